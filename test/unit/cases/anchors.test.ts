import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldAnchor,
  judgementAnchor,
  noteAnchor,
  optionAnchor,
  promptAnchor,
  reasonAnchor,
  sectionAnchor,
  sourceAnchor,
} from '../../../shared/cases/anchors.ts';

const makers = [
  fieldAnchor,
  judgementAnchor,
  noteAnchor,
  promptAnchor,
  reasonAnchor,
  sectionAnchor,
  sourceAnchor,
];
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,8}$/);

describe('anchors', () => {
  it('differ wherever the id, the kind or the option differs', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 5 }), (ids) => {
        const anchors = ids.flatMap((one) =>
          makers.flatMap((make) => [0, 1, 2].map((index) => optionAnchor(make(one), index))),
        );

        expect(new Set(anchors).size).toBe(anchors.length);
      }),
    );
  });

  it('need no escaping in a selector or an address', () => {
    fc.assert(
      fc.property(id, fc.constantFrom(...makers), fc.nat(30), (one, make, index) => {
        expect(optionAnchor(make(one), index)).toMatch(/^[a-z][\w-]*$/i);
      }),
    );
  });

  it('of a question and of its first option are the same', () => {
    expect(optionAnchor(promptAnchor('2.3.1.a'), 0)).toBe('prompt-2_3_1_a');
  });
});
