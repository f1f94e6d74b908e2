import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingEntry, FindingHappening } from '../../../shared/cases/finding.ts';
import {
  appendFindings,
  beginsWith,
  hashFinding,
  verifyFindings,
} from '../../../shared/cases/finding-chain.ts';
import { foldFindings, latestChange } from '../../../shared/cases/fold-findings.ts';
import { assessor } from '../../builders/case.ts';
import {
  buildFindings,
  decided,
  drawn,
  evidence,
  rated,
  recommended,
  saveFindings,
  selected,
} from '../../builders/findings.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';

const undo = (seq: number): FindingHappening => ({ kind: 'undone', seq });
const happenings = fc.array(
  fc.oneof(
    fc.string({ maxLength: 8 }).map((note) => evidence(note)),
    fc.constantFrom('good', 'inadequate', null).map((band) => rated(band)),
    fc.nat(3).map((number) => recommended(number + 1, 'improve')),
  ),
  { minLength: 2, maxLength: 10 },
);

describe('findings', () => {
  it('tell the latest of each value with who put it down and when, and forget nothing', () => {
    const entries = buildFindings(evidence('weekly'), rated('good'), evidence('monthly'));

    const { notesByQuestionId, ratingsByStandardId } = foldFindings(entries);

    expect([notesByQuestionId, ratingsByStandardId, entries.length]).toEqual([
      { '1.1.1': { value: 'monthly', by: assessor, at: '2026-11-23T14:03:24.000Z', seq: 2 } },
      { '1.1': { value: 'good', by: assessor, at: '2026-11-23T14:03:23.000Z', seq: 1 } },
      3,
    ]);
  });

  it('are without what was undone: what stood before it stands again', () => {
    const entries = buildFindings(evidence('weekly'), rated('good'), evidence('monthly'), undo(2));

    const { notesByQuestionId, ratingsByStandardId } = foldFindings(entries);

    expect([notesByQuestionId['1.1.1']?.value, ratingsByStandardId['1.1']?.value]).toEqual([
      'weekly',
      'good',
    ]);
  });

  it('keep a cap and a discretion beside each other, and one taken back with its reason', () => {
    const entries = buildFindings(
      decided('good', 'one case away'),
      decided('inadequate', 'poor casework', { decision: 'cap' }),
      decided(null, 'agreed after all'),
    );

    const { cap, discretion } = foldFindings(entries).decisionsByStandardId['2.1'] ?? {};

    expect([cap?.value.bandId, discretion?.value]).toEqual([
      'inadequate',
      { decision: 'discretion', bandId: null, reason: 'agreed after all', panel: [] },
    ]);
  });

  it('have figures by table and row', () => {
    const supply = (rowId: string, value: string): FindingHappening => ({
      kind: 'figure-supplied',
      tableId: 'workload',
      rowId,
      value,
    });

    const { workload } = foldFindings(
      buildFindings(supply('po', '32.53'), supply('pso', '37.46'), supply('po', '')),
    ).figuresByTableId;

    expect([workload?.po?.value, workload?.pso?.value]).toEqual(['', '37.46']);
  });

  it('have practice examples in the order of the report, without those dropped', () => {
    const third = selected(3, 'third');
    const { caseId, exampleId } = third;
    const entries = buildFindings(
      selected(1, 'last of all'),
      selected(2, 'second', 1),
      third,
      selected(4, 'first', 0),
      { kind: 'example-dropped', caseId, exampleId },
    );

    const narratives = foldFindings(entries).examples.map(({ value }) => value.narrative);

    expect(narratives).toEqual(['first', 'second', 'last of all']);
  });

  it('have recommendations numbered through by addressee and place, as the report prints them', () => {
    const region = { addressee: 'Region' };
    const entries = buildFindings(
      recommended(1, 'second', { order: 2 }),
      recommended(2, 'third', region),
      recommended(3, 'first', { order: 1 }),
      recommended(4, 'gone'),
      { kind: 'recommendation-removed', id: countedId(4) },
    );

    const texts = foldFindings(entries).recommendations.map(({ value }) => value.text);

    expect(texts).toEqual(['first', 'second', 'third']);
  });

  it('have earlier recommendations with the latest of what has become of them', () => {
    const write = (number: number, noLongerRelevant: boolean): FindingHappening => ({
      kind: 'earlier-recommendation-written',
      id: countedId(number),
      source: 'an inspection of Example, published July 2019',
      text: 'Manage workloads.',
      findings: [],
      progress: null,
      stillRequired: null,
      noLongerRelevant,
    });
    const removed: FindingHappening = {
      kind: 'earlier-recommendation-removed',
      id: countedId(2),
    };

    const { earlierRecommendations } = foldFindings(
      buildFindings(write(1, false), write(2, false), write(1, true), removed),
    );

    expect(earlierRecommendations.map(({ value, seq }) => [value.noLongerRelevant, seq])).toEqual([
      [true, 2],
    ]);
  });
});

