import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingEntry, FindingHappening } from '../../../shared/cases/finding.ts';
import { undoneIn, verifyFindings } from '../../../shared/cases/finding-chain.ts';
import { findingsWithoutCases } from '../../../shared/cases/findings-without-cases.ts';
import { type Findings, foldFindings } from '../../../shared/cases/fold-findings.ts';
import {
  buildFindings,
  calibrationSet,
  drawn,
  evidence,
  rated,
  recommended,
  saveFindings,
  selected,
} from '../../builders/findings.ts';
import { countedId } from '../../builders/ports.ts';

const deleted = [countedId(1), countedId(2)];

const ofDeleted = (number: number, narrative: string) => ({
  ...selected(number, `deleted ${narrative}`),
  changedName: 'Deletia',
  checked: ['deleted word'],
});

const dropped = (number: number): FindingHappening => {
  const { caseId, exampleId } = selected(number, '');
  return { kind: 'example-dropped', caseId, exampleId };
};

const happening = fc.oneof(
  fc.nat(99).map((number) => evidence(`note ${number}`)),
  fc.constantFrom('good', null).map((band) => rated(band)),
  fc.nat(3).map((number) => recommended(number + 50, 'improve')),
  fc.integer({ min: 1, max: 2 }).map((number) => ofDeleted(number, 'story')),
  fc.integer({ min: 1, max: 4 }).map(dropped),
  fc
    .tuple(fc.integer({ min: 3, max: 4 }), fc.option(fc.nat(3), { nil: undefined }))
    .map(([number, order]) => selected(number, 'kept', order)),
  fc.integer({ min: 1, max: 5 }).map((cases) => drawn(cases)),
  fc.uniqueArray(fc.integer({ min: 1, max: 5 })).map((numbers) => calibrationSet(...numbers)),
);

/** Findings of any kind, with any of them that stand taken back between. */
const findings = fc
  .array(fc.oneof({ arbitrary: happening, weight: 3 }, { arbitrary: fc.nat(20), weight: 1 }), {
    maxLength: 20,
  })
  .map((steps) =>
    steps.reduce<FindingEntry[]>((entries, step) => {
      if (typeof step !== 'number') return saveFindings(entries, [step]);
      const taken = entries[step];
      const canBeUndone = !['undone', 'moderation-sample-drawn'].includes(
        taken?.happening.kind ?? 'undone',
      );
      const stands = canBeUndone && !undoneIn(entries).has(step);
      return stands ? saveFindings(entries, [{ kind: 'undone', seq: step }]) : entries;
    }, []),
  );

/** What stands, with who put it down and when; an entry's number may change. */
function standing(entries: readonly FindingEntry[]) {
  const { examples, samples, calibrationSets, ...rest }: Findings = foldFindings(entries);
  const kept = examples.filter(({ value }) => !deleted.includes(value.caseId));
  const isHere = (id: string | null) => id !== null && !deleted.includes(id);
  const cases = {
    drawn: samples.map(({ value }) => ({
      ...value,
      pool: value.pool.map((one) => (isHere(one.caseId) ? one : { ...one, caseId: null })),
    })),
    inSets: calibrationSets.map(({ value }) => value.caseIds.filter(isHere)),
  };
  return JSON.parse(
    JSON.stringify({ ...rest, ...cases, examples: kept }, (key, value) =>
      key === 'seq' ? null : value,
    ),
  );
}

describe('findings without the cases that were deleted', () => {
  it('say what they said before but for the examples of those cases, and are a whole chain', () => {
    fc.assert(
      fc.property(findings, (entries) => {
        const left = findingsWithoutCases(entries, deleted);

        expect([standing(left), verifyFindings(left)]).toEqual([
          standing(entries),
          { ok: true, value: left },
        ]);
      }),
    );
  });

  it('hold no wording, changed name or id of those cases', () => {
    fc.assert(
      fc.property(findings, (entries) => {
        const json = JSON.stringify(findingsWithoutCases(entries, deleted));

        expect(json).not.toMatch(new RegExp([...deleted, 'Deletia', 'deleted'].join('|')));
      }),
    );
  });

  it('are the same when the same cases are taken out again, and with more at the end begin as before', () => {
    fc.assert(
      fc.property(findings, fc.nat(20), (entries, length) => {
        const left = findingsWithoutCases(entries, deleted);
        const beginning = findingsWithoutCases(entries.slice(0, length), deleted);

        expect([findingsWithoutCases(left, deleted), left.slice(0, beginning.length)]).toEqual([
          left,
          beginning,
        ]);
      }),
    );
  });

  it('keep the id, author, time and words of every entry left, and what was taken back stays so', () => {
    const entries = buildFindings(
      evidence('weekly'),
      ofDeleted(1, 'first words'),
      ofDeleted(1, 'second words'),
      evidence('monthly'),
      { kind: 'undone', seq: 2 },
      { kind: 'undone', seq: 3 },
    );

    const left = findingsWithoutCases(entries, deleted);

    const [weekly, , , monthly, , undone] = entries;
    const told = ({ id, at, author, happening }: FindingEntry) => [id, at, author, happening];
    expect(left.map(told)).toEqual([
      ...[weekly, monthly].map((entry) => told(entry as FindingEntry)),
      told({ ...(undone as FindingEntry), happening: { kind: 'undone', seq: 1 } }),
    ]);
  });

  it('keep the place of a deleted case in a draw, and are the same findings where none was named', () => {
    const entries = buildFindings(drawn(3), calibrationSet(1, 3));

    const left = findingsWithoutCases(entries, deleted);

    const { samples, calibrationSets } = foldFindings(left);
    expect([
      samples[0]?.value.pool.map(({ caseId }) => caseId),
      calibrationSets[0]?.value.caseIds,
      findingsWithoutCases(left, deleted) === left,
    ]).toEqual([[null, null, countedId(3)], [countedId(3)], true]);
  });

  it('that were no whole chain before do not look whole afterwards', () => {
    const entries = buildFindings(evidence('one'), ofDeleted(1, 'words'), evidence('two'));
    const broken = entries.with(0, {
      ...(entries[0] as FindingEntry),
      at: '2020-01-01T00:00:00.000Z',
    });

    const left = findingsWithoutCases(broken, deleted);

    expect([left, verifyFindings(left).ok]).toEqual([[broken[0], broken[2]], false]);
  });
});
