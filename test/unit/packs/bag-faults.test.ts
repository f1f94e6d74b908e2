import { beforeAll, describe, expect, it } from 'vitest';
import { bagPaths } from '../../../shared/packs/bag-layout.ts';
import type { PackFault, WhoseKey } from '../../../shared/packs/pack.ts';
import type { Trust } from '../../../shared/packs/people/contact-card.ts';
import { signingKeyToPem } from '../../../shared/packs/people/signing.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import { assessor } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import {
  type BagFiles,
  bytesOf,
  closeBag,
  closePack,
  closeTags,
  editText,
  openAge,
  openZip,
  signBag,
  textOf,
} from '../../builders/opened-pack.ts';
import { buildPack, createPerson, type Person, trusting } from '../../builders/pack.ts';
import { countedId } from '../../builders/ports.ts';
import { buildWholeCase } from '../../builders/review.ts';

let sender: Person;
let stranger: Person;
let whole: BagFiles;
const subject = buildWholeCase(hmipFramework);
const entriesPath = `data/cases/${subject.kase.id}/entries.jsonl`;

beforeAll(async () => {
  sender = await createPerson(assessor.id, assessor.name);
  stranger = await createPerson(countedId(88), 'Robin Vale');
  const cases = [{ whole: subject, attestation: null }];
  const pack = await buildPack({ sender, lock: sender.lock, framework: hmipFramework, cases });
  whole = await openZip(await openAge(pack, sender.key));
});

type Change = (bag: BagFiles) => unknown;

describe('a bag is refused', () => {
  it.each<[string, PackFault['kind'], string | null, Change]>([
    ['without bagit.txt', 'not-a-bag', bagPaths.declaration, (bag) => bag.delete('bagit.txt')],
    [
      'whose bagit.txt says something else',
      'not-a-bag',
      bagPaths.declaration,
      (bag) => editText(bag, 'bagit.txt', (text) => text.replace('UTF-8', 'UTF-16')),
    ],
    [
      'of BagIt 1.1',
      'bag-newer',
      bagPaths.declaration,
      (bag) => editText(bag, 'bagit.txt', (text) => text.replace('1.0', '1.1')),
    ],
    [
      'of BagIt 0.97',
      'bag-newer',
      bagPaths.declaration,
      (bag) => editText(bag, 'bagit.txt', (text) => text.replace('1.0', '0.97')),
    ],
    ['without bag-info.txt', 'bag-incomplete', bagPaths.info, (bag) => bag.delete(bagPaths.info)],
    ['without a manifest', 'bag-incomplete', bagPaths.sha512, (bag) => bag.delete(bagPaths.sha512)],
    [
      'without a tag manifest',
      'bag-incomplete',
      bagPaths.tagSha256,
      (bag) => bag.delete(bagPaths.tagSha256),
    ],
    [
      'without a file that is listed',
      'bag-incomplete',
      entriesPath,
      (bag) => bag.delete(entriesPath),
    ],
    [
      'with a file of data that no manifest lists',
      'bag-extra-file',
      null,
      (bag) => bag.set('data/more.txt', bytesOf('more')),
    ],
    [
      'with a file that only one of the manifests lists',
      'bag-extra-file',
      entriesPath,
      (bag) => editText(bag, bagPaths.sha256, (text) => without(text, entriesPath)),
    ],
    [
      'with a tag file that nobody knows',
      'bag-extra-file',
      null,
      (bag) => bag.set('fetch.txt', bytesOf('')),
    ],
    [
      'with a tag file that the tag manifests do not list',
      'bag-extra-file',
      bagPaths.info,
      (bag) => editText(bag, bagPaths.tagSha512, (text) => without(text, bagPaths.info)),
    ],
    [
      'of which a file is another',
      'bag-checksum',
      entriesPath,
      (bag) => editText(bag, entriesPath, (text) => text.replace('SNP-014', 'SNP-015')),
    ],
    [
      'of which a tag file is another',
      'bag-checksum',
      bagPaths.signer,
      (bag) => bag.set(bagPaths.signer, bytesOf(signingKeyToPem(stranger.card.signingKey))),
    ],
    [
      'whose manifests do not agree on a file',
      'bag-checksum',
      entriesPath,
      async (bag) => {
        const at = textOf(bag, bagPaths.sha256).indexOf(`  ${entriesPath}`) - 1;
        editText(bag, bagPaths.sha256, (text) => changedAt(text, at));
        await closeTags(bag, sender);
      },
    ],
    [
      'whose manifest has a line that is none',
      'not-a-bag',
      bagPaths.sha256,
      (bag) => editText(bag, bagPaths.sha256, (text) => `${text}more\n`),
    ],
    [
      'whose manifest has a file twice',
      'not-a-bag',
      bagPaths.sha256,
      (bag) => editText(bag, bagPaths.sha256, (text) => text + text),
    ],
    [
      'whose manifest lists what is no data',
      'not-a-bag',
      bagPaths.sha256,
      (bag) => editText(bag, bagPaths.sha256, (text) => text.replace('  data/', '  other/')),
    ],
    [
      'that says of itself that it holds more',
      'bag-oxum',
      bagPaths.info,
      async (bag) => {
        editText(bag, bagPaths.info, (text) => text.replace(/(Payload-Oxum: )/, '$11'));
        await closeTags(bag, sender);
      },
    ],
    [
      'that says its size twice',
      'bag-oxum',
      bagPaths.info,
      async (bag) => {
        editText(bag, bagPaths.info, (text) => text.replace(/Payload-Oxum: .*\n/, '$&$&'));
        await closeTags(bag, sender);
      },
    ],
  ])('%s', async (_, kind, where, change) => {
    expect(await readChanged(change)).toEqual({ step: 'bag', kind, where });
  });
});