describe('a draw', () => {
  it('stands beside every other draw, and cannot be taken back', () => {
    const entries = buildFindings(drawn(3, 501), drawn(3, 502));

    expect(foldFindings(entries).samples.map(({ value }) => value.id)).toEqual([
      countedId(501),
      countedId(502),
    ]);
    expect(() => saveFindings(entries, [undo(0)])).toThrow('what does not stand is undone');
  });
});

describe('what Undo would take back', () => {
  it('is the latest save that one screen shows, whole, and never what another shows', () => {
    const entries = saveFindings(
      [],
      [evidence('before')],
      [evidence('weekly'), rated('good')],
      [recommended(1, 'improve')],
    );
    const ofUnit = ({ kind }: FindingHappening) => kind.startsWith('unit-');

    const latest = latestChange(entries, ofUnit).map(({ seq }) => seq);
    const after = saveFindings(entries, latest.map(undo));

    expect([latest, latestChange(after, ofUnit).map(({ seq }) => seq)]).toEqual([[1, 2], [0]]);
  });

  it('is nothing when nothing stands', () => {
    expect(latestChange(buildFindings(evidence('one'), undo(0)), () => true)).toEqual([]);
  });
});

describe('a chain of findings', () => {
  it('is whole as it was made, and names the place after a changed, lost or moved entry', () => {
    fc.assert(
      fc.property(happenings, fc.nat(), (all, place) => {
        const entries = buildFindings(...all);
        const index = place % (entries.length - 1);
        const at = '2020-01-01T00:00:00.000Z';
        const changed = entries.with(index, { ...(entries[index] as FindingEntry), at });

        const verified = [entries, changed, entries.toSpliced(index, 1)].map((chain) =>
          verifyFindings(chain),
        );

        expect(verified).toEqual([
          { ok: true, value: entries },
          { ok: false, error: { index: index + 1, fault: 'hash-broken' } },
          { ok: false, error: { index, fault: 'sequence-broken' } },
        ]);
      }),
    );
  });

  it('shows a cut-off end and a changed last entry to whoever holds the head hash', () => {
    const entries = buildFindings(evidence('one'), evidence('two'));
    const head = hashFinding(entries[1] as FindingEntry);
    const changed = entries.with(1, {
      ...(entries[1] as FindingEntry),
      author: {
        ...assessor,
        name: 'Someone Else',
      },
    });

    expect(
      [entries, entries.slice(0, 1), changed].map((one) => verifyFindings(one, head).ok),
    ).toEqual([true, false, false]);
  });

  it('refuses an undo of what is not there, of an undo, and of the same twice', () => {
    const entries = buildFindings(evidence('one'), undo(0));
    const append = (seq: number) => () =>
      appendFindings(entries, [undo(seq)], assessor, fakePorts());

    for (const seq of [0, 1, 2]) expect(append(seq)).toThrow('does not stand');
    const twice = entries.concat({
      ...(entries[1] as FindingEntry),
      seq: 2,
      previous: hashFinding(entries[1] as FindingEntry),
    });
    expect(verifyFindings(twice)).toEqual({
      ok: false,
      error: { index: 2, fault: 'undo-out-of-order' },
    });
  });

  it('begins with every beginning of itself, and with nothing that parted from it', () => {
    fc.assert(
      fc.property(happenings, fc.nat(), (all, place) => {
        const entries = buildFindings(...all);
        const cut = place % entries.length;
        const beginning = entries.slice(0, cut);
        const parted = saveFindings(beginning, [evidence('somewhere else'), evidence('again')]);

        expect([
          beginsWith(entries, beginning),
          beginsWith(entries, parted),
          beginsWith(beginning, entries),
        ]).toEqual([true, false, false]);
      }),
    );
  });
});
