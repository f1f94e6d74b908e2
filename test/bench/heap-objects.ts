import type { CDPSession } from '@playwright/test';
import * as z from 'zod';

/**
 * How many bytes the objects, arrays, strings and functions of a page take, by a heap snapshot. Not counted: the
 * code that V8 compiles, and what the browser keeps for its own performance timeline. V8's whole heap is reported
 * beside it, so that nothing left out here is hidden.
 */
export async function countObjectBytes(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return sumObjectBytes(JSON.parse(chunks.join('')));
}

/** Reads a heap snapshot in the form that Chromium's developer tools save. */
export function sumObjectBytes(snapshot: unknown): number {
  const { snapshot: header, nodes } = HeapSnapshot.parse(snapshot);
  const { node_fields: fields, node_types: types } = header.meta;
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const typeNames = types[typeAt];
  if (!Array.isArray(typeNames)) throw new Error('the heap snapshot does not name its types');
  const counted = new Set(
    typeNames.flatMap((name, index) => (objectTypes.includes(name) ? [index] : [])),
  );
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (counted.has(nodes[node + typeAt] ?? -1)) bytes += nodes[node + sizeAt] ?? 0;
  }
  return bytes;
}

const HeapSnapshot = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.array(z.union([z.string(), z.array(z.string())])),
    }),
  }),
  // Millions of numbers, which are only added up.
  nodes: z.custom<readonly number[]>((nodes) => Array.isArray(nodes)),
});

const objectTypes: readonly string[] = [
  'array',
  'string',
  'object',
  'closure',
  'regexp',
  'number',
  'symbol',
  'bigint',
  'concatenated string',
  'sliced string',
  'object shape',
];
