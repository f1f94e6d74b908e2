import type { PackFault } from '../../shared/packs/pack.ts';
import { onOneLine } from '../../shared/results/formats/printable-text.ts';

/** What is wrong with a pack and what to do, in a line. `where` is a path of the format's own or an opaque id. */
export function describePackFault({ kind, where, name }: PackFault): string {
  const said = descriptions[kind].replaceAll('{{name}}', () => onOneLine(name ?? 'somebody'));
  return where === null ? said : `${said} (${where})`;
}

const copyAgain =
  'Copy it again from where it came, and ask its sender for a new one if that does not help.';
const tellSender = 'Do not use it. Tell its sender by telephone, and ask for a new one.';
const newer = 'Use that release of Casemark, or a later one.';

const descriptions: Readonly<Record<PackFault['kind'], string>> = {
  'not-age': 'no case pack: it does not begin as an age file. Name a file that Casemark made.',
  'wrong-key':
    'the pack was not made for this key. Give the identity file whose recipient the sender used.',
  'wrong-passphrase': 'the passphrase is not that of this pack. Ask its sender for it.',
  'needs-passphrase':
    'the pack is locked with a passphrase. Use --passphrase-file <file>, or set CASEMARK_PASSPHRASE.',
  'needs-key': 'the pack is locked for people’s keys. Use --identity <age identity file>.',
  'age-damaged': `the sealed file is not whole: it was cut off or altered. ${copyAgain}`,
  'pack-too-large': 'larger than any pack that is read. Ask the sender for several smaller ones.',
  'zip-damaged': `the archive inside is not whole, or is not as Casemark writes it. ${tellSender}`,
  'zip-too-many-files': `the archive inside holds more files than any pack has. ${tellSender}`,
  'zip-file-too-large': `a file inside is larger than any file of a pack. ${tellSender}`,
  'zip-ratio': `a file inside would unfold to far more than it is. ${tellSender}`,
  'zip-path': `a file inside has a path that no pack has. ${tellSender}`,
  'zip-duplicate': `two files inside have one name. ${tellSender}`,
  'zip-unsupported': `the archive inside uses what Casemark never writes. ${tellSender}`,
  'not-a-bag': `what is inside is no BagIt bag, or not as Casemark writes it. ${tellSender}`,
  'bag-newer': `the bag inside is of a newer version of BagIt. ${newer}`,
  'bag-incomplete': `a file that the bag lists is not in it. ${tellSender}`,
  'bag-extra-file': `a file in the bag is in no list of it. ${tellSender}`,
  'bag-checksum': `a file is not what its checksum says. ${tellSender}`,
  'bag-oxum': `the bag does not hold as many bytes and files as it says. ${tellSender}`,
  'signature-missing': `the pack is not signed. ${tellSender}`,
  'signature-wrong': `the signature is not good: the pack was altered after it was signed. ${tellSender}`,
  'signer-unknown':
    'signed by somebody who is in none of the contacts given. Compare the fingerprint with them by telephone, then use --contacts <card or roster file> or --trust-fingerprint.',
  'signer-unchecked':
    'signed by somebody whose fingerprint nobody compared. Compare it with them by telephone first.',
  'signer-revoked': `signed with a key that was revoked or replaced. ${tellSender}`,
  'signer-not-sender': `signed with another key than the sender’s that it names. ${tellSender}`,
  'pack-newer': `made by a newer release of Casemark. ${newer}`,
  'not-utf-8': `a text file in it is not UTF-8. ${tellSender}`,
  'not-json': `a file in it is not JSON as Casemark writes it. ${tellSender}`,
  'json-too-deep': `a file in it holds lists inside lists beyond any case. ${tellSender}`,
  schema: `a file in it does not have the shape that its schema says. ${tellSender}`,
  'file-unlisted': `it holds a file that its description does not name, or lacks one. ${tellSender}`,
  'framework-wrong': `a framework in it is not the one that its hash says, or cannot be used. ${tellSender}`,
  'framework-missing': `its inspection, or a case, is marked against a framework that is not in it. ${tellSender}`,
  'framework-unused': `a framework is in it that nothing in it is marked against. ${tellSender}`,
  'chain-broken': `the entries of a case are not as they were made: one was altered, moved, added or taken out. ${tellSender}`,
  'chain-newer': `entries in it were made by a newer release of Casemark. ${newer}`,
  'attestation-wrong': `the inspector’s signature on a case is not good. ${tellSender}`,
  'turn-wrong': `a turn of a review is not ended and signed by whoever spoke in it. ${tellSender}`,
  'turn-unknown': `a turn of a review says that {{name}} ended it, with a key that is on none of the cards given. Give the card of {{name}} with --contacts; where you did: ${tellSender}`,
  'fold-differs': `a case as it is written out is not the case that its entries make. ${tellSender}`,
  'score-differs': `the scores written out are not those of the case. ${tellSender}`,
};
