import { err, ok, type Result } from '../kernel/result.ts';
import type { JournalFault } from './journal-port.ts';

/** Payloads to be appended, the first of them with sequence number `seq`. */
export type AskedFrames = { readonly seq: number; readonly payloads: readonly Uint8Array[] };

export type AppendPlan = {
  /** What becomes of each that was asked, if writing goes well. */
  readonly outcomes: readonly Result<void, JournalFault>[];
  /** What is written, from the journal's end. */
  readonly payloads: readonly Uint8Array[];
};

/**
 * Which frames are new to a journal that has so many already. Those it has are passed over when they are the same;
 * an append that does not fit is refused as a whole, and leaves the others as they are.
 */
export function planAppend(
  frames: number,
  standing: (seq: number) => Uint8Array | undefined,
  asked: readonly AskedFrames[],
): AppendPlan {
  const payloads: Uint8Array[] = [];
  const at = (seq: number) => (seq < frames ? standing(seq) : payloads[seq - frames]);
  const outcomes = asked.map((one): Result<void, JournalFault> => {
    const end = frames + payloads.length;
    if (one.seq > end) return err({ kind: 'journal-behind', frames: end });
    const overlapping = one.payloads.slice(0, end - one.seq);
    if (overlapping.some((payload, index) => !isEqual(payload, at(one.seq + index)))) {
      return err({ kind: 'journal-diverged', frames: end });
    }
    for (const payload of one.payloads.slice(overlapping.length)) payloads.push(payload);
    return ok(undefined);
  });
  return { outcomes, payloads };
}

function isEqual(left: Uint8Array, right: Uint8Array | undefined): boolean {
  return (
    right !== undefined &&
    left.length === right.length &&
    left.every((byte, index) => byte === right[index])
  );
}
