import { describe, expect, it } from 'vitest';
import { ReviewPhase, type WholeReview } from '../../../shared/moderation/review.ts';
import { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { reviewFiles } from '../../../shared/packs/contents/case-files.ts';
import { FoldedReview } from '../../../shared/packs/contents/folded-review.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import {
  answered,
  buildReview,
  buildSecondMarking,
  buildWholeCase,
  committed,
  concluded,
  disputed,
  judged,
  overruled,
  resolved,
  responded,
  settled,
  settlementEnded,
} from '../../builders/review.ts';

const keyQuestions = hmipFramework.standards
  .filter(({ flags }) => flags.length === 0)
  .flatMap((standard) => standard.keyQuestions);
const [first, second] = keyQuestions.map(({ id }) => id) as [string, string];
const promptId = keyQuestions[0]?.prompts[0]?.id ?? '';

const subject = buildWholeCase(hmipFramework, {
  fields: { cohort: 'community' },
  happenings: [
    { kind: 'answered', promptId, answer: 'yes' },
    { kind: 'judged', keyQuestionId: first, judgement: 'sufficient' },
    { kind: 'judged', keyQuestionId: second, judgement: 'unable-to-judge' },
    { kind: 'signed-off', name: 'Alex Baker' },
  ],
});
const ruling = judged(first, 'insufficient');

describe('the files of a review in a pack', () => {
  it('have the phases that a review has, as its line in the list does', () => {
    expect([FoldedReview.shape.phase, ReviewSummary.shape.phase]).toEqual([
      expect.toSatisfy((phase) => phase === ReviewPhase),
      expect.toSatisfy((phase) => phase === ReviewPhase),
    ]);
  });

  it('tell both columns, what was overruled and why, and how a dispute was settled', () => {
    const { html } = filesOf(
      buildReview(hmipFramework, {
        subject,
        said: [
          overruled(ruling, 'The plan <b>was</b> late.'),
          { kind: 'asked', target: null, text: 'Who wrote it?' },
          concluded,
          disputed(ruling),
          responded,
          settled(ruling),
          settlementEnded,
        ],
      }),
    );

    const expected = [
      '<h1>Review of case SNP-014</h1>',
      '<td>Sufficient</td><td>Overruled: Insufficient</td><td>Disputed</td><td>Insufficient</td>',
      '<td>Unable to judge</td><td>Not decided on</td><td></td><td></td>',
      `${first}: overruled by Morgan Reid`,
      '<p>Evidence was overlooked.</p>\n<p>The plan &lt;b&gt;was&lt;/b&gt; late.</p>',
      `${first}: disputed by Alex Baker`,
      '<p>The plan was never shared.</p>',
      `${first}: settled as Insufficient by Lee Shaw`,
      'The whole case: question of Morgan Reid',
    ];
    expect(expected.filter((one) => !html.includes(one))).toEqual([]);
  });

  it('tell nothing of the first judgements before a second marking is committed', () => {
    const { html } = filesOf(buildReview(hmipFramework, { subject, mode: 'blind' }));

    expect(html.match(/[Ss]ufficient|[Ii]nsufficient|Unable|<td>Yes/g)).toBeNull();
  });

  it('show both markings side by side, and every answer that differs', () => {
    const marking = buildSecondMarking(hmipFramework, subject, [
      { kind: 'answered', promptId, answer: 'no' },
      { kind: 'judged', keyQuestionId: first, judgement: 'insufficient' },
    ]);
    const { html } = filesOf(
      buildReview(hmipFramework, {
        subject,
        mode: 'blind',
        said: [committed(marking), resolved(ruling), resolved(answered(promptId, 'no')), concluded],
      }),
    );

    const expected = [
      '<td>Sufficient</td><td>Insufficient</td><td>Resolved: Insufficient</td>',
      '<td>Yes</td><td>No</td><td>Resolved: No</td>',
      `${first}: resolved by agreement of Morgan Reid, Alex Baker`,
    ];
    expect(expected.filter((one) => !html.includes(one))).toEqual([]);
  });

  it('hold the review as its entries leave it, without the entries of the case in it', () => {
    const said = [overruled(ruling), concluded, disputed(ruling), responded, settled(ruling)];
    const whole = buildReview(hmipFramework, { subject, said });
    const { json } = filesOf(whole);

    const {
      undoable,
      undoableBy,
      unendedBy,
      endedSettlements,
      subject: received,
      ...rest
    } = whole.review;
    const { caseId, caseReference, framework, head } = received;
    expect(FoldedReview.parse(JSON.parse(json))).toEqual({
      v: 1,
      kind: 'casemark-review',
      ...JSON.parse(JSON.stringify(rest)),
      subject: { caseId, caseReference, framework, head },
    });
  });
});

function filesOf(whole: WholeReview): { readonly json: string; readonly html: string } {
  const files = reviewFiles(hmipFramework, 'OFFICIAL', whole);
  const textOf = (name: string) => files.find((file) => file.name === name)?.text ?? '';
  return { json: textOf('review.json'), html: textOf('review.html') };
}
