import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashEntry, readChain, verifyChain } from '../../../shared/cases/chain.ts';
import type { Entry, Happening } from '../../../shared/cases/entry.ts';
import { arbitraryChain } from '../../builders/arbitrary-chain.ts';
import { buildEntries } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';

const framework = readSyntheticFramework();
const chains = arbitraryChain(framework, { minLength: 2, maxLength: 12 });

describe('a chain of entries', () => {
  it('is whole when every entry was made after the one before it', () => {
    fc.assert(
      fc.property(chains, (entries) => {
        expect(readChain(entries, headHash(entries))).toEqual({
          ok: true,
          value: { entries, headHash: headHash(entries) },
        });
      }),
    );
  });

  it('names the entry whose content was changed', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...changes), (entries, at, change) => {
        const index = at % entries.length;
        const changed = entries.map((entry, i) => (i === index ? change(entry) : entry));

        const result = verifyChain(changed, headHash(entries));

        expect(!result.ok && result.error.index).toBe(index);
      }),
    );
  });

  it('names the later of two neighbours that were both changed: nothing whole vouches for either', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (entries, at) => {
        const index = at % (entries.length - 1);
        const changed = entries.map((entry, i) =>
          i === index || i === index + 1 ? { ...entry, at: '2020-01-01T00:00:00.000Z' } : entry,
        );

        const result = verifyChain(changed, headHash(entries));

        expect(result).toEqual({ ok: false, error: { index: index + 1, fault: 'hash-broken' } });
      }),
    );
  });

  it('names the first of two changed entries that stand apart', () => {
    const chain = arbitraryChain(framework, { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(chain, fc.nat(), fc.nat(), (entries, one, other) => {
        const first = one % (entries.length - 2);
        const second = first + 2 + (other % (entries.length - first - 2));
        const changed = entries.map((entry, i) =>
          i === first || i === second ? { ...entry, at: '2020-01-01T00:00:00.000Z' } : entry,
        );

        const result = verifyChain(changed, headHash(entries));

        expect(result).toEqual({ ok: false, error: { index: first, fault: 'content-changed' } });
      }),
    );
  });

  it('names the place from which an entry was taken away', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (entries, at) => {
        const index = at % (entries.length - 1);

        const result = verifyChain(entries.toSpliced(index, 1), headHash(entries));

        expect(result).toEqual({ ok: false, error: { index, fault: 'sequence-broken' } });
      }),
    );
  });

  it('shows that its end was cut off, to whoever holds the head hash', () => {
    fc.assert(
      fc.property(chains, (entries) => {
        const result = verifyChain(entries.slice(0, -1), headHash(entries));

        expect(result).toEqual({
          ok: false,
          error: { index: entries.length - 2, fault: 'hash-broken' },
        });
      }),
    );
  });

  it('names the first of two entries that changed places', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), (entries, one, other) => {
        const first = one % (entries.length - 1);
        const second = first + 1 + (other % (entries.length - first - 1));
        const swapped = entries
          .with(first, entries[second] as Entry)
          .with(second, entries[first] as Entry);

        const result = verifyChain(swapped, headHash(entries));

        expect(result).toEqual({ ok: false, error: { index: first, fault: 'sequence-broken' } });
      }),
    );
  });

  it('names the place where an entry was put in', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), (entries, from, to) => {
        const copied = from % entries.length;
        const at = to % (entries.length + 1);
        const inserted = entries.toSpliced(at, 0, entries[copied] as Entry);

        const result = verifyChain(inserted, headHash(entries));

        // A copy put just before its original is the same there; the original is then one too many.
        expect(!result.ok && result.error).toEqual({
          index: copied === at ? at + 1 : at,
          fault: 'sequence-broken',
        });
      }),
    );
  });

  it('refuses an entry of another case', () => {
    const [opening, answered, ...rest] = marked() as [Entry, Entry, ...Entry[]];

    const result = verifyChain([opening, { ...answered, caseId: countedId(5_000) }, ...rest]);

    expect(result).toEqual({ ok: false, error: { index: 1, fault: 'entry-of-another-case' } });
  });

  it.each<[string, readonly Happening[], unknown]>([
    ['opens twice', [opening()], { index: 1, fault: 'opening-misplaced' }],
    [
      'undoes another change than the nearest',
      [
        { kind: 'answered', promptId: 'A1.1', answer: 'no' },
        { kind: 'answered', promptId: 'A1.2', answer: 'no' },
        { kind: 'undone', seq: 1 },
      ],
      { index: 3, fault: 'undo-out-of-order' },
    ],
    [
      'changes while signed off',
      [
        { kind: 'signed-off', name: 'Alex Baker' },
        { kind: 'answered', promptId: 'A1.1', answer: 'no' },
      ],
      { index: 2, fault: 'changed-while-signed-off' },
    ],
    [
      'is reopened though it was not signed off',
      [{ kind: 'reopened', reason: 'Asked for' }],
      { index: 1, fault: 'changed-while-signed-off' },
    ],
  ])('is refused when it %s', (_, happenings, error) => {
    expect(verifyChain(buildEntries(framework, { happenings }))).toEqual({ ok: false, error });
  });

  it('is refused when there is nothing in it', () => {
    expect(verifyChain([])).toEqual({ ok: false, error: { index: 0, fault: 'chain-empty' } });
  });

  it('tells an entry of a newer release from a damaged one', () => {
    const [opening, ...rest] = marked() as [Entry, ...Entry[]];

    const faults = [
      { ...rest[0], v: 99 },
      { ...rest[0], seq: 'one' },
    ].map((entry) => verifyChain([opening, entry]));

    expect(faults).toEqual([
      { ok: false, error: { index: 1, fault: 'entry-from-a-newer-release' } },
      { ok: false, error: { index: 1, fault: 'entry-unreadable' } },
    ]);
  });
});

function marked(): readonly Entry[] {
  return buildEntries(framework, {
    happenings: [
      { kind: 'answered', promptId: 'A1.1', answer: 'no' },
      { kind: 'judged', keyQuestionId: 'A1', judgement: 'sufficient' },
    ],
  });
}

function opening(): Happening {
  return (buildEntries(framework)[0] as Entry).happening;
}

function headHash(entries: readonly Entry[]) {
  return hashEntry(entries.at(-1) as Entry);
}

const changes: readonly ((entry: Entry) => Entry)[] = [
  (entry) => ({ ...entry, at: '2020-01-01T00:00:00.000Z' }),
  (entry) => ({ ...entry, id: countedId(6_000) }),
  (entry) => ({ ...entry, author: { ...entry.author, name: 'Somebody Else' } }),
  (entry) => ({ ...entry, previous: 'f'.repeat(64) }),
  (entry) => ({ ...entry, seq: entry.seq + 1 }),
  (entry) => ({ ...entry, caseId: countedId(5_000) }),
  (entry) => ({
    ...entry,
    happening:
      entry.happening.kind === 'opened'
        ? { ...entry.happening, caseReference: 'SNP-999' }
        : { kind: 'noted', promptId: 'p9', note: 'Put in later' },
  }),
];
