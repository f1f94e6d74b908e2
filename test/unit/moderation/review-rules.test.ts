import { describe, expect, it } from 'vitest';
import type { Author } from '../../../shared/cases/entry.ts';
import { foldReview } from '../../../shared/moderation/fold-review.ts';
import { hashReviewEntry, readReviewChain } from '../../../shared/moderation/review-chain.ts';
import type { ReviewHappening, ReviewMode } from '../../../shared/moderation/review-entry.ts';
import { whyNotNext } from '../../../shared/moderation/review-rules.ts';
import { assessor } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';
import {
  agreed,
  buildReviewEntries,
  buildSecondMarking,
  buildWholeCase,
  committed,
  concluded,
  disputed,
  judged,
  leadInspector,
  moderator,
  overruled,
  resolved,
  responded,
  settled,
  settlementEnded,
} from '../../builders/review.ts';

const framework = readSyntheticFramework();
const subject = buildWholeCase(framework, {
  happenings: [{ kind: 'judged', keyQuestionId: 'B1', judgement: 'sufficient' }],
});
const marking = committed(buildSecondMarking(framework, subject, []));
const ruling = judged('B1', 'insufficient');
const commented: ReviewHappening = { kind: 'commented', target: null, text: 'Read twice.' };
const asked: ReviewHappening = { kind: 'asked', target: null, text: 'Who was told?' };
const reopened: ReviewHappening = { kind: 'reopened', reason: 'A letter came.' };
const superseded: ReviewHappening = { kind: 'superseded', reviewId: countedId(1) };
const chosen: ReviewHappening = { kind: 'state-chosen', reason: 'It is the newer.' };
const accepted: ReviewHappening = {
  kind: 'accepted',
  target: { kind: 'key-question', id: 'B1' },
};
const undo = (seq: number): ReviewHappening => ({ kind: 'undone', seq });
const reply = (seq: number): ReviewHappening => ({ kind: 'replied', seq, text: 'The lead.' });
const opening = buildReviewEntries(framework, { subject })[0]?.happening as ReviewHappening;

type Said = ReviewHappening | readonly [Author, ReviewHappening];
const by = (author: Author, said: ReviewHappening): Said => [author, said];

const allowed: readonly (readonly [string, ReviewMode, readonly Said[]])[] = [
  ['a moderator decides and concludes', 'open', [overruled(ruling), agreed(ruling), concluded]],
  ['a moderator takes a decision back', 'open', [overruled(ruling), commented, undo(1), concluded]],
  ['a conclusion is taken back and made again', 'open', [concluded, reopened, concluded]],
  [
    'an inspector disputes and ends',
    'open',
    [overruled(ruling), concluded, disputed(ruling), responded],
  ],
  [
    'an inspector answers once more after a new conclusion',
    'open',
    [concluded, responded, reopened, concluded, responded],
  ],
  [
    'a lead settles what nobody disputes',
    'open',
    [concluded, responded, settled(ruling), settlementEnded],
  ],
  [
    'a moderator who leads the inspection settles once the inspector has answered',
    'open',
    [concluded, responded, by(moderator, settled(ruling)), by(moderator, settlementEnded)],
  ],
  [
    'a lead settles again',
    'open',
    [concluded, responded, settled(ruling), settlementEnded, settled(ruling), settlementEnded],
  ],
  ['a question is answered in any turn', 'open', [asked, concluded, reply(1)]],
  [
    'differences of two markings are resolved',
    'blind',
    [commented, marking, resolved(ruling), concluded],
  ],
  ['a third person resolves', 'blind', [marking, by(leadInspector, resolved(ruling))]],
  ['a calibration case is marked', 'calibration', [marking, concluded]],
  [
    'a state is chosen and set aside',
    'state',
    [chosen, { kind: 'state-set-aside', reason: 'No.' }, commented],
  ],
  ['a review is superseded whatever its state', 'blind', [superseded]],
];

