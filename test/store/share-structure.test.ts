import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareStructure } from '../../renderer/store/share-structure.ts';

const json = () => fc.json().map((text): unknown => JSON.parse(text));

it('is equal to the next value, whatever the previous one was', () => {
  fc.assert(
    fc.property(json(), json(), (previous, next) => {
      expect(shareStructure(previous, next)).toStrictEqual(next);
    }),
  );
});

it('is the previous value itself when the two are equal', () => {
  fc.assert(
    fc.property(json(), (previous) => {
      expect(shareStructure(previous, structuredClone(previous))).toBe(previous);
    }),
  );
});

it('keeps the parts that are equal and replaces the path to what changed', () => {
  const previous = { answers: { a: { note: '1' }, b: { note: '2' } }, fields: { x: ['1'] } };
  const next = { answers: { a: { note: '1' }, b: { note: '3' } }, fields: { x: ['1'] } };

  const shared = shareStructure(previous, next);

  expect([
    shared.answers === previous.answers,
    shared.answers.a === previous.answers.a,
    shared.answers.b === previous.answers.b,
    shared.fields === previous.fields,
  ]).toEqual([false, true, false, true]);
});
