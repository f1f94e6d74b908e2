import { beforeAll, describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { bagPaths, casePath, reviewPath } from '../../../shared/packs/bag-layout.ts';
import type { PackedCase, PackFault } from '../../../shared/packs/pack.ts';
import { packLimits } from '../../../shared/packs/pack-limits.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import { assessor, buildEntries } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import {
  type BagFiles,
  bytesOf,
  closeBag,
  closePack,
  editText,
  openAge,
  openZip,
  sealAge,
  textOf,
} from '../../builders/opened-pack.ts';
import { buildPack, createPerson, type Person, trusting, vouchFor } from '../../builders/pack.ts';
import { buildWholeCase, concluded, reviewId } from '../../builders/review.ts';
import { buildSignedReview } from '../../builders/signed-review.ts';

/** All of these are signed anew by the sender: what is wrong in them, a good signature vouches for. */

let sender: Person;
let open: BagFiles;
let sealed: BagFiles;
let reviewed: BagFiles;
const subject = buildWholeCase(hmipFramework, {
  happenings: [
    { kind: 'answered', promptId: '2.1.1.a', answer: 'yes' },
    { kind: 'judged', keyQuestionId: '2.1.1', judgement: 'sufficient' },
  ],
});
const { id } = subject.kase;
const entries = casePath(id, 'entries.jsonl');
const attestation = casePath(id, 'attestation.json');
const framework = `data/frameworks/${subject.kase.framework.hash}.json`;

beforeAll(async () => {
  sender = await createPerson(assessor.id, assessor.name);
  const cases: PackedCase[] = [{ whole: subject, attestation: await vouchFor(subject, sender) }];
  const options = { sender, lock: sender.lock, framework: hmipFramework };
  const bagOf = async (pack: Parameters<typeof openAge>[0]): Promise<BagFiles> =>
    openZip(await openAge(pack, sender.key));
  open = await bagOf(await buildPack({ ...options, cases }));
  sealed = await bagOf(await buildPack({ ...options, cases, sealed: true }));
  const reviews = [
    await buildSignedReview(hmipFramework, { subject, openedBy: assessor, said: [concluded] }, [
      sender,
    ]),
  ];
  reviewed = await bagOf(await buildPack({ ...options, reviews }));
});

type Change = (bag: BagFiles) => unknown;
type Row = readonly [string, PackFault['kind'], string | null, Change];

