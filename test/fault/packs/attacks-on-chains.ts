import { readWholeCase } from '../../../shared/cases/whole-case.ts';
import { hashJson } from '../../../shared/kernel/hash.ts';
import { readWholeReview } from '../../../shared/moderation/whole-review.ts';
import { bagPaths } from '../../../shared/packs/bag-layout.ts';
import { statedOfCase, statedOfReview } from '../../../shared/packs/contents/case-files.ts';
import type { BagFiles } from '../../builders/opened-pack.ts';
import { countedId } from '../../builders/ports.ts';
import type { Random } from '../random.ts';
import type { Attack } from './attack.ts';
import { changeLeaf } from './change-json.ts';
import {
  type Json,
  jsonOf,
  linesOf,
  pathsOf,
  setJson,
  setLines,
  signedAgain,
} from './put-together.ts';

/** What the entries say, by somebody who signs as the sender. */
export const attacksOnChains: readonly Attack[] = [
  ofEntries('an entry edited', 60, (entries, random) => {
    const at = random.below(entries.length);
    const changed = changeLeaf(entries[at], random);
    return changed === undefined ? null : entries.with(at, changed);
  }),
  ofEntries('entries in another order', 20, (entries, random) => {
    const [one, other] = [random.below(entries.length), random.below(entries.length)];
    return one === other ? null : entries.with(one, entries[other]).with(other, entries[one]);
  }),
  ofEntries('an entry dropped', 20, (entries, random) =>
    entries.toSpliced(random.below(entries.length), 1),
  ),
  ofEntries('entries dropped at the end', 10, (entries, random) =>
    entries.slice(0, random.below(entries.length)),
  ),
  ofEntries('an entry twice', 20, (entries, random) => {
    const at = random.below(entries.length);
    return entries.toSpliced(random.below(entries.length + 1), 0, entries[at]);
  }),
  ofEntries('an entry of a newer release', 10, (entries, random) => {
    const at = random.below(entries.length);
    return entries.with(at, { ...entries[at], v: random.pick([2, 99]) });
  }),
  ofEntries('an entry of a kind that there is not', 10, (entries, random) => {
    const at = random.below(entries.length);
    return entries.with(at, { ...entries[at], happening: { kind: 'unknown' } });
  }),
  {
    layer: 'chains',
    name: 'the entries of another case',
    on: (specimen) =>
      signedAgain(specimen, (bag) => {
        const [one, other] = pathsOf(specimen, /entries[.]jsonl$/);
        if (one === undefined || other === undefined) return false;
        bag.set(one, specimen.bag.get(other) ?? new Uint8Array());
        return true;
      }),
  },
  {
    layer: 'chains',
    name: 'an entry edited, and the chain and all that follows from it made again',
    weight: 40,
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const [path] = pathsOf(specimen, /entries[.]jsonl$/);
        return path === undefined ? false : rechain(bag, path, random);
      }),
  },
  {
    layer: 'chains',
    name: 'a turn without the word of whoever ended it, or in the name of somebody else',
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const [path] = pathsOf(specimen, /reviews[/].*entries[.]jsonl$/);
        if (path === undefined) return false;
        const entries = linesOf(bag, path);
        const ends = entries.filter(({ happening }) => happening.proof);
        if (ends.length === 0) return false;
        const end = random.pick(ends);
        const edited = random.pick<() => Json>([
          () => ({ ...end, happening: { ...end.happening, proof: null } }),
          () => ({ ...end, author: { ...end.author, id: countedId(999_993) } }),
        ])();
        chainAgain(bag, path, entries.with(end.seq, edited), end.seq);
        return true;
      }),
  },
  ofDescriptor('chains', 'another head, or another case', (descriptor, random) => {
    const listed = random.pick([...descriptor.cases, ...descriptor.reviews]);
    random.pick([
      () => {
        listed.head.hash = '0'.repeat(64);
      },
      () => {
        listed.head.seq += random.pick([1, -1, 1000]);
      },
      () => {
        if ('caseReference' in listed) listed.caseReference = 'SNP-999';
        else listed.caseId = countedId(999_995);
      },
      () => {
        // A pack of reviews alone says nothing else of the inspection.
        if (descriptor.cases.length > 0) descriptor.inspection.id = countedId(999_994);
        else listed.head.hash = 'f'.repeat(64);
      },
    ])();
  }),
  {
    layer: 'chains',
    name: 'a word for the entries that is not theirs',
    weight: 20,
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const paths = pathsOf(specimen, /attestation[.]json$/);
        if (paths.length === 0) return false;
        const path = random.pick(paths);
        const changed = random.chance(0.2)
          ? jsonOf(bag, paths.find((one) => one !== path) ?? path)
          : changeLeaf(jsonOf(bag, path), random);
        if (changed === undefined) return false;
        setJson(bag, path, changed);
        return specimen.bag.get(path) !== bag.get(path);
      }),
  },
  {
    layer: 'folds',
    name: 'a file that does not state what the entries come to',
    weight: 60,
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const path = random.pick(pathsOf(specimen, /(?:case|bundle|facts|review)[.]json$/));
        const changed = changeLeaf(jsonOf(bag, path), random);
        if (changed === undefined) return false;
        setJson(bag, path, changed);
        return true;
      }),
  },
  {
    layer: 'folds',
    name: 'the case as it stood before, or scores that were never given',
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const name = random.pick(['case', 'bundle']);
        const [path] = pathsOf(specimen, new RegExp(`${name}[.]json$`));
        if (path === undefined) return false;
        const stated = jsonOf(bag, path);
        if (name === 'case') stated.signOff = null;
        else stated.score.standards[0].keyQuestions[0].judgement = 'insufficient';
        setJson(bag, path, stated);
        return true;
      }),
  },
];

