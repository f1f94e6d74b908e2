import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type BytesStream,
  deflate,
  fromStream,
  inflate,
  joinBytes,
  type StreamPlatform,
  toStream,
} from '../../../shared/packs/envelope/streams.ts';
import { gather } from '../../builders/pack.ts';

/** These lines fail in the check of types where a browser's streams are not as shared code takes them to be. */
type Source = ConstructorParameters<StreamPlatform['ReadableStream']>[0];
const readable = (source: Source): BytesStream =>
  new ReadableStream<Uint8Array<ArrayBuffer>>(source) as ReadableStream<Uint8Array<ArrayBuffer>>;
const packed = (): InstanceType<StreamPlatform['CompressionStream']> =>
  new CompressionStream('deflate-raw');
const unpacked = (): InstanceType<StreamPlatform['DecompressionStream']> =>
  new DecompressionStream('deflate-raw');

const bytes = fc.uint8Array({ maxLength: 5_000 }).map((one) => new Uint8Array(one));

it('what is deflated inflates to itself, and to no other length', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 3 }), async (one, other) => {
      const deflated = await deflate(one);
      expect([
        await inflate(deflated, one.length),
        await inflate(deflated, one.length + other),
        await inflate(deflated, Math.max(0, one.length - other)),
      ]).toEqual([one, null, one.length === 0 ? one : null]);
    }),
    { numRuns: 50 },
  );
});

it('nothing may follow what is deflated, and nothing of it be gone', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (one) => {
      const deflated = await deflate(one);
      const longer = joinBytes([deflated, new Uint8Array(1)]);
      expect([
        await inflate(longer, one.length),
        await inflate(deflated.slice(0, -1), one.length),
      ]).toEqual([null, null]);
    }),
    { numRuns: 50 },
  );
});

it('a source is asked for no more, and ended, once nobody reads on', async () => {
  const told: string[] = [];
  const source = async function* () {
    try {
      for (let piece = 0; ; piece += 1) {
        told.push(`piece ${piece}`);
        yield new Uint8Array([piece]);
      }
    } finally {
      told.push('ended');
    }
  };
  for await (const piece of fromStream(toStream(source()))) if (piece[0] === 1) break;
  expect(told).toEqual(['piece 0', 'piece 1', 'piece 2', 'ended']);
});

it('what a source throws comes out of its stream', async () => {
  const failing = async function* () {
    yield new Uint8Array(1);
    throw new Error('the case could not be read');
  };
  await expect(gather(fromStream(toStream(failing())))).rejects.toThrow('could not be read');
  expect([readable, packed, unpacked].length).toBe(3);
});
