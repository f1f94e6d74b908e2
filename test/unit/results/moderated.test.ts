import { describe, expect, it } from 'vitest';
import type { WholeCase } from '../../../shared/cases/whole-case.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import { promptsOf } from '../../../shared/frameworks/prompts-of.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import type { ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import type { Include } from '../../../shared/results/case-selection.ts';
import { moderatedJudgements } from '../../../shared/results/moderated-judgements.ts';
import { type Judgements, judgeCases } from '../../../shared/results/moderation.ts';
import { nothingEntered } from '../../../shared/results/rate-inspection.ts';
import { makeReport } from '../../../shared/results/report/make-report.ts';
import { noFindings } from '../../../shared/results/report/report-input.ts';
import { computeResults } from '../../../shared/results/results.ts';
import { answerEverything } from '../../builders/answer-everything.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';
import { printedRow } from '../../builders/report-of.ts';
import {
  answered,
  buildReview,
  buildWholeCase,
  concluded,
  disputed,
  judged,
  overruled,
  type ReviewOptions,
  responded,
  settled,
  settlementEnded,
} from '../../builders/review.ts';

const framework = readSyntheticFramework();
const cases = [1, 2, 3].map((number) =>
  buildWholeCase(framework, {
    caseReference: `SNP-00${number}`,
    ports: fakePorts({ idsAfter: number * 1000, stepMs: 1000 }),
    happenings: [...answerEverything(framework), { kind: 'signed-off', name: 'Alex Baker' }],
  }),
);
const [first, second] = cases as [WholeCase, WholeCase];
const insufficient = judged('B1', 'insufficient');
const overruledFirst = reviewOf(first, [
  overruled(insufficient),
  overruled(answered('B1.2', 'no')),
  concluded,
]);
const settledSecond = reviewOf(
  second,
  [
    overruled(insufficient),
    concluded,
    disputed(insufficient),
    responded,
    settled(insufficient),
    settlementEnded,
  ],
  { reviewId: countedId(910_002) },
);
const both = [overruledFirst, settledSecond];

describe('results', () => {
  it('count final judgements, so that a settled and a moderated one change the figures', () => {
    expect(tallyOf(both, 'final')).toEqual({ positive: 1, negative: 2, neither: 0, missing: 0 });
  });

  it('count the inspectors’ judgements where they are asked for', () => {
    expect(tallyOf(both, 'original')).toEqual({ positive: 3, negative: 0, neither: 0, missing: 0 });
  });

  it('count moderated cases alone where they are asked for, and tell how many are left out', () => {
    const { cases: counted, leftOut } = resultsOf([overruledFirst], 'final', 'moderated');

    expect([counted.map(({ kase }) => kase.caseReference), leftOut]).toEqual([
      ['SNP-001'],
      { notSignedOff: 0, otherFramework: 0, notModerated: 2 },
    ]);
  });

  it('have the hash they always had where no case counted was reviewed', () => {
    const kases = cases.map(({ kase }) => kase);

    expect(resultsOf([], 'original').inputsHash).toBe(
      computeResults(framework, kases, nothingEntered).inputsHash,
    );
  });

  it('have another hash for each choice of judgements and each entry of a review', () => {
    const longer = reviewOf(first, [...said(overruledFirst), disputed(insufficient)]);
    const hashes = [
      resultsOf([overruledFirst], 'final'),
      resultsOf([overruledFirst], 'original'),
      resultsOf([longer], 'final'),
      resultsOf([], 'final'),
    ].map(({ inputsHash }) => inputsHash);

    expect(new Set(hashes).size).toBe(4);
  });

  it('do not depend on the order of the reviews', () => {
    expect(resultsOf(both.toReversed(), 'final')).toEqual(resultsOf(both, 'final'));
  });

  it('leave calibrations aside', () => {
    const calibration = reviewOf(first, [], { mode: 'calibration' });

    expect(resultsOf([calibration], 'final')).toEqual(resultsOf([], 'final'));
  });
});

describe('moderated judgements', () => {
  it.each<Judgements>(['final', 'original'])('are the same beside %s figures', (judgements) => {
    const moderated = moderatedJudgements(framework, resultsOf(both, judgements));

    expect({
      ...moderated,
      questions: moderated.questions.filter((one) => one.moderated + one.settled > 0),
      judgements: moderated.judgements.map(({ kase, final }) => [
        kase.caseReference,
        final.target.id,
        final.by,
      ]),
    }).toEqual({
      questions: [
        {
          question: { id: 'B1', kind: 'key-question', standardId: 'B', flagIds: [] },
          original: { positive: 3, negative: 0, neither: 0, missing: 0 },
          final: { positive: 1, negative: 2, neither: 0, missing: 0 },
          moderated: 1,
          settled: 1,
        },
        {
          question: { id: 'B1.2', kind: 'prompt', standardId: 'B', flagIds: [] },
          original: { positive: 3, negative: 0, neither: 0, missing: 0 },
          final: { positive: 2, negative: 1, neither: 0, missing: 0 },
          moderated: 1,
          settled: 0,
        },
      ],
      judgements: [
        ['SNP-001', 'B1', 'moderated'],
        ['SNP-001', 'B1.2', 'moderated'],
        ['SNP-002', 'B1', 'settled'],
      ],
      casesModerated: 2,
      casesCounted: 3,
      statesChosen: 0,
      changed: { moderated: 2, settled: 1 },
      flags: {
        disputed: 0,
        'settlement-not-ended': 0,
        conflicting: 0,
        'settled-differently': 0,
        'changed-since-moderated': 0,
      },
    });
  });

  it('tell nothing of rulings on what is not asked in the case, or is not in the framework', () => {
    const { fields, answers } = first.kase;
    const prompts = framework.standards.flatMap(promptsOf);
    const notAsked = prompts.find(
      ({ id }) => !applicability(framework, fields).isPromptInForce(id),
    );
    const beside = reviewOf(first, [
      overruled(answered(notAsked?.id ?? '', 'no')),
      overruled(judged('Z9', 'insufficient')),
      concluded,
    ]);

    const { judgements, changed, questions } = moderatedJudgements(
      framework,
      resultsOf([beside], 'final'),
    );

    expect({
      isAnswered: notAsked === undefined || notAsked.id in answers,
      judgements,
      changed,
      kinds: [...new Set(questions.map(({ question }) => question.kind))],
    }).toEqual({
      isAnswered: false,
      judgements: [],
      changed: { moderated: 0, settled: 0 },
      kinds: ['key-question'],
    });
  });

  it('name every key question, changed or not', () => {
    const { questions } = moderatedJudgements(framework, resultsOf([], 'final'));

    expect(questions.map(({ question }) => question.kind)).toEqual(Array(15).fill('key-question'));
  });
});

describe('the report', () => {
  it('tells original and final counts and percentages side by side', () => {
    expect(printedRow(reportOn(both), 'moderation', 'B1')).toEqual({
      original: '3 of 3',
      'original-percent': 100,
      final: '1 of 3',
      'final-percent': 33,
      changed: '2',
    });
  });

  it('tells where it comes from which judgements are counted and how many were changed', () => {
    const labels = reportOn(both).provenance.filter(({ label }) => label.startsWith('Judgements'));

    expect(labels).toEqual([
      {
        label: 'Judgements counted',
        value: 'Final: settled, then moderated, then the inspector’s',
      },
      { label: 'Judgements and answers changed', value: '2 by moderation, 1 by settlement' },
    ]);
  });

  it('says what is still open, in counts', () => {
    const open = reviewOf(first, [overruled(insufficient), concluded, disputed(insufficient)]);

    const section = reportOn([open]).sections.find(({ id }) => id === 'moderation');

    expect(section?.blocks.slice(0, 2)).toEqual([
      {
        kind: 'paragraph',
        text: '1 of 3 cases counted was moderated. 1 judgement or answer was changed by moderation and 0 judgements and answers were changed as the lead inspector settled. The figures of this report are made of the final judgements.',
      },
      { kind: 'list', items: ['1 judgement or answer was disputed and not settled.'] },
    ]);
  });

  it('says that a settlement is not yet ended, and does not count it', () => {
    const open = reviewOf(first, [concluded, responded, settled(insufficient)]);

    const section = reportOn([open]).sections.find(({ id }) => id === 'moderation');

    expect([tallyOf([open], 'final')?.positive, section?.blocks[1]]).toEqual([
      3,
      {
        kind: 'list',
        items: [
          '1 judgement or answer was settled in a settlement that is not yet ended, which does not count until it is.',
        ],
      },
    ]);
  });

  it('names no case and nobody', () => {
    const printed = JSON.stringify(reportOn(both));

    expect(['SNP-00', 'Morgan Reid', 'Lee Shaw', 'Both were heard'].filter(isIn(printed))).toEqual(
      [],
    );
  });

  it('has no such part where no case was reviewed', () => {
    expect(JSON.stringify(reportOn([]))).not.toContain('oderat');
  });
});

function isIn(text: string) {
  return (part: string) => text.includes(part);
}

function resultsOf(
  reviews: readonly WholeReview[],
  judgements: Judgements,
  include: Include = 'signed-off',
) {
  const kases = cases.map(({ kase }) => kase);
  const judged = judgeCases(kases, reviews, judgements);
  return computeResults(
    framework,
    judged.cases,
    nothingEntered,
    include,
    undefined,
    judged.moderation,
  );
}

function tallyOf(reviews: readonly WholeReview[], judgements: Judgements) {
  return resultsOf(reviews, judgements).questions.find(({ question }) => question.id === 'B1')?.all;
}

function reportOn(reviews: readonly WholeReview[]) {
  return makeReport({
    inspection: { name: 'Example PDU', marking: 'OFFICIAL' },
    framework,
    results: resultsOf(reviews, 'final'),
    findings: noFindings,
    unreadable: 0,
    cuts: [],
  });
}

function reviewOf(
  subject: WholeCase,
  happenings: readonly ReviewHappening[],
  options: ReviewOptions = {},
): WholeReview {
  return buildReview(framework, { subject, said: happenings, ...options });
}

function said({ stored }: WholeReview): readonly ReviewHappening[] {
  return (stored as readonly { readonly happening: ReviewHappening }[])
    .slice(1)
    .map(({ happening }) => happening);
}
