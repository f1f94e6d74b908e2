import type { PackProgress } from '../../shared/packs/pack.ts';
import type { Bytes } from '../../shared/vault-format/web-crypto.ts';
import { PartNotRun } from '../store/part-not-run.ts';
import type { FromMaker, Given, OrderToMake, ToMaker, Wanted } from './pack-worker.ts';

export type MadeBytes = { readonly bytes: Bytes; readonly digest: string };

/**
 * A pack's bytes, made beside the screen, which hands over one case after another as it is asked. Null once the signal
 * is aborted: nothing of the pack is left then. Rejects with what `give` rejects with, and with PartNotRun where the
 * worker cannot be run.
 */
export function makePackInWorker(
  order: OrderToMake,
  give: (wanted: Wanted) => Promise<Given>,
  progress: (progress: PackProgress, bytes: number) => void,
  signal: AbortSignal,
): Promise<MadeBytes | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./make-pack.worker.ts', import.meta.url), {
      type: 'module',
    });
    const tell = (message: ToMaker) => worker.postMessage(message);
    const end = (then: () => void) => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
      then();
    };
    const cancel = () => end(() => resolve(null));
    const refuse = () => end(() => reject(new PartNotRun('the pack could not be made')));
    const hear = ({ data }: MessageEvent<FromMaker>) => {
      if (data.kind === 'progress') return progress(data.progress, data.bytes);
      if (data.kind === 'failed') return refuse();
      if (data.kind === 'made') {
        return end(() => resolve({ bytes: data.bytes, digest: data.digest }));
      }
      give(data.wanted).then(
        (given) => tell({ kind: 'given', given }),
        (cause) => end(() => reject(cause)),
      );
    };
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel);
    worker.onmessage = hear;
    worker.onmessageerror = refuse;
    worker.onerror = refuse;
    tell({ kind: 'make', order });
  });
}
