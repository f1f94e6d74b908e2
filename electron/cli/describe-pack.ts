import type { AgeLock } from '../../shared/packs/envelope/describe-age.ts';
import type { PackFault, VerifiedPack, WhoseKey } from '../../shared/packs/pack.ts';
import { type Vouching, vouchingFor } from '../../shared/packs/people/vouching.ts';
import { onOneLine } from '../../shared/results/formats/printable-text.ts';
import { describePackFault } from './describe-pack-fault.ts';
import type { CommandFault } from './exit-code.ts';
import { fingerprintOf } from './pack-contacts.ts';

/** What a pack's file says to everybody, and what it says to whoever can open it. */
export type SeenPack = {
  readonly path: string;
  readonly bytes: number;
  readonly lock: AgeLock | null;
  readonly read:
    | { readonly ok: true; readonly value: VerifiedPack }
    | { readonly ok: false; readonly error: PackFault };
  readonly whose: WhoseKey;
};

/** For programs: no case reference, and nobody’s name but that of the sender and of whoever vouches for a case. */
export function packToJson({ path, bytes, lock, read, whose }: SeenPack): object {
  return {
    file: path,
    bytes,
    lock,
    ...(read.ok
      ? { verified: true, ...insideOf(read.value, whose) }
      : { verified: false, fault: faultToJson(read.error) }),
  };
}

/** A file that could not be looked into, among others that could. */
export function unreadToJson(path: string, { message }: CommandFault): object {
  const fault = { step: null, kind: 'not-read', where: null, message };
  return { file: path, bytes: null, lock: null, verified: false, fault };
}

export function packToText({ path, bytes, lock, read, whose }: SeenPack): string {
  const outside = [
    ['locked', lockWords(lock)],
    ['size', `${bytes} bytes`],
  ];
  return [path, ...columns(read.ok ? [...outside, ...linesOf(read.value, whose)] : outside)].join(
    '\n',
  );
}

/** One line on a pack in which everything was found good. */
export function goodPackLine(path: string, { cases, reviews, signer }: VerifiedPack): string {
  const parts = [`${cases.length} ${cases.length === 1 ? 'case' : 'cases'}`];
  if (reviews.length > 0) {
    parts.push(`${reviews.length} ${reviews.length === 1 ? 'review' : 'reviews'}`);
  }
  return `${path}: whole, and signed by ${onOneLine(signer.card.name)}, who is trusted: ${parts.join(', ')}.`;
}

/** What is wrong, with the fingerprint to compare where it is that nobody did. */
export function badPackLine(path: string, fault: PackFault): string {
  const said = `${path}: ${describePackFault(fault)}`;
  const { signer } = fault;
  return signer === undefined
    ? said
    : `${said}\n  The pack says that it is from ${onOneLine(signer.name)}, with the fingerprint\n  ${fingerprintOf(signer)}`;
}

function insideOf({ descriptor, digest, signer, cases, reviews }: VerifiedPack, whose: WhoseKey) {
  const { id, purpose, madeAt, inspection, frameworks, calibration } = descriptor;
  const sealed = new Map(descriptor.cases.map((one) => [one.caseId, one.sealed]));
  return {
    id,
    digest,
    purpose,
    madeAt,
    marking: inspection.marking,
    inspection: { id: inspection.id, name: inspection.name },
    calibration,
    sender: { name: signer.card.name, fingerprint: fingerprintOf(signer.card) },
    frameworks,
    cases: cases.map(({ whole, whole: { kase, stored }, attestation }) => ({
      caseId: kase.id,
      entries: stored.length,
      head: kase.head.hash,
      // Of a sealed case nothing is told that whoever marked it put down.
      state: sealed.get(kase.id)
        ? 'sealed'
        : kase.signOff === null
          ? 'not-signed-off'
          : 'signed-off',
      attested: attestation !== null,
      vouchedForBy: vouchingFor({ whole, attestation }, signer, whose),
    })),
    reviews: reviews.map(({ review, stored }) => ({
      reviewId: review.id,
      caseId: review.subject.caseId,
      entries: stored.length,
      head: review.head.hash,
      mode: review.mode,
      phase: review.phase,
      outcome: review.conclusion?.outcome ?? null,
    })),
  };
}

function linesOf(pack: VerifiedPack, whose: WhoseKey): string[][] {
  const inside = insideOf(pack, whose);
  const { sender, inspection } = inside;
  return [
    ['pack', inside.id],
    ['purpose', inside.purpose],
    ['marking', inside.marking],
    ['inspection', `${inspection.id}  ${onOneLine(inspection.name)}`],
    ['made', `${inside.madeAt.slice(0, 10)} ${inside.madeAt.slice(11, 16)} UTC`],
    ['from', `${onOneLine(sender.name)} (trusted)`],
    ['fingerprint', sender.fingerprint],
    ['digest', inside.digest],
    ...inside.frameworks.map(({ id, version, hash }) => ['framework', `${id}@${version}  ${hash}`]),
    ...inside.cases.flatMap(({ caseId, state, entries, vouchedForBy }) => [
      ['case', `${caseId}  ${state}, ${entries} entries`],
      ['vouched by', vouchingWords(vouchedForBy, entries, onOneLine(sender.name))],
    ]),
    ...inside.reviews.map(({ reviewId, caseId, mode, phase, entries }) => [
      'review',
      `${reviewId}  of ${caseId}, ${mode}, ${phase}, ${entries} entries`,
    ]),
  ];
}

function vouchingWords({ kind, by, seq }: Vouching, entries: number, sender: string): string {
  const name = onOneLine(by?.name ?? '');
  const alone = `nobody but the sender, ${sender}, says that these are the inspector’s own entries`;
  switch (kind) {
    case 'inspector':
      return `${name}, its inspector`;
    case 'partly':
      return `${name}, its inspector, to entry ${(seq ?? 0) + 1} of ${entries}: nobody but the sender, ${sender}, says that those after it are the inspector’s own`;
    case 'somebody-else':
      return `${name}, who is not its inspector: ${alone}`;
    case 'unknown-key':
      return `a key that is not trusted, in the name of ${name}: ${alone}`;
    case 'nobody':
      return alone;
  }
}

function lockWords(lock: AgeLock | null): string {
  if (lock === null) return 'not as a pack is';
  if (lock.kind === 'passphrase') return 'with a passphrase';
  return lock.count === 1 ? 'for one person’s key' : `for the keys of ${lock.count} people`;
}

function faultToJson(fault: PackFault) {
  const { step, kind, where, signer } = fault;
  const fingerprint = signer === undefined ? {} : { signerFingerprint: fingerprintOf(signer) };
  return { step, kind, where, message: describePackFault(fault), ...fingerprint };
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map(([name = '', value = '']) => `  ${name.padEnd(12)}${value}`);
}
