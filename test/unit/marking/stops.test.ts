import { describe, expect, test } from 'vitest';
import {
  keyQuestionOf,
  type Stop,
  stopFrom,
  stopsOf,
} from '../../../renderer/features/marking/stops.ts';
import { questionsOf, standardsInPageOrder } from '../../../shared/cases/questions.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import type { FieldValues } from '../../../shared/frameworks/condition.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { buildCase } from '../../builders/case.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';

const postRelease: FieldValues = { cohort: 'post-release', 'unpaid-work-only': 'no' };
const community: FieldValues = { cohort: 'community', 'unpaid-work-only': 'no' };

describe('the stops of a standard', () => {
  test.each([hmipFramework, readSyntheticFramework()])(
    'are its questions, in the order in which the case asks them',
    (framework) => {
      const kase = buildCase(framework, { fields: postRelease });
      const { standards } = applicability(framework, kase.fields);
      const ids = new Set(standards.map(({ id }) => id));
      const asked = questionsOf(framework, kase).filter(({ sectionId }) => ids.has(sectionId));

      const stops = standardsInPageOrder(standards).flatMap(stopsOf);

      expect(stops.map(({ anchor }) => anchor)).toEqual(asked.map(({ anchors }) => anchors[0]));
    },
  );

  test('leave out the prompts that do not apply', () => {
    const counts = [postRelease, community].map(
      (fields) => standardStops(hmipFramework, '2.4', fields).length,
    );

    expect(counts).toEqual([23, 20]);
  });

  test('after custody belong to no judgement', () => {
    const stops = standardStops(hmipFramework, '2.4', postRelease);

    expect(stops.slice(-4).map(keyQuestionOf)).toEqual(['2.4.3', null, null, null]);
  });
});

describe('going through the stops', () => {
  const stops = standardStops(hmipFramework, '2.3', community);
  const walk = (from: Stop | null, step: 1 | -1) => stopFrom(stops, from, step)?.anchor;

  test('begins with the first prompt, whichever way one goes', () => {
    expect([walk(null, 1), walk(null, -1)]).toEqual(['prompt-2_3_1_a', 'prompt-2_3_1_a']);
  });

  test('comes to the judgement after the last prompt of a key question, then to the next one', () => {
    const judgement = stops.find(({ anchor }) => anchor === 'judgement-2_3_1') ?? null;

    expect([walk(judgement, -1), walk(judgement, 1)]).toEqual(['prompt-2_3_1_f', 'prompt-2_3_2_a']);
  });

  test('stays at either end', () => {
    const [first, last] = [stops[0] ?? null, stops.at(-1) ?? null];

    expect([walk(first, -1), walk(last, 1)]).toEqual([first?.anchor, last?.anchor]);
  });
});

function standardStops(framework: Framework, id: string, fields: FieldValues): readonly Stop[] {
  const standard = applicability(framework, fields).standards.find((one) => one.id === id);
  if (standard === undefined) throw new Error('the standard does not apply');
  return stopsOf(standard);
}
