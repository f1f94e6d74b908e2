import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createStep, type Ladder, readVersioned } from '../../../shared/kernel/upgrade.ts';

const Third = z.strictObject({ v: z.literal(3), names: z.array(z.string()), size: z.int() });
const ladder: Ladder<z.infer<typeof Third>> = {
  current: 3,
  schema: Third,
  steps: [
    createStep(1, z.strictObject({ v: z.literal(1), name: z.string() }), ({ name }) => ({
      v: 2,
      names: [name],
    })),
    createStep(2, z.strictObject({ v: z.literal(2), names: z.array(z.string()) }), (older) => ({
      ...older,
      v: 3,
      size: older.names.length,
    })),
  ],
};

describe('a record of an older version', () => {
  it.each([
    { v: 1, name: 'one' },
    { v: 2, names: ['one'] },
    { v: 3, names: ['one'], size: 1 },
  ])('$v is brought up to date step by step', (stored) => {
    expect(readVersioned(ladder, stored)).toEqual({
      ok: true,
      value: { v: 3, names: ['one'], size: 1 },
    });
  });

  it('is left as it was stored', () => {
    const stored = Object.freeze({ v: 2, names: Object.freeze(['one']) });

    readVersioned(ladder, stored);

    expect(stored).toEqual({ v: 2, names: ['one'] });
  });

  it.each([
    [
      'does not fit its own version',
      { v: 1, names: ['one'] },
      { kind: 'record-unreadable', path: 'name' },
    ],
    ['carries no version', { name: 'one' }, { kind: 'record-unreadable', path: 'v' }],
    ['is no record', null, { kind: 'record-unreadable', path: 'v' }],
    ['comes from a newer release', { v: 4 }, { kind: 'record-from-a-newer-release', v: 4 }],
  ])('is refused when it %s', (_, stored, error) => {
    expect(readVersioned(ladder, stored)).toEqual({ ok: false, error });
  });

  it('shows a step that leads astray at once', () => {
    const astray = createStep(2, z.looseObject({ v: z.literal(2) }), () => ({ v: 3 }));
    const broken = { ...ladder, steps: [...ladder.steps.slice(0, 1), astray] };

    expect(() => readVersioned(broken, { v: 1, name: 'one' })).toThrow('names');
  });

  it('shows a ladder with a step missing at once', () => {
    const broken = { ...ladder, steps: ladder.steps.slice(1) };

    expect(() => readVersioned(broken, { v: 1, name: 'one' })).toThrow(
      'no step leads from version 1',
    );
  });
});
