import type { Channel } from '../../shared/ipc/channels.ts';
import { contract, type RequestOf, type ResponseOf } from '../../shared/ipc/contract.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { isTrustedSender, type SenderFrame } from '../security/trusted-sender.ts';

/** One function for each channel of the contract. */
export type Handlers = {
  readonly [C in Channel]: (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>;
};

/** A message as it arrived: nothing about it is trusted yet. */
export type Arrived = {
  readonly sender: SenderFrame | null;
  readonly channel: string;
  readonly message: unknown;
};

/** Why a message was not answered. Says nothing of what was in it. */
export type DispatchFault = {
  readonly kind:
    | 'sender-refused'
    | 'unknown-channel'
    | 'request-refused'
    | 'handler-failed'
    | 'response-refused';
};

/** Answers one message of the own page: its sender, its request and the response to it are each checked. */
export async function dispatch(
  handlers: Handlers,
  ownPage: URL,
  { sender, channel, message }: Arrived,
): Promise<Result<unknown, DispatchFault>> {
  if (!isTrustedSender(sender, ownPage)) return err({ kind: 'sender-refused' });
  if (!isChannel(channel)) return err({ kind: 'unknown-channel' });
  const request = contract[channel].request.safeParse(message);
  if (!request.success) return err({ kind: 'request-refused' });

  const handle = handlers[channel] as (request: unknown) => unknown;
  let answer: unknown;
  try {
    answer = await handle(request.data);
  } catch {
    return err({ kind: 'handler-failed' });
  }
  const response = contract[channel].response.safeParse(answer);
  return response.success ? ok(response.data) : err({ kind: 'response-refused' });
}

function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name);
}
