import type { Author, Happening, Judgement } from '../../shared/cases/entry.ts';
import type { Inspection } from '../../shared/cases/inspection.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { assessor, buildEntries } from './case.ts';
import { hmipFramework } from './frameworks.ts';
import { countedId, fakePorts } from './ports.ts';
import {
  agreed,
  buildReviewEntries,
  buildSecondMarking,
  buildWholeCase,
  committed,
  concluded,
  judged,
  moderator,
  overruled,
} from './review.ts';
import { buildInspection, type ExportedInspection } from './vault-export.ts';

/** Key questions that apply in every case, twelve of them. */
const questions = ['2.2', '2.3', '2.4', '2.5'].flatMap((standard) =>
  [1, 2, 3].map((number) => `${standard}.${number}`),
);

/**
 * An inspection of so many signed-off cases, each marked a second time without sight of the first judgements; of the
 * first three also reviewed openly; and two people who marked three reference cases twice. In the second markings 2.2.1
 * is always insufficient, and all else as it was.
 */
export function reviewedInspection(
  cases: number,
  framework: Framework = hmipFramework,
): ExportedInspection & { readonly inspection: Inspection } {
  const numbers = Array.from({ length: cases }, (_, index) => index);
  const people = ['Priya Nair', 'Tomos Evans'].map(
    (name, index): Author => ({
      id: countedId(900_060 + index),
      name,
    }),
  );
  return {
    inspection: buildInspection('Reviewed PDU', framework),
    chains: [
      ...numbers.map((index) => buildEntries(framework, caseOptions(index))),
      ...numbers.map((index) => review(framework, index, index, moderator, 'blind')),
      ...[0, 1, 2].map((index) => openReview(framework, index)),
      ...people.flatMap((person, at) =>
        [0, 1, 2, 3, 4, 5].map((place) =>
          review(framework, place % 3, 500 + at * 10 + place, person, 'calibration'),
        ),
      ),
    ],
  };
}

function caseOptions(index: number) {
  return {
    caseReference: `RV-${String(index + 1).padStart(3, '0')}`,
    assessor: index % 2 === 0 ? 'AB' : 'CD',
    ports: fakePorts({ idsAfter: 10_000 * (index + 1), stepMs: 1000 }),
    happenings: [
      ...judgements((at) => first(index, at)),
      { kind: 'signed-off' as const, name: assessor.name },
    ],
  };
}

function review(
  framework: Framework,
  index: number,
  number: number,
  author: Author,
  mode: 'blind' | 'calibration',
) {
  const subject = buildWholeCase(framework, caseOptions(index));
  const reviewId = countedId(2_000_000 + number);
  const marking = buildSecondMarking(
    framework,
    subject,
    judgements((at) => (at === 0 ? 'insufficient' : first(index, at))),
    { reviewId, author },
  );
  return buildReviewEntries(framework, {
    subject,
    mode,
    reviewId,
    openedBy: author,
    idsAfter: 3_000_000 + number * 1000,
    said: [committed(marking)],
  });
}

function openReview(framework: Framework, index: number) {
  const subject = buildWholeCase(framework, caseOptions(index));
  return buildReviewEntries(framework, {
    subject,
    reviewId: countedId(2_100_000 + index),
    idsAfter: 4_000_000 + index * 1000,
    said: [
      overruled(judged('2.2.1', index % 2 === 0 ? 'insufficient' : 'sufficient')),
      ...questions.slice(1).map((id, at) => agreed(judged(id, first(index, at + 1)))),
      concluded,
    ],
  });
}

function judgements(value: (at: number) => Judgement): Happening[] {
  return questions.map((keyQuestionId, at) => ({
    kind: 'judged',
    keyQuestionId,
    judgement: value(at),
  }));
}

function first(index: number, at: number): Judgement {
  return (index + at) % 2 === 0 ? 'sufficient' : 'insufficient';
}