describe('a file is refused', () => {
  it.each<Row>([
    ['of a later version', 'pack-newer', bagPaths.descriptor, edit(bagPaths.descriptor, { v: 2 })],
    [
      'with a field that nobody knows',
      'schema',
      bagPaths.descriptor,
      edit(bagPaths.descriptor, { more: true }),
    ],
    [
      'that lists a case twice',
      'schema',
      bagPaths.descriptor,
      editJson(bagPaths.descriptor, (json) => ({ ...json, cases: [...json.cases, ...json.cases] })),
    ],
    [
      'that is called otherwise outside',
      'schema',
      bagPaths.info,
      edit(bagPaths.descriptor, { madeAt: '2026-11-24T00:00:00.000Z' }),
    ],
    [
      'that is not UTF-8',
      'not-utf-8',
      casePath(id, 'case.html'),
      put(casePath(id, 'case.html'), 0xff),
    ],
    ['whose list is not UTF-8', 'not-utf-8', bagPaths.descriptor, put(bagPaths.descriptor, 0xc0)],
    [
      'that is not JSON',
      'not-json',
      casePath(id, 'case.json'),
      text(casePath(id, 'case.json'), '{"a":}\n'),
    ],
    [
      'with a byte-order mark',
      'not-json',
      casePath(id, 'case.json'),
      (bag) => editText(bag, casePath(id, 'case.json'), (before) => `\uFEFF${before}`),
    ],
    [
      'with a name that stands twice',
      'not-json',
      casePath(id, 'bundle.json'),
      (bag) => editText(bag, casePath(id, 'bundle.json'), (one) => one.replace('{', '{"v":1,')),
    ],
    [
      'without a line feed at its end',
      'not-json',
      attestation,
      (bag) => editText(bag, attestation, (before) => before.trim()),
    ],
    [
      'of which a line is spelled otherwise',
      'not-json',
      entries,
      (bag) => editText(bag, entries, (before) => before.replace('{', '{ ')),
    ],
    [
      'of entries that are cut off in a line',
      'not-json',
      entries,
      (bag) => editText(bag, entries, (before) => before.slice(0, -10)),
    ],
    [
      'of 10,000 lists in one another',
      'json-too-deep',
      entries,
      text(entries, `${'['.repeat(10_000)}${']'.repeat(10_000)}\n`),
    ],
    [
      'of 10,000 objects in one another',
      'json-too-deep',
      bagPaths.descriptor,
      text(bagPaths.descriptor, `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}\n`),
    ],
    [
      'with another shape',
      'schema',
      casePath(id, 'case.json'),
      edit(casePath(id, 'case.json'), { answers: [] }),
    ],
    ['with a proof that is none', 'schema', attestation, edit(attestation, { proof: null })],
    ['that is not listed', 'file-unlisted', null, text('data/more.json', '{}\n')],
    [
      'of a case that is not listed',
      'file-unlisted',
      casePath(reviewId, 'case.json'),
      text(casePath(reviewId, 'case.json'), '{}\n'),
    ],
    [
      'that is listed and not there',
      'file-unlisted',
      casePath(id, 'case.html'),
      (bag) => bag.delete(casePath(id, 'case.html')),
    ],
    [
      'with a schema that is not JSON',
      'not-json',
      'data/schemas/card-2.schema.json',
      text('data/schemas/card-2.schema.json', 'card'),
    ],
  ])('%s', async (_, kind, where, change) => {
    expect(await readChanged(open, change)).toEqual({ step: 'schemas', kind, where });
  });

  it('of entries under a second seal that this key does not open', async () => {
    const stranger = await createPerson(assessor.id, 'Robin Vale');
    const path = casePath(id, 'sealed.age');
    const resealed = await sealAge(bytesOf('{}\n'), stranger.lock);
    expect([
      await readChanged(sealed, (bag) => bag.set(path, resealed)),
      await readChanged(sealed, put(path, 0x61)),
    ]).toEqual([
      { step: 'schemas', kind: 'wrong-key', where: path },
      { step: 'schemas', kind: 'not-age', where: path },
    ]);
  });

  it('of more entries, or more cases, than are taken', async () => {
    const read = async (limits: Partial<typeof packLimits>) => {
      const pack = await closePack(open, sender.lock);
      const limited = { limits: { ...packLimits, ...limits } };
      const outcome = await readPack(pack, sender.key, trusting(sender), limited);
      return outcome.ok ? null : outcome.error;
    };
    expect([await read({ lines: 2 }), await read({ chains: 0 })]).toEqual([
      { step: 'schemas', kind: 'schema', where: entries },
      { step: 'schemas', kind: 'schema', where: bagPaths.descriptor },
    ]);
  });
});

it.each<Row>([
  [
    'that is not the one it is named for',
    'framework-wrong',
    framework,
    (bag) => editText(bag, framework, (before) => before.replace('Probation', 'Probatoin')),
  ],
  [
    'that is listed as another version',
    'framework-wrong',
    framework,
    editJson(bagPaths.descriptor, (json) => ({
      ...json,
      frameworks: [{ ...json.frameworks[0], version: '9.9.9' }],
    })),
  ],
  ['that is none', 'framework-wrong', framework, text(framework, '{}\n')],
  [
    'of a case that is not here',
    'framework-missing',
    bagPaths.descriptor,
    editJson(bagPaths.descriptor, (json) => ({
      ...json,
      cases: [{ ...json.cases[0], frameworkHash: 'a'.repeat(64) }],
    })),
  ],
])('a framework is refused %s', async (_, kind, where, change) => {
  expect(await readChanged(open, change)).toEqual({ step: 'frameworks', kind, where });
});

describe('a chain is refused', () => {
  it.each<Row>([
    ['without entries', 'chain-broken', entries, text(entries, '')],
    ['of which an entry is another', 'chain-broken', entries, editLine(1, '"yes"', '"no"')],
    [
      'of which the last entry is another',
      'chain-broken',
      entries,
      editLine(2, '"suff', '"insuff'),
    ],
    ['of which an entry is gone', 'chain-broken', entries, lines((all) => all.toSpliced(1, 1))],
    ['of which the last entry is gone', 'chain-broken', entries, lines((all) => all.slice(0, -1))],
    [
      'with an entry twice',
      'chain-broken',
      entries,
      lines((all) => all.toSpliced(1, 0, all[1] ?? '')),
    ],
    ['in another order', 'chain-broken', entries, lines((all) => all.toReversed())],
    ['with an entry of a later version', 'chain-newer', entries, editLine(2, '"v":1}', '"v":2}')],
    ['of another case', 'chain-broken', entries, (bag) => otherCase(bag, 'SNP-014')],
    [
      'of another reference than is listed',
      'chain-broken',
      entries,
      editJson(bagPaths.descriptor, (json) => ({
        ...json,
        cases: [{ ...json.cases[0], caseReference: 'SNP-099' }],
      })),
    ],
    [
      'of another inspection',
      'chain-broken',
      entries,
      editJson(bagPaths.descriptor, (json) => ({
        ...json,
        inspection: { ...json.inspection, id: reviewId },
      })),
    ],
    [
      'whose inspector’s word is another’s',
      'attestation-wrong',
      attestation,
      editJson(attestation, (json) => ({ ...json, by: { ...json.by, name: 'Robin Vale' } })),
    ],
    [
      'whose inspector’s word is of another entry',
      'attestation-wrong',
      attestation,
      edit(attestation, { seq: 1 }),
    ],
  ])('%s', async (_, kind, where, change) => {
    expect(await readChanged(open, change)).toEqual({ step: 'chains', kind, where });
  });
});

