import { describe, expect, it } from 'vitest';
import { sumObjectBytes } from '../../bench/heap-objects.ts';

describe('the bytes of objects in a heap snapshot', () => {
  it('leave out compiled code and what the browser itself keeps', () => {
    const meta = {
      node_fields: ['type', 'name', 'id', 'self_size', 'edge_count'],
      node_types: [['hidden', 'string', 'object', 'code', 'closure', 'native'], 'string', 'number'],
    };
    const nodes = [
      ...[0, 0, 1, 1000, 0],
      ...[1, 0, 3, 20, 0],
      ...[2, 0, 5, 300, 2],
      ...[3, 0, 7, 4000, 0],
      ...[4, 0, 9, 1, 0],
      ...[5, 0, 11, 50_000, 0],
    ];

    expect(sumObjectBytes({ snapshot: { meta }, nodes })).toBe(321);
  });

  it('are not guessed of something that is no snapshot', () => {
    expect(() => sumObjectBytes({ nodes: [] })).toThrow();
  });
});
