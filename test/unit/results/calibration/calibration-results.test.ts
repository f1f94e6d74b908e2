import { describe, expect, it } from 'vitest';
import type { Author, Happening, Judgement } from '../../../../shared/cases/entry.ts';
import { calibrationResults } from '../../../../shared/results/calibration/calibration-results.ts';
import { assessor } from '../../../builders/case.ts';
import { hmipFramework } from '../../../builders/frameworks.ts';
import { countedId } from '../../../builders/ports.ts';
import {
  buildReview,
  buildSecondMarking,
  buildWholeCase,
  calibrationOf,
  committed,
  moderator,
} from '../../../builders/review.ts';

const judge = (keyQuestionId: string, judgement: Judgement): Happening => ({
  kind: 'judged',
  keyQuestionId,
  judgement,
});
const reference = buildWholeCase(hmipFramework, {
  happenings: [
    judge('2.2.1', 'sufficient'),
    judge('2.2.2', 'insufficient'),
    { kind: 'signed-off', name: assessor.name },
  ],
});

let reviews = 0;
function marked(person: Author, first: Judgement, second: Judgement) {
  reviews += 1;
  const reviewId = countedId(930_000 + reviews);
  const judgements = [judge('2.2.1', first), judge('2.2.2', second)];
  const marking = buildSecondMarking(hmipFramework, reference, judgements, {
    reviewId,
    author: person,
  });
  return buildReview(hmipFramework, {
    subject: reference,
    mode: 'calibration',
    reviewId,
    openedBy: person,
    idsAfter: reviews * 1000,
    said: [committed(marking)],
  });
}

const other: Author = { id: countedId(900_050), name: 'Alex Young' };

describe('calibration', () => {
  it('counts by person and round, against the agreed judgements, with the direction', () => {
    const { people, keyQuestions } = calibrationResults(hmipFramework, [
      marked(moderator, 'sufficient', 'sufficient'),
      marked(other, 'sufficient', 'insufficient'),
    ]);

    expect([
      people.map(({ person, rounds }) => [
        person.name,
        rounds.map((round) => [
          round.judgements,
          round.agreed,
          round.moreLenient,
          round.withinTolerance,
        ]),
      ]),
      keyQuestions.map(({ keyQuestionId, judgements, agreed }) => [
        keyQuestionId,
        agreed,
        judgements,
      ]),
    ]).toEqual([
      [
        ['Alex Young', [[2, 2, 0, true]]],
        ['Morgan Reid', [[2, 1, 1, false]]],
      ],
      [
        ['2.2.1', 2, 2],
        ['2.2.2', 1, 2],
      ],
    ]);
  });

  it('begins another round when somebody marks the same case again, and says what changed since', () => {
    const { people } = calibrationResults(hmipFramework, [
      marked(moderator, 'insufficient', 'insufficient'),
      marked(moderator, 'sufficient', 'sufficient'),
    ]);

    const rounds = people[0]?.rounds ?? [];
    expect([
      rounds.map(({ number, setName, isSmall }) => [number, setName, isSmall]),
      rounds.map(({ since }) => since),
    ]).toEqual([
      [
        [1, calibrationOf.setName, true],
        [2, calibrationOf.setName, true],
      ],
      [null, { closer: ['2.2.1'], further: ['2.2.2'], unchanged: 0 }],
    ]);
  });

  it('leaves out what is not committed, and says how many', () => {
    const { people, leftOut } = calibrationResults(hmipFramework, [
      buildReview(hmipFramework, { subject: reference, mode: 'calibration' }),
      buildReview(hmipFramework, {
        subject: reference,
        mode: 'blind',
        reviewId: countedId(910_002),
      }),
    ]);

    expect([people, leftOut]).toEqual([[], { notCommitted: 1, otherFramework: 0 }]);
  });
});