function ofEntries(
  name: string,
  weight: number,
  change: (entries: Json[], random: Random) => Json[] | null,
): Attack {
  return {
    layer: 'chains',
    name,
    weight,
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const paths = pathsOf(specimen, /entries[.]jsonl$/);
        if (paths.length === 0) return false;
        const path = random.pick(paths);
        const changed = change(linesOf(bag, path), random);
        if (changed === null) return false;
        setLines(bag, path, changed);
        return true;
      }),
  };
}

function ofDescriptor(
  layer: Attack['layer'],
  name: string,
  change: (descriptor: Json, random: Random) => void,
): Attack {
  return {
    layer,
    name,
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const descriptor = jsonOf(bag, bagPaths.descriptor);
        change(descriptor, random);
        setJson(bag, bagPaths.descriptor, descriptor);
      }),
  };
}

/**
 * Everything is made to fit the edited entry: hashes, head, what is stated. What is left to find it by is the word that
 * somebody else put to the chain.
 */
function rechain(bag: BagFiles, path: string, random: Random): boolean {
  const entries = linesOf(bag, path);
  const from = random.below(entries.length);
  const edited = changeSaid(entries[from], random);
  if (edited === undefined) return false;
  chainAgain(bag, path, entries.with(from, edited), from);
  return true;
}

/** Makes everything fit that follows from the entries, of which the first changed one is told. */
function chainAgain(bag: BagFiles, path: string, made: Json[], from: number): void {
  for (let at = Math.max(1, from); at < made.length; at += 1) {
    made[at] = { ...made[at], previous: hashJson(made[at - 1]) };
  }
  setLines(bag, path, made);
  const descriptor = jsonOf(bag, bagPaths.descriptor);
  const isCase = path.startsWith('data/cases/');
  const id = path.split('/')[2];
  const listed = isCase
    ? descriptor.cases.find((one: Json) => one.caseId === id)
    : descriptor.reviews.find((one: Json) => one.reviewId === id);
  listed.head = { seq: made.length - 1, hash: hashJson(made.at(-1)) };
  restate(bag, path, made, listed);
  setJson(bag, bagPaths.descriptor, descriptor);
}

/** A word is for all that was said before it and for how the turn ended, not for when, by which clock. */
function changeSaid(entry: Json, random: Random): Json | undefined {
  const leaveOut = /^(?:proof|previous|v|seq)$/;
  if (!('proof' in entry.happening)) return changeLeaf(entry, random, leaveOut);
  const happening = changeLeaf(entry.happening, random, leaveOut);
  return happening === undefined ? undefined : { ...entry, happening };
}

/** Where the edited entries are none that can be read, the reader finds that out by itself. */
function restate(bag: BagFiles, path: string, made: readonly Json[], listed: Json): void {
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (path.startsWith('data/cases/')) {
    const read = readWholeCase(made);
    if (!read.ok) return;
    const { kase } = read.value;
    listed.caseReference = kase.caseReference;
    const framework = jsonOf(bag, `data/frameworks/${listed.frameworkHash}.json`);
    const { foldedCase, bundle } = statedOfCase(framework, kase);
    setJson(bag, `${folder}/case.json`, foldedCase);
    setJson(bag, `${folder}/bundle.json`, bundle);
  } else {
    const read = readWholeReview(made);
    if (read.ok) setJson(bag, `${folder}/review.json`, statedOfReview(read.value));
  }
}
