import fc from 'fast-check';
import { hashEntry, nextEntry } from '../../shared/cases/chain.ts';
import type { Entry, Happening } from '../../shared/cases/entry.ts';
import { foldEntries } from '../../shared/cases/fold.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { assessor, buildEntries } from './case.ts';
import { countedId, fakePorts } from './ports.ts';

type Act = Happening | 'undo' | 'redo' | 'sign-off-or-reopen';

/** Whole chains of every kind of happening, of up to `maxLength` entries after the first. */
export function arbitraryChain(
  framework: Framework,
  { minLength = 0, maxLength = 30 } = {},
): fc.Arbitrary<readonly Entry[]> {
  return fc
    .array(arbitraryAct, { minLength, maxLength })
    .map((acts) => acts.reduce(addAct, buildEntries(framework)))
    .filter((entries) => entries.length > minLength);
}

/** The chain with one more entry, or as it was when the act is not possible there. */
export function addAct(entries: readonly Entry[], act: Act): readonly Entry[] {
  const happening = toHappening(entries, act);
  const last = entries.at(-1);
  if (happening === null || last === undefined) return entries;
  const ports = fakePorts({ startsAt: new Date(Date.parse(last.at) + 1000).toISOString() });
  const head = { seq: last.seq, hash: hashEntry(last) };
  const entry = nextEntry(last.caseId, head, assessor, happening, ports);
  return [...entries, { ...entry, id: countedId(1_000 + entries.length) }];
}

function toHappening(entries: readonly Entry[], act: Act): Happening | null {
  const { signOff, undoable, redoable } = foldEntries(entries);
  if (act === 'sign-off-or-reopen') {
    return signOff === null
      ? { kind: 'signed-off', name: assessor.name }
      : { kind: 'reopened', reason: 'Asked for' };
  }
  if (signOff !== null) return null;
  if (act === 'undo' || act === 'redo') {
    const seq = (act === 'undo' ? undoable : redoable).at(-1);
    return seq === undefined ? null : { kind: act === 'undo' ? 'undone' : 'redone', seq };
  }
  return act;
}

const id = fc.constantFrom('p1', 'p2', 'p3');
const exampleId = fc.constantFrom(countedId(801), countedId(802));
const words = fc.string({ maxLength: 12, unit: 'grapheme' });

const arbitraryHappening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('assigned'), assessor: words }),
  fc.record({
    kind: fc.constant('field-set'),
    fieldId: id,
    value: fc.constantFrom('one', ['two', 'three'], null),
  }),
  fc.record({
    kind: fc.constant('answered'),
    promptId: id,
    answer: fc.constantFrom('yes', 'no', 'not-applicable', null),
  }),
  fc.record({ kind: fc.constant('noted'), promptId: id, note: words }),
  fc.record({
    kind: fc.constant('sourced'),
    promptId: id,
    source: fc.constantFrom('case-record', 'interview', 'both', null),
  }),
  fc.record({
    kind: fc.constant('judged'),
    keyQuestionId: id,
    judgement: fc.constantFrom('sufficient', 'insufficient', 'unable-to-judge', null),
  }),
  fc.record({ kind: fc.constant('reasoned'), keyQuestionId: id, reason: words }),
  fc.record({
    kind: fc.constant('example-written'),
    example: fc.record({
      id: exampleId,
      quality: fc.constantFrom('good', 'poor'),
      changedName: words,
      narrative: words,
    }),
  }),
  fc.record({ kind: fc.constant('example-removed'), exampleId }),
) as fc.Arbitrary<Happening>;

const arbitraryAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: arbitraryHappening },
  { weight: 5, arbitrary: fc.constant<Act>('undo') },
  { weight: 3, arbitrary: fc.constant<Act>('redo') },
  { weight: 1, arbitrary: fc.constant<Act>('sign-off-or-reopen') },
);
