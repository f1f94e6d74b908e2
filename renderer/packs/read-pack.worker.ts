import { readPack } from '../../shared/packs/read-pack.ts';
import type { FromReader, OrderToRead, ToReader } from './pack-worker.ts';

let taken: (() => void) | null = null;

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.kind === 'read') void read(data.order);
  else taken?.();
});

const report = (told: FromReader) => postMessage(told);

const handOver = (told: FromReader) =>
  new Promise<void>((resolve) => {
    taken = resolve;
    report(told);
  });

async function read({ bytes, key, known }: OrderToRead): Promise<void> {
  try {
    const read = await readPack(
      bytes,
      key,
      (publicKey) => known.find((one) => one.publicKey === publicKey) ?? null,
      { progress: (progress) => report({ kind: 'progress', progress }) },
    );
    if (!read.ok) return report({ kind: 'fault', fault: read.error });
    const { cases, reviews, ...pack } = read.value;
    for (const packed of cases) await handOver({ kind: 'case', packed });
    for (const review of reviews) await handOver({ kind: 'review', review });
    report({ kind: 'verified', pack });
  } catch {
    // A promise that is rejected in here never reaches `onerror` out there. What was thrown may hold a case's words.
    report({ kind: 'failed' });
  }
}
