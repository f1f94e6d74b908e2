import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readChain } from '../../../shared/cases/chain.ts';
import { Happening } from '../../../shared/cases/entry.ts';
import { entryLadder, readEntry } from '../../../shared/cases/read-entry.ts';

const Specimen = z.strictObject({
  headHash: z.string(),
  entries: z.array(z.looseObject({ happening: z.looseObject({ kind: z.string() }) })),
});

const folder = new URL('../../fixtures/entries/', import.meta.url);
const specimens = readdirSync(folder).map((name) => ({
  name,
  ...Specimen.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
}));

describe('stored entries', () => {
  it('have a specimen of every version there has been, and a step from each to the next', () => {
    const versions = Array.from({ length: entryLadder.current }, (_, index) => index + 1);

    expect({
      specimens: specimens.map(({ name }) => name).toSorted(),
      steps: entryLadder.steps.map(({ from }) => from),
    }).toEqual({
      specimens: versions.map((v) => `v${v}.json`),
      steps: versions.slice(0, -1),
    });
  });

  it.each(specimens)('of $name are read, every kind of them', ({ entries }) => {
    const read = entries.map((entry) => readEntry(entry));
    const kinds = new Set(read.map((one) => (one.ok ? one.value.happening.kind : 'unread')));

    expect([...kinds].toSorted()).toEqual(
      Happening.options.map(({ shape }) => shape.kind.value).toSorted(),
    );
  });

  it.each(specimens)('of $name keep the hashes they were stored with', ({ entries, headHash }) => {
    const chain = readChain(entries, headHash);

    expect(chain.ok && chain.value.headHash).toBe(headHash);
  });

  it('of a newer release are refused as such', () => {
    const newer = { ...specimens[0]?.entries[0], v: entryLadder.current + 1 };

    expect(readEntry(newer)).toEqual({
      ok: false,
      error: { kind: 'record-from-a-newer-release', v: entryLadder.current + 1 },
    });
  });

  it.each(['__proto__', 'constructor', 'toString', '', 'two words', 'x'.repeat(81)])(
    'are refused where they speak of a prompt, key question or field called “%s”',
    (id) => {
      const entry = specimens[0]?.entries[1];
      const happenings = [
        { kind: 'field-set', fieldId: id, value: 'x' },
        { kind: 'answered', promptId: id, answer: 'yes' },
        { kind: 'noted', promptId: id, note: '' },
        { kind: 'sourced', promptId: id, source: null },
        { kind: 'judged', keyQuestionId: id, judgement: null },
        { kind: 'reasoned', keyQuestionId: id, reason: '' },
      ];

      const paths = happenings.map((happening) => {
        const read = readEntry({ ...entry, happening });
        return read.ok || read.error.kind !== 'record-unreadable' ? 'read' : read.error.path;
      });

      expect(paths).toEqual([
        'happening.fieldId',
        'happening.promptId',
        'happening.promptId',
        'happening.promptId',
        'happening.keyQuestionId',
        'happening.keyQuestionId',
      ]);
    },
  );

  it('are refused where the facts that a case was opened with hold such a name', () => {
    const opening = specimens[0]?.entries[0];
    const happening = { ...opening?.happening, fields: { constructor: 'x' } };

    expect(readEntry({ ...opening, happening })).toEqual({
      ok: false,
      error: { kind: 'record-unreadable', path: 'happening.fields.constructor' },
    });
  });

  it('are refused with the place of what is wrong, and not what stands there', () => {
    const damaged = { ...specimens[0]?.entries[0], author: { id: 'x', name: 'Alex Baker' } };

    expect(readEntry(damaged)).toEqual({
      ok: false,
      error: { kind: 'record-unreadable', path: 'author.id' },
    });
  });
});
