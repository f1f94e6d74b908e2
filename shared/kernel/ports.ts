import type { Id } from './id.ts';
import type { Instant } from './instant.ts';

/** What pure code is given in place of a clock and a random source of its own. */
export type Ports = {
  readonly now: () => Instant;
  readonly createId: () => Id;
};
