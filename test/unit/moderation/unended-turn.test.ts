import { expect, it } from 'vitest';
import type { Author } from '../../../shared/cases/entry.ts';
import type { ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import { unendedBy } from '../../../shared/moderation/unended-turn.ts';
import { assessor } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import {
  agreed,
  buildReviewEntries,
  concluded,
  disputed,
  judged,
  leadInspector,
  moderator,
  overruled,
  responded,
  settled,
  settlementEnded,
} from '../../builders/review.ts';

const framework = readSyntheticFramework();
const ruling = judged('B1', 'insufficient');
const target = { kind: 'key-question', id: 'B1' } as const;
const accepted: ReviewHappening = { kind: 'accepted', target };
const reopened: ReviewHappening = { kind: 'reopened', reason: 'A letter came.' };
const commented: ReviewHappening = { kind: 'commented', target, text: 'Read twice.' };
const asked: ReviewHappening = { kind: 'asked', target, text: 'Who was told?' };
const replied: ReviewHappening = { kind: 'replied', seq: 2, text: 'The lead.' };

it.each<readonly [string, readonly ReviewHappening[], Author | null]>([
  ['a review that was only begun is its moderator’s to end', [], moderator],
  ['a decision is its moderator’s to end', [overruled(ruling)], moderator],
  ['a conclusion ends what its moderator decided', [overruled(ruling), concluded], null],
  ['a conclusion that is taken back is its moderator’s to end', [concluded, reopened], moderator],
  ['what the inspector accepts is theirs to end', [concluded, accepted], assessor],
  ['what the inspector disputes is theirs to end', [concluded, disputed(ruling)], assessor],
  ['a response ends what the inspector said', [concluded, accepted, responded], null],
  ['what the lead settles is theirs to end', [concluded, settled(ruling)], leadInspector],
  ['the end of a settlement ends it', [concluded, settled(ruling), settlementEnded], null],
  [
    'nobody ends what another said',
    [concluded, settled(ruling), agreed(ruling), settlementEnded],
    moderator,
  ],
  ['comments, questions and replies need no end', [concluded, asked, commented, replied], null],
  ['nor does what was taken back', [concluded, disputed(ruling), { kind: 'undone', seq: 2 }], null],
])('%s', (_title, said, expected) => {
  expect(unendedBy(buildReviewEntries(framework, { said }))).toEqual(expected);
});
