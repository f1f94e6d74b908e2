import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/cases/case.ts';
import type { Entry } from '../../../shared/cases/entry.ts';
import { foldEntries } from '../../../shared/cases/fold.ts';
import { addAct, arbitraryChain } from '../../builders/arbitrary-chain.ts';
import { buildCase, buildEntries } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';

const framework = readSyntheticFramework();

describe('undo', () => {
  it('leaves the case as if the change had never been made', () => {
    fc.assert(
      fc.property(undoableChain, (entries) => {
        const undone = foldEntries(entries).undoable.at(-1);
        const without = entries.filter(({ seq }) => seq !== undone);

        const after = foldEntries(addAct(entries, 'undo'));

        expect(contentOf(after)).toEqual(contentOf(foldEntries(without)));
      }),
    );
  });

  it('followed by redo leaves everything as it was, what can be undone included', () => {
    fc.assert(
      fc.property(undoableChain, (entries) => {
        const after = foldEntries(addAct(addAct(entries, 'undo'), 'redo'));

        expect(stateOf(after)).toEqual(stateOf(foldEntries(entries)));
      }),
    );
  });

  it('repeated to the end leaves the case as it was opened, or as it was signed off', () => {
    fc.assert(
      fc.property(arbitraryChain(framework), (entries) => {
        const lastPublicAct = entries.findLastIndex(({ happening: { kind } }) =>
          ['opened', 'signed-off', 'reopened'].includes(kind),
        );

        const after = foldEntries(undoAll(entries));

        expect(contentOf(after)).toEqual(
          contentOf(foldEntries(entries.slice(0, lastPublicAct + 1))),
        );
      }),
    );
  });

  it('can no longer be taken back once something new is recorded', () => {
    const kase = buildCase(framework, {
      happenings: [
        { kind: 'answered', promptId: 'A1.1', answer: 'no' },
        { kind: 'undone', seq: 1 },
        { kind: 'answered', promptId: 'A1.1', answer: 'yes' },
      ],
    });

    expect({ undoable: kase.undoable, redoable: kase.redoable }).toEqual({
      undoable: [3],
      redoable: [],
    });
  });

  it('does not reach behind a sign-off or a reopening', () => {
    const entries = buildEntries(framework, {
      happenings: [
        { kind: 'answered', promptId: 'A1.1', answer: 'no' },
        { kind: 'signed-off', name: 'Alex Baker' },
        { kind: 'reopened', reason: 'Asked for' },
      ],
    });

    expect(entries.map((_, index) => foldEntries(entries.slice(0, index + 1)).undoable)).toEqual([
      [],
      [1],
      [],
      [],
    ]);
  });
});

const undoableChain = arbitraryChain(framework, { minLength: 1 }).filter(
  (entries) => foldEntries(entries).undoable.length > 0,
);

function undoAll(entries: readonly Entry[]): readonly Entry[] {
  return foldEntries(entries).undoable.reduce((chain) => addAct(chain, 'undo'), entries);
}

/** What a case holds, without where its chain has come to. */
function contentOf({ head, changedAt, undoable, redoable, ...content }: Case) {
  void [head, changedAt, undoable, redoable];
  return content;
}

function stateOf({ head, changedAt, ...state }: Case) {
  void [head, changedAt];
  return state;
}
