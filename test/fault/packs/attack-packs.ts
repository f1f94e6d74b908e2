import type { Result } from '../../../shared/kernel/result.ts';
import type { PackFault, VerifiedPack } from '../../../shared/packs/pack.ts';
import { readPack, readUnsealed } from '../../../shared/packs/read-pack.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import { openAge, openZip, sealAge } from '../../builders/opened-pack.ts';
import type { Random } from '../random.ts';
import type { Attack, Made } from './attack.ts';
import { attacksOnAge } from './attacks-on-age.ts';
import { attacksOnBag, attacksOnSignature } from './attacks-on-bag.ts';
import { attacksOnChains } from './attacks-on-chains.ts';
import { attacksOnJson } from './attacks-on-json.ts';
import { attacksOnFrameworks, attacksOnSeals } from './attacks-on-seals.ts';
import { attacksOnZip } from './attacks-on-zip.ts';
import type { Specimen } from './specimen.ts';
import { createSpecimens } from './specimens.ts';

/** What was found, as it crosses from one process to another. */
export type AttackReport = {
  readonly packs: number;
  /** Of them, read from the sealed file on; the others from the ZIP inside. */
  readonly sealed: number;
  /** Changes that left every file of the pack as it was signed. */
  readonly unchanged: number;
  /** What was meant, and the step that found it. */
  readonly byLayer: Readonly<Record<string, number>>;
  readonly byStep: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, number>>;
  /** Faults that no pack had. */
  readonly notFound: readonly string[];
  readonly slowestMs: number;
  readonly slowest: string;
  readonly peakRssBytes: number;
  /** Taken in and not what was signed, thrown, too slow, written: each in words. */
  readonly failures: readonly string[];
};

/** Makes hostile packs and has each read. Nothing but a pack in which all is good may reach the store. */
export async function attackPacks(
  random: Random,
  count: number,
  tell: (done: number) => void,
): Promise<AttackReport> {
  const specimens = await createSpecimens();
  const pickAttack = weighted(allAttacks);
  const [byLayer, byStep, byKind] = [counter(), counter(), counter()];
  const failures: string[] = [];
  let [packs, sealed, unchanged, slowestMs] = [0, 0, 0, 0];
  let slowest = '';
  while (packs < count) {
    const specimen = random.pick(specimens);
    const attack = pickAttack(random);
    const name = `${attack.layer}: ${attack.name} (${specimen.name}, pack ${packs})`;
    const made = await wrap(await attack.on(specimen, random), specimen, random);
    if (made === null) continue;
    packs += 1;
    if (made.at === 'age') sealed += 1;
    byLayer.add(attack.layer);
    const startedMs = performance.now();
    try {
      const read = await readMade(made, specimen);
      if (!read.ok) {
        byStep.add(read.error.step);
        byKind.add(read.error.kind);
      } else if (await holdsTheSame(made, specimen)) unchanged += 1;
      else failures.push(`taken in: ${name}`);
    } catch (error) {
      failures.push(`thrown: ${name}: ${String((error as Error).stack)}`);
    }
    const tookMs = performance.now() - startedMs;
    if (tookMs > slowestMs) [slowestMs, slowest] = [tookMs, name];
    if (tookMs > mostMs) failures.push(`${Math.round(tookMs)} ms: ${name}`);
    if (packs % 1_000 === 0) tell(packs);
  }
  const notFound = Object.keys(allKinds).filter((kind) => byKind.counts[kind] === undefined);
  if (count >= enoughForAllKinds && notFound.length > 0) {
    failures.push(`never found: ${notFound.join(', ')}`);
  }
  const peakRssBytes = process.resourceUsage().maxRSS * 1024;
  if (peakRssBytes > mostRssBytes) failures.push(`${peakRssBytes} bytes of memory at most`);
  return {
    packs,
    sealed,
    unchanged,
    byLayer: byLayer.counts,
    byStep: byStep.counts,
    byKind: byKind.counts,
    notFound,
    slowestMs,
    slowest,
    peakRssBytes,
    failures,
  };
}