it.each<Row>([
  [
    'the case that its entries make',
    'fold-differs',
    casePath(id, 'case.json'),
    edit(casePath(id, 'case.json'), { assessor: 'ZZ' }),
  ],
  [
    'the score that its entries make',
    'score-differs',
    casePath(id, 'bundle.json'),
    (bag) =>
      editText(bag, casePath(id, 'bundle.json'), (one) =>
        one.replace('"unanswered":', '"unanswered":1'),
      ),
  ],
])('a case is refused that does not state %s', async (_, kind, where, change) => {
  expect(await readChanged(open, change)).toEqual({ step: 'folds', kind, where });
});

it('a sealed case is refused whose facts are others', async () => {
  const path = casePath(id, 'facts.json');
  expect(await readChanged(sealed, edit(path, { caseReference: 'SNP-015' }))).toEqual({
    step: 'folds',
    kind: 'fold-differs',
    where: path,
  });
});

it('a review is refused that does not state what its entries make, or is not whole', async () => {
  const path = reviewPath(reviewId, 'review.json');
  const chain = reviewPath(reviewId, 'entries.jsonl');
  expect([
    await readChanged(reviewed, edit(path, { openedAt: '2020-01-01T00:00:00.000Z' })),
    await readChanged(reviewed, (bag) =>
      editText(bag, chain, (one) => one.replace('"sufficient"', '"insufficient"')),
    ),
    await readChanged(reviewed, (bag) =>
      editText(bag, chain, (one) => one.replace(/"v":1\}\n$/, '"v":2}\n')),
    ),
  ]).toEqual([
    { step: 'folds', kind: 'fold-differs', where: path },
    { step: 'chains', kind: 'chain-broken', where: chain },
    { step: 'chains', kind: 'chain-newer', where: chain },
  ]);
});

async function readChanged(bag: BagFiles, change: Change): Promise<PackFault | null> {
  const changed: BagFiles = new Map(bag);
  await change(changed);
  await closeBag(changed, sender);
  const pack = await closePack(changed, sender.lock);
  const read = await readPack(pack, sender.key, trusting(sender));
  return read.ok ? null : read.error;
}

// biome-ignore lint/suspicious/noExplicitAny: the files of a pack, to be changed into what no type allows
type Json = any;

/** Written again in the one spelling. */
function editJson(path: string, change: (json: Json) => Json): Change {
  return (bag) => editText(bag, path, (one) => `${toCanonicalJson(change(JSON.parse(one)))}\n`);
}

function edit(path: string, values: object): Change {
  return editJson(path, (json) => ({ ...json, ...values }));
}

function put(path: string, byte: number): Change {
  return (bag) => bag.set(path, new Uint8Array([byte]));
}

function text(path: string, value: string): Change {
  return (bag) => bag.set(path, bytesOf(value));
}

function lines(change: (all: string[]) => readonly string[]): Change {
  return (bag) =>
    editText(bag, entries, (one) =>
      change(one.trimEnd().split('\n'))
        .map((line) => `${line}\n`)
        .join(''),
    );
}

function editLine(index: number, from: string, to: string): Change {
  return lines((all) => all.map((line, at) => (at === index ? line.replace(from, to) : line)));
}

/** Another whole chain in the place of this one. */
function otherCase(bag: BagFiles, caseReference: string): void {
  const other = buildEntries(hmipFramework, { caseReference });
  const start = textOf(bag, entries).split('\n')[0] ?? '';
  const all = other.map((entry) => `${toCanonicalJson({ ...entry, caseId: reviewId })}\n`);
  if (all[0] === `${start}\n`) throw new Error('it is the same case');
  bag.set(entries, bytesOf(all.join('')));
}
