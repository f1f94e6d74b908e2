import type { Channel } from '../../shared/ipc/channels.ts';
import type { RequestOf, ResponseOf } from '../../shared/ipc/contract.ts';

/** Asks the main process, by the contract. */
export type Ask = <C extends Channel>(channel: C, request: RequestOf<C>) => Promise<ResponseOf<C>>;
