import { createId, type Id } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Ports } from '../../shared/kernel/ports.ts';

export const fixedNow: Instant = '2026-11-23T14:03:22.000Z';

/** A clock that stands still unless told its step, and ids that count: the same in every run. */
export function fakePorts({ startsAt = fixedNow, stepMs = 0, idsAfter = 0 } = {}): Ports {
  let now = Date.parse(startsAt);
  let count = idsAfter;
  return {
    now: () => {
      const instant = new Date(now).toISOString();
      now += stepMs;
      return instant;
    },
    createId: () => {
      count += 1;
      return countedId(count);
    },
  };
}

/** The nth id of a fake port: valid, and readable as its number. */
export function countedId(count: number): Id {
  const random = new Uint8Array(16);
  new DataView(random.buffer).setUint32(12, count);
  return createId(Date.parse(fixedNow), random);
}