/** So long that a machine with much else to do takes less; a reader that runs away does not. */
const mostMs = 30_000;
const mostRssBytes = 1024 ** 3;

/** The rarest attacks are picked more than ten times among so many. */
const enoughForAllKinds = 20_000;

/** Of what is made below the seal, this part is sealed again and goes the whole way. */
const sealedShare = 0.05;

const allAttacks: readonly Attack[] = [
  ...attacksOnAge,
  ...attacksOnZip,
  ...attacksOnBag,
  ...attacksOnSignature,
  ...attacksOnJson,
  ...attacksOnSeals,
  ...attacksOnFrameworks,
  ...attacksOnChains,
];

/** So that one more kind of fault is one that the tests must reach. */
const allKinds: Readonly<Record<PackFault['kind'], true>> = {
  'not-age': true,
  'wrong-key': true,
  'wrong-passphrase': true,
  'needs-passphrase': true,
  'needs-key': true,
  'age-damaged': true,
  'pack-too-large': true,
  'zip-damaged': true,
  'zip-too-many-files': true,
  'zip-file-too-large': true,
  'zip-ratio': true,
  'zip-path': true,
  'zip-duplicate': true,
  'zip-unsupported': true,
  'not-a-bag': true,
  'bag-newer': true,
  'bag-incomplete': true,
  'bag-extra-file': true,
  'bag-checksum': true,
  'bag-oxum': true,
  'signature-missing': true,
  'signature-wrong': true,
  'signer-unknown': true,
  'signer-unchecked': true,
  'signer-revoked': true,
  'signer-not-sender': true,
  'pack-newer': true,
  'not-utf-8': true,
  'not-json': true,
  'json-too-deep': true,
  schema: true,
  'file-unlisted': true,
  'framework-wrong': true,
  'framework-missing': true,
  'framework-unused': true,
  'chain-broken': true,
  'chain-newer': true,
  'attestation-wrong': true,
  'turn-wrong': true,
  'turn-unknown': true,
  'fold-differs': true,
  'score-differs': true,
};

async function wrap(made: Made | null, { lock }: Specimen, random: Random): Promise<Made | null> {
  if (made?.at !== 'zip' || !random.chance(sealedShare)) return made;
  const { zip, ...rest } = made;
  return { ...rest, at: 'age', pack: await sealAge(zip, lock) };
}

/** Whether every file is as it was signed, however the ZIP or the seal around them may be spelled now. */
async function holdsTheSame(made: Made, { bag, key }: Specimen): Promise<boolean> {
  if (made.at === 'age' && !(made.pack instanceof Uint8Array)) return false;
  const zip = made.at === 'zip' ? made.zip : await openAge(made.pack as Bytes, key);
  const files = await openZip(zip);
  return (
    files.size === bag.size &&
    [...files].every(([path, bytes]) => Buffer.from(bytes).equals(bag.get(path) ?? Buffer.of()))
  );
}

function readMade(made: Made, specimen: Specimen): Promise<Result<VerifiedPack, PackFault>> {
  const { whose = specimen.whose } = made;
  if (made.at === 'zip') return readUnsealed(made.zip, made.zip.length, specimen.key, whose);
  return readPack(made.pack, made.key === undefined ? specimen.key : made.key, whose);
}

function weighted(attacks: readonly Attack[]): (random: Random) => Attack {
  const total = attacks.reduce((sum, { weight = 10 }) => sum + weight, 0);
  return (random) => {
    let at = random.below(total);
    for (const attack of attacks) {
      at -= attack.weight ?? 10;
      if (at < 0) return attack;
    }
    throw new Error('the weights add up to their sum');
  };
}

function counter() {
  const counts: Record<string, number> = {};
  return {
    counts,
    add: (name: string): void => {
      counts[name] = (counts[name] ?? 0) + 1;
    },
  };
}