describe('a signature is refused', () => {
  it.each<[string, PackFault['kind'], string, Change]>([
    [
      'that is not there',
      'signature-missing',
      bagPaths.signature,
      (bag) => bag.delete(bagPaths.signature),
    ],
    [
      'whose key is not there',
      'signature-missing',
      bagPaths.signer,
      (bag) => {
        bag.delete(bagPaths.signer);
        return closeBag(bag, sender);
      },
    ],
    [
      'of which one bit is another',
      'signature-wrong',
      bagPaths.signature,
      (bag) => bag.set(bagPaths.signature, flipped(bag.get(bagPaths.signature))),
    ],
    [
      'of another pack',
      'signature-wrong',
      bagPaths.signature,
      async (bag) => {
        const before = bag.get(bagPaths.signature) ?? new Uint8Array();
        editText(bag, entriesPath, (text) => text.replace('SNP-014', 'SNP-015'));
        await closeBag(bag, sender);
        bag.set(bagPaths.signature, before);
      },
    ],
    [
      'of somebody else than the key beside it',
      'signature-wrong',
      bagPaths.signature,
      (bag) => signBag(bag, stranger),
    ],
    [
      'with more after its end',
      'signature-wrong',
      bagPaths.signature,
      (bag) => bag.set(bagPaths.signature, new Uint8Array(65)),
    ],
    [
      'by a key that is none',
      'signature-wrong',
      bagPaths.signature,
      (bag) => {
        bag.set(bagPaths.signer, bytesOf('-----BEGIN PUBLIC KEY-----\n'));
        return closeBag(bag, sender);
      },
    ],
    [
      'by another person than the sender',
      'signer-not-sender',
      bagPaths.descriptor,
      (bag) => {
        bag.set(bagPaths.signer, bytesOf(signingKeyToPem(stranger.card.signingKey)));
        return closeBag(bag, stranger);
      },
    ],
  ])('%s', async (_, kind, where, change) => {
    const whose = trusting(sender, stranger);
    expect(await readChanged(change, whose)).toEqual({ step: 'signature', kind, where });
  });

  it.each<[Trust, PackFault['kind']]>([
    ['unchecked', 'signer-unchecked'],
    ['revoked', 'signer-revoked'],
    ['replaced', 'signer-revoked'],
  ])('of a person whose card is %s, with the card that the pack has', async (trust, kind) => {
    const whose: WhoseKey = () => ({ card: sender.card, trust });
    expect(await readChanged(() => {}, whose)).toEqual({
      step: 'signature',
      kind,
      where: bagPaths.signer,
      signer: sender.card,
    });
  });

  it('of a person nobody knows, with the card that the pack has', async () => {
    expect(
      await readChanged(
        () => {},
        () => null,
      ),
    ).toEqual({
      step: 'signature',
      kind: 'signer-unknown',
      where: bagPaths.signer,
      signer: sender.card,
    });
  });

  it('of a person nobody knows, without a card where the signature is not good', async () => {
    const change: Change = (bag) =>
      bag.set(bagPaths.signature, flipped(bag.get(bagPaths.signature)));
    expect(await readChanged(change, () => null)).toEqual({
      step: 'signature',
      kind: 'signature-wrong',
      where: bagPaths.signature,
    });
  });

  it('by a known key in the name of another person', async () => {
    const whose: WhoseKey = () => ({
      card: { ...sender.card, personId: stranger.card.personId },
      trust: 'trusted',
    });
    expect(await readChanged(() => {}, whose)).toEqual({
      step: 'signature',
      kind: 'signer-not-sender',
      where: bagPaths.descriptor,
    });
  });
});

async function readChanged(
  change: Change,
  whose: WhoseKey = trusting(sender),
): Promise<PackFault | null> {
  const bag: BagFiles = new Map(whole);
  await change(bag);
  const read = await readPack(await closePack(bag, sender.lock), sender.key, whose);
  return read.ok ? null : read.error;
}

function without(manifest: string, path: string): string {
  return manifest.replace(new RegExp(`^.*  ${path}\n`, 'm'), '');
}

function changedAt(text: string, at: number): string {
  return text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
}

function flipped(bytes = new Uint8Array(64)): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy[10] = (copy[10] ?? 0) ^ 1;
  return copy;
}