const refused: readonly (readonly [string, ReviewMode, readonly Said[], string])[] = [
  ['a second opening', 'open', [opening], 'opening-misplaced'],
  [
    'anything after another review took its place',
    'open',
    [superseded, commented],
    'after-the-end',
  ],
  ['a decision on a state', 'state', [agreed(ruling)], 'not-in-this-mode'],
  ['a choice of states in a check', 'open', [chosen], 'not-in-this-mode'],
  ['a second marking of what is checked openly', 'open', [marking], 'not-in-this-mode'],
  ['a resolution of what was marked once', 'open', [resolved(ruling)], 'not-in-this-mode'],
  ['a decision of somebody else', 'open', [by(leadInspector, agreed(ruling))], 'not-the-moderator'],
  ['a conclusion of somebody else', 'open', [by(assessor, concluded)], 'not-the-moderator'],
  ['a second marking of somebody else', 'blind', [by(assessor, marking)], 'not-the-moderator'],
  ['reopening by somebody else', 'open', [concluded, by(assessor, reopened)], 'not-the-moderator'],
  ['agreement before the second marking', 'blind', [agreed(ruling)], 'before-the-marking'],
  [
    'an overrule before the second marking',
    'calibration',
    [overruled(ruling)],
    'before-the-marking',
  ],
  ['a resolution before the second marking', 'blind', [resolved(ruling)], 'before-the-marking'],
  ['a conclusion before the second marking', 'blind', [concluded], 'before-the-marking'],
  ['two second markings', 'blind', [marking, marking], 'already-committed'],
  ['a decision after the conclusion', 'open', [concluded, agreed(ruling)], 'already-concluded'],
  [
    'a resolution after the conclusion',
    'blind',
    [marking, concluded, resolved(ruling)],
    'already-concluded',
  ],
  ['two conclusions', 'open', [concluded, concluded], 'already-concluded'],
  [
    'changes without reasons',
    'open',
    [{ ...concluded, reasons: ' ' } as ReviewHappening],
    'reasons-missing',
  ],
  ['reopening what is not concluded', 'open', [reopened], 'not-concluded'],
  [
    'reopening what the lead settled',
    'open',
    [concluded, responded, settled(ruling), settlementEnded, reopened],
    'already-settled',
  ],
  ['a dispute before the conclusion', 'open', [disputed(ruling)], 'not-concluded'],
  ['an answer before the conclusion', 'open', [responded], 'not-concluded'],
  [
    'a dispute after the inspector ended',
    'open',
    [concluded, responded, disputed(ruling)],
    'already-responded',
  ],
  ['a settlement before the conclusion', 'open', [settled(ruling)], 'not-concluded'],
  [
    'an answer for the inspector by the moderator',
    'open',
    [concluded, by(moderator, accepted)],
    'not-the-inspector',
  ],
  [
    'the end of the inspector’s turn by the lead',
    'open',
    [concluded, by(leadInspector, responded)],
    'not-the-inspector',
  ],
  [
    'a review that somebody else than its moderator says is replaced',
    'open',
    [concluded, by(assessor, superseded)],
    'not-the-moderator',
  ],
  [
    'a dispute of what the lead has settled',
    'open',
    [concluded, responded, settled(ruling), settlementEnded, disputed(ruling)],
    'already-settled',
  ],
  [
    'an inspector who settles what they dispute',
    'open',
    [concluded, disputed(ruling), responded, by(assessor, settled(ruling))],
    'settled-by-the-inspector',
  ],
  [
    'a settlement by another than settled before',
    'open',
    [concluded, responded, settled(ruling), settlementEnded, by(moderator, settled(ruling))],
    'settled-by-another',
  ],
  [
    'the end of a settlement by another than settled before',
    'open',
    [concluded, responded, settlementEnded, settled(ruling), by(moderator, settlementEnded)],
    'settled-by-another',
  ],
  [
    'the end of a settlement by the inspector',
    'open',
    [concluded, responded, by(assessor, settlementEnded)],
    'settled-by-the-inspector',
  ],
  [
    'a settlement before the inspector ended their answers',
    'open',
    [concluded, disputed(ruling), settled(ruling)],
    'not-responded',
  ],
  [
    'the end of a settlement before the inspector ended their answers',
    'open',
    [concluded, by(moderator, settlementEnded)],
    'not-responded',
  ],
  [
    'a settlement of what is to be answered again',
    'open',
    [concluded, responded, reopened, concluded, settled(ruling)],
    'not-responded',
  ],
  ['a reply to nothing', 'open', [commented, reply(2)], 'reply-to-nothing'],
  ['a reply to what was taken back', 'open', [asked, undo(1), reply(1)], 'reply-to-nothing'],
  ['taking back twice', 'open', [commented, undo(1), undo(1)], 'undo-out-of-order'],
  ['taking back a taking back', 'open', [commented, undo(1), undo(2)], 'undo-out-of-order'],
  ['taking back a conclusion unsaid', 'open', [concluded, undo(1)], 'undo-out-of-order'],
  [
    'taking back of an earlier turn',
    'open',
    [agreed(ruling), concluded, undo(1)],
    'undo-out-of-order',
  ],
  [
    'taking back somebody else’s words',
    'open',
    [commented, by(assessor, undo(1))],
    'undo-out-of-order',
  ],
  [
    'taking back once somebody else went on',
    'open',
    [commented, by(assessor, asked), undo(1)],
    'undo-out-of-order',
  ],
];

