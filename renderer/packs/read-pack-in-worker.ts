import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import type { PackedCase, PackFault, PackProgress, VerifiedPack } from '../../shared/packs/pack.ts';
import { PartNotRun } from '../store/part-not-run.ts';
import type { FromReader, OrderToRead, ToReader } from './pack-worker.ts';

/**
 * Opens a pack and checks all of it beside the screen. Null once the signal is aborted: nothing of the pack is left
 * then. Rejects with PartNotRun where the worker cannot be run.
 */
export function readPackInWorker(
  order: OrderToRead,
  progress: (progress: PackProgress) => void,
  signal: AbortSignal,
): Promise<Result<VerifiedPack, PackFault> | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-pack.worker.ts', import.meta.url), {
      type: 'module',
    });
    const cases: PackedCase[] = [];
    const reviews: WholeReview[] = [];
    const tell = (message: ToReader) => worker.postMessage(message);
    const end = (then: () => void) => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
      then();
    };
    const cancel = () => end(() => resolve(null));
    const refuse = () => end(() => reject(new PartNotRun('the pack could not be read')));
    const hear = ({ data }: MessageEvent<FromReader>) => {
      switch (data.kind) {
        case 'progress':
          return progress(data.progress);
        case 'case':
          cases.push(data.packed);
          return tell({ kind: 'taken' });
        case 'review':
          reviews.push(data.review);
          return tell({ kind: 'taken' });
        case 'verified':
          return end(() => resolve(ok({ ...data.pack, cases, reviews })));
        case 'fault':
          return end(() => resolve(err(data.fault)));
        case 'failed':
          return refuse();
      }
    };
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel);
    worker.onmessage = hear;
    worker.onmessageerror = refuse;
    worker.onerror = refuse;
    tell({ kind: 'read', order });
  });
}
