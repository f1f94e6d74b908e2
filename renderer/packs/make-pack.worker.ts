import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { readWholeCase } from '../../shared/cases/whole-case.ts';
import { readWholeReview } from '../../shared/moderation/whole-review.ts';
import { joinBytes } from '../../shared/packs/envelope/streams.ts';
import { makePack } from '../../shared/packs/make-pack.ts';
import type { Bytes } from '../../shared/vault-format/web-crypto.ts';
import type { FromMaker, Given, OrderToMake, ToMaker, Wanted } from './pack-worker.ts';

let receive: ((given: Given) => void) | null = null;

addEventListener('message', ({ data }: MessageEvent<ToMaker>) => {
  if (data.kind === 'make') void make(data.order);
  else receive?.(data.given);
});

const report = (told: FromMaker, transfer: Transferable[] = []) => postMessage(told, { transfer });

/** Asks the screen for one thing, and waits for it: never more than one case is on its way. */
async function ask<Kind extends Wanted['kind']>(
  wanted: Extract<Wanted, { kind: Kind }>,
): Promise<Extract<Given, { kind: Kind }>> {
  const given = await new Promise<Given>((resolve) => {
    receive = resolve;
    report({ kind: 'wanted', wanted });
  });
  if (given.kind !== wanted.kind) throw new Error('something else was given');
  return given as Extract<Given, { kind: Kind }>;
}

async function make(order: OrderToMake): Promise<void> {
  const { descriptor, frameworks, lock } = order;
  let digest = '';
  const sign = async (bytes: Bytes) => {
    digest = bytesToHex(sha512(bytes));
    return (await ask({ kind: 'signature', bytes })).signature;
  };
  try {
    const parts: Bytes[] = [];
    let bytes = 0;
    const made = makePack(
      {
        descriptor,
        frameworks,
        cases: casesOf(descriptor.cases.length),
        reviews: reviewsOf(descriptor.reviews.length),
        sign,
        lock,
      },
      { progress: (progress) => report({ kind: 'progress', progress, bytes }) },
    );
    for await (const part of made) {
      parts.push(part);
      bytes += part.length;
    }
    const pack = joinBytes(parts);
    report({ kind: 'made', bytes: pack, digest }, [pack.buffer]);
  } catch {
    // A promise that is rejected in here never reaches `onerror` out there. What was thrown may hold a case's words.
    report({ kind: 'failed' });
  }
}

async function* casesOf(count: number) {
  for (let index = 0; index < count; index += 1) {
    const { packed } = await ask({ kind: 'case', index });
    const whole = readWholeCase(packed.stored, packed.headHash);
    if (!whole.ok) throw new Error('a case was not handed over whole');
    yield { whole: whole.value, attestation: packed.attestation };
  }
}

async function* reviewsOf(count: number) {
  for (let index = 0; index < count; index += 1) {
    const { packed } = await ask({ kind: 'review', index });
    const whole = readWholeReview(packed.stored, packed.headHash);
    if (!whole.ok) throw new Error('a review was not handed over whole');
    yield whole.value;
  }
}
