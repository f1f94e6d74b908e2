import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type {
  ModerationSample,
  PoolMember,
  SampleRequest,
  SampleSize,
} from '../../cases/moderation-sample.ts';

/**
 * Draws cases from a pool. Pure: the same pool, request and seed give the same cases wherever and whenever the draw is
 * made again, here or with `sha256sum` (docs/adr/0018-agreement-and-sampling.md has the commands).
 *
 * At random: each place in the pool, counted from 1, has the ticket SHA-256 of `<seed> case <place>`, in hexadecimal;
 * the lowest tickets are drawn. Every nth: of the numbers 1 to n the one with the lowest ticket `<seed> start <number>`
 * is the first place, and every nth after it follows; assessor by assessor the places are those of the assessor's own
 * cases, and the ticket is `<seed> assessor <a> start <number>`, a counted from 1. The first cases of assessors have no
 * chance in them. Hands back places in the pool, from 1, in their order.
 */
export function drawSample(
  { members, assessors }: Pool,
  request: SampleRequest,
  seed: string,
): readonly number[] {
  const places = members.map((_, index) => index + 1);
  const memberAt = (place: number) => members[place - 1] as PoolMember;
  const ofAssessor = (candidates: readonly number[], assessor: number) =>
    candidates.filter((place) => memberAt(place).assessor === assessor);
  const byAssessor = (
    candidates: readonly number[],
    perAssessor: boolean,
    draw: (part: readonly number[], assessor: number | null) => readonly number[],
  ) =>
    perAssessor
      ? assessors.flatMap((_, assessor) => draw(ofAssessor(candidates, assessor), assessor))
      : draw(candidates, null);
  switch (request.method) {
    case 'random':
      return inOrder(
        byAssessor(places, request.perAssessor, (part) => lowest(part, request.size, seed)),
      );
    case 'every-nth':
      return inOrder(
        byAssessor(places, request.perAssessor, (part, assessor) =>
          everyNth(part, request.n, assessor === null ? seed : `${seed} assessor ${assessor + 1}`),
        ),
      );
    case 'first-cases': {
      const named = request.assessor === null ? null : assessors.indexOf(request.assessor);
      return places.filter((place) => {
        const { assessor, signedOffAs } = memberAt(place);
        return signedOffAs <= request.first && (named === null || assessor === named);
      });
    }
    case 'odd-cases': {
      const { signs, size, perAssessor } = request;
      const odd = places.filter((place) =>
        memberAt(place).signs.some((one) => signs.includes(one)),
      );
      if (size === null) return odd;
      return inOrder(byAssessor(odd, perAssessor, (part) => lowest(part, size, seed)));
    }
  }
}

/** Whether a draw that was put down comes out the same when it is made again from what was put down with it. */
export function isSameDraw(sample: Omit<ModerationSample, 'id'>): boolean {
  const again = drawSample(
    { members: sample.pool, assessors: sample.assessors },
    sample.request,
    sample.seed,
  );
  return (
    again.length === sample.chosen.length &&
    again.every((place, index) => place === sample.chosen[index])
  );
}

/** How many of so many cases a size is: a share is rounded up, and nobody draws more than there are. */
export function sizeOf(size: SampleSize, of: number): number {
  const wanted = size.kind === 'number' ? size.number : Math.floor((of * size.percent + 99) / 100);
  return Math.min(of, wanted);
}

type Pool = { readonly members: readonly PoolMember[]; readonly assessors: readonly string[] };

function lowest(places: readonly number[], size: SampleSize, seed: string): readonly number[] {
  const tickets = new Map(places.map((place) => [place, ticket(`${seed} case ${place}`)]));
  const byTicket = (one: number, other: number) =>
    (tickets.get(one) ?? '') < (tickets.get(other) ?? '') ? -1 : 1;
  return places.toSorted(byTicket).slice(0, sizeOf(size, places.length));
}

function everyNth(places: readonly number[], n: number, seed: string): readonly number[] {
  let start = 1;
  let least = ticket(`${seed} start 1`);
  for (let number = 2; number <= n; number += 1) {
    const one = ticket(`${seed} start ${number}`);
    if (one < least) {
      least = one;
      start = number;
    }
  }
  return places.filter((_, index) => index % n === start - 1);
}

function ticket(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function inOrder(places: readonly number[]): readonly number[] {
  return places.toSorted((one, other) => one - other);
}
