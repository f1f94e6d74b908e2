import type { Bytes } from '../../vault-format/web-crypto.ts';

/**
 * The streams of the platform, as narrowly as a pack needs them: see `web-crypto.ts`. A test holds them against the
 * platforms' own types.
 */
export type StreamPlatform = {
  readonly ReadableStream: new (source: {
    pull(controller: { enqueue(bytes: Bytes): void; close(): void }): Promise<void>;
    cancel(): Promise<void>;
  }) => BytesStream;
  readonly CompressionStream: new (format: 'deflate-raw') => Transform;
  readonly DecompressionStream: new (format: 'deflate-raw') => Transform;
};

export type BytesStream = {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Bytes | undefined }>;
    cancel(): Promise<void>;
  };
};

type Transform = {
  readonly readable: BytesStream;
  readonly writable: {
    getWriter(): { write(bytes: Bytes): Promise<void>; close(): Promise<void> };
  };
};

const { ReadableStream, CompressionStream, DecompressionStream } =
  globalThis as unknown as StreamPlatform;

/** A stream that asks for the next bytes when they are wanted, and ends the source when they no longer are. */
export function toStream(source: AsyncIterator<Bytes>): BytesStream {
  return new ReadableStream({
    async pull(controller) {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await source.return?.();
    },
  });
}

/** What a stream holds, piece by piece. Whoever stops asking ends the stream. */
export async function* fromStream(stream: BytesStream): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done || value === undefined) return;
      yield value;
    }
  } catch (error) {
    ended = true;
    throw error;
  } finally {
    if (!ended) await reader.cancel();
  }
}

/** DEFLATE (RFC 1951). */
export async function deflate(bytes: Bytes): Promise<Bytes> {
  const pieces: Bytes[] = [];
  const { written, pieces: coming } = passThrough(new CompressionStream('deflate-raw'), bytes);
  for await (const piece of coming) pieces.push(piece);
  await written;
  return joinBytes(pieces);
}

/**
 * What was deflated, where it comes to exactly `size` bytes and nothing follows it; null otherwise. Takes no more memory
 * than that, whatever the bytes unfold to.
 */
export async function inflate(bytes: Bytes, size: number): Promise<Bytes | null> {
  const inflated = new Uint8Array(size);
  let at = 0;
  try {
    const { written, pieces } = passThrough(new DecompressionStream('deflate-raw'), bytes);
    for await (const piece of pieces) {
      if (at + piece.length > size) return null;
      inflated.set(piece, at);
      at += piece.length;
    }
    await written;
  } catch {
    return null;
  }
  return at === size ? inflated : null;
}

export function joinBytes(pieces: readonly Bytes[]): Bytes {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function passThrough(
  { readable, writable }: Transform,
  bytes: Bytes,
): { written: Promise<unknown>; pieces: AsyncGenerator<Bytes> } {
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  // It fails together with the reading, which is where it is told.
  written.catch(() => {});
  return { written, pieces: fromStream(readable) };
}