describe('a review', () => {
  it.each(allowed)('goes on where %s', (_title, mode, said) => {
    const entries = buildReviewEntries(framework, { subject, mode, said });

    expect(readReviewChain(entries)).toMatchObject({ ok: true });
  });

  it.each(refused)('refuses %s', (_title, mode, said, fault) => {
    const entries = buildReviewEntries(framework, { subject, mode, said });

    expect(readReviewChain(entries)).toEqual({ ok: false, error: { index: said.length, fault } });
  });

  it('of their own case is not settled even by whoever moderated it', () => {
    const said = [concluded, responded, by(assessor, settled(ruling))];
    const entries = buildReviewEntries(framework, { subject, openedBy: assessor, said });

    expect(readReviewChain(entries)).toEqual({
      ok: false,
      error: { index: 3, fault: 'settled-by-the-inspector' },
    });
  });

  it('that is folded allows and refuses what its chain does, at every entry', () => {
    const disagreements = [...allowed, ...refused].flatMap(([title, mode, said]) => {
      const entries = buildReviewEntries(framework, { subject, mode, said });
      return entries.slice(1).flatMap(({ author, happening }, index) => {
        const before = entries.slice(0, index + 1);
        if (!readReviewChain(before).ok) return [];
        const last = before.at(-1);
        if (last === undefined) return [];
        const folded = whyNotNext(foldReview(before, hashReviewEntry(last)), author, happening);
        const read = readReviewChain(entries.slice(0, index + 2));
        return folded === (read.ok ? null : read.error.fault) ? [] : [title];
      });
    });

    expect(disagreements).toEqual([]);
  });

  it('is opened once, of reference cases with what they are calibrated against', () => {
    const entry = buildReviewEntries(framework, { subject, mode: 'calibration' })[0];
    const without = { ...entry, happening: { ...entry?.happening, calibration: null } };

    expect(readReviewChain([without])).toEqual({
      ok: false,
      error: { index: 0, fault: 'opening-misplaced' },
    });
  });

  it('takes no entry of another review', () => {
    const [first] = buildReviewEntries(framework, { subject });
    const [, second] = buildReviewEntries(framework, { subject, said: [commented] });

    expect(readReviewChain([first, { ...second, reviewId: countedId(5) }])).toEqual({
      ok: false,
      error: { index: 1, fault: 'entry-of-another-review' },
    });
  });

  it('names the entry that was changed', () => {
    const said = [commented, asked, by(moderator, commented)];
    const entries = buildReviewEntries(framework, { subject, said });
    const changed = entries.map((entry) =>
      entry.seq === 1 ? { ...entry, at: '2020-01-01T00:00:00.000Z' } : entry,
    );

    expect(readReviewChain(changed)).toEqual({
      ok: false,
      error: { index: 1, fault: 'content-changed' },
    });
  });
});
