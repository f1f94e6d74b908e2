import { describe, expect, test } from 'vitest';
import {
  detailStopsOf,
  firstToDo,
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

describe('the stops of a page of details', () => {
  test('are its questions, in the order in which the case asks them', () => {
    const kase = buildCase(hmipFramework, { fields: postRelease });
    const { detailSections } = applicability(hmipFramework, kase.fields);
    const pages = detailSections.map((section) => detailStopsOf(section).map(anchorOf));

    expect(pages).toEqual(
      detailSections.map(({ id }) =>
        questionsOf(hmipFramework, kase)
          .filter(({ sectionId }) => sectionId === id)
          .map(({ anchors }) => anchors[0]),
      ),
    );
  });
});

describe('the work of a page', () => {
  const stops = standardStops(hmipFramework, '2.3', community);
  const beginsAt = (...answered: string[]) => {
    const kase = buildCase(hmipFramework, {
      fields: community,
      happenings: answered.map((promptId) => ({ kind: 'answered', promptId, answer: 'yes' })),
    });
    return firstToDo(stops, questionsOf(hmipFramework, kase))?.anchor;
  };

  test('begins at the first prompt without an answer', () => {
    const places = [beginsAt(), beginsAt('2.3.1.a', '2.3.1.b', '2.3.1.d')];

    expect(places).toEqual(['prompt-2_3_1_a', 'prompt-2_3_1_c']);
  });

  test('begins at its first stop when nothing is left to do', () => {
    expect(firstToDo(stops, [])?.anchor).toBe('prompt-2_3_1_a');
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

function anchorOf({ anchor }: Stop): string {
  return anchor;
}

function standardStops(framework: Framework, id: string, fields: FieldValues): readonly Stop[] {
  const standard = applicability(framework, fields).standards.find((one) => one.id === id);
  if (standard === undefined) throw new Error('the standard does not apply');
  return stopsOf(standard);
}
