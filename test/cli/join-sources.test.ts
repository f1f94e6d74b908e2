import { describe, expect, it } from 'vitest';
import type { CaseSource } from '../../electron/cli/case-source.ts';
import { joinSources } from '../../electron/cli/join-sources.ts';
import type { Happening } from '../../shared/cases/entry.ts';
import { readWholeCase, type WholeCase } from '../../shared/cases/whole-case.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { ReviewHappening } from '../../shared/moderation/review-entry.ts';
import { buildEntries } from '../builders/case.ts';
import { hmipFramework } from '../builders/frameworks.ts';
import { buildReview } from '../builders/review.ts';
import { buildInspection } from '../builders/vault-export.ts';

/** What a step of a test must have, for the test to go on. */
function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const noted = (note: string): Happening => ({ kind: 'noted', promptId: '2.2.1.a', note });
const wholeCase = (...notes: string[]): WholeCase =>
  value(readWholeCase(buildEntries(hmipFramework, { happenings: notes.map(noted) })));
const source = (parts: Partial<CaseSource>): CaseSource => ({
  path: 'a.casemark',
  madeAt: null,
  inspections: [],
  frameworks: [],
  cases: [],
  unreadable: [],
  reviews: [],
  unreadableReviews: [],
  casesToMark: [],
  ...parts,
});

describe('several files counted as one', () => {
  const begun = wholeCase('one');
  const further = wholeCase('one', 'two');

  it('have a case once, as it is in the file where it goes further', () => {
    const files = [source({ cases: [further] }), source({ cases: [begun] })];

    expect([joinSources(files), joinSources(files.toReversed())].map(value)).toEqual(
      [1, 2].map(() => {
        const { path, madeAt, casesToMark, ...nothing } = source({});
        return { ...nothing, cases: [further] };
      }),
    );
  });

  it('are refused when a case went different ways in them', () => {
    const files = [source({ cases: [wholeCase('one', 'else')] }), source({ cases: [further] })];

    expect(joinSources(files)).toEqual({
      ok: false,
      error: {
        exitCode: 3,
        message:
          '1 case goes different ways in two of the files, and which is right cannot be told. Give only one of the files.',
      },
    });
  });

  it('do not miss a case that is whole in one and damaged in another', () => {
    const { id: caseId, inspectionId } = begun.kase;
    const damaged = { caseId, inspectionId, why: 'entries-damaged' } as const;
    const files = [source({ unreadable: [damaged] }), source({ cases: [begun] })];

    const { cases, unreadable } = value(joinSources(files));

    expect([cases, unreadable]).toEqual([[begun], []]);
  });

  const bare = buildInspection();
  const finding = {} as (typeof bare.findings)[number];
  const fuller = { ...bare, findings: [finding] };
  const bothWays = (...files: readonly CaseSource[]) =>
    [joinSources(files), joinSources(files.toReversed())].map(
      (joined) => value(joined).inspections,
    );

  it('have an inspection once, with the findings of the entries that have more of them', () => {
    const files = [source({ inspections: [bare] }), source({ inspections: [fuller] })];

    expect(bothWays(...files)).toEqual([[fuller], [fuller]]);
  });

  it('have the findings of the newest export, also when an older file has some that were deleted', () => {
    const before = source({ madeAt: '2026-11-20T09:00:00.000Z', inspections: [fuller] });
    const after = source({ madeAt: '2026-11-23T09:00:00.000Z', inspections: [bare] });
    const entries = source({ inspections: [fuller] });

    expect(bothWays(before, after, entries)).toEqual([[bare], [bare]]);
  });

  it('have a review once, as far as it goes, and both ways where it parted', () => {
    const review = (...said: readonly ReviewHappening[]) => buildReview(hmipFramework, { said });
    const longer = review(commented('Read.'), commented('Read again.'));
    const parted = review(commented('Read.'), commented('Read once more.'));
    const files = [[review(commented('Read.'))], [longer], [longer, parted]].map((reviews) =>
      source({ reviews }),
    );

    expect(value(joinSources(files)).reviews).toEqual([longer, parted]);
  });

  it('do not miss a review that is whole in one and damaged in another', () => {
    const whole = buildReview(hmipFramework);
    const { id: caseId, inspectionId } = whole.review;
    const damaged = { caseId, inspectionId, why: 'entries-damaged' } as const;
    const files = [source({ unreadableReviews: [damaged] }), source({ reviews: [whole] })];

    expect(value(joinSources(files)).unreadableReviews).toEqual([]);
  });
});

function commented(text: string): ReviewHappening {
  return { kind: 'commented', target: null, text };
}
