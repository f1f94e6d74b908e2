import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWholeCase } from '../../shared/cases/whole-case.ts';
import { bagFolder } from '../../shared/packs/bag-layout.ts';
import type { PackKey } from '../../shared/packs/pack.ts';
import { readPack } from '../../shared/packs/read-pack.ts';
import type { Bytes } from '../../shared/vault-format/web-crypto.ts';
import { assessor } from '../builders/case.ts';
import { areCommandsHere } from '../builders/commands.ts';
import { completeExample } from '../builders/complete-example.ts';
import { hmipFramework } from '../builders/frameworks.ts';
import { bytesOf, openAge } from '../builders/opened-pack.ts';
import {
  buildPack,
  buildPackToMake,
  createPerson,
  type Person,
  packId,
  trusting,
  vouchFor,
} from '../builders/pack.ts';
import { isPythonHere, python } from '../builders/python.ts';
import { buildWholeCase, concluded, moderator } from '../builders/review.ts';
import { buildSignedReview } from '../builders/signed-review.ts';

const folder = mkdtempSync(join(tmpdir(), 'casemark-packs-'));
afterAll(() => rmSync(folder, { recursive: true }));
const passphrase = 'correct horse battery staple';
const checkBag = fileURLToPath(new URL('./check_bag.py', import.meta.url));
const typeIt = fileURLToPath(new URL('./age_with_passphrase.py', import.meta.url));

let sender: Person;
let receiver: Person;
let pack: Bytes;
/** The same, opened by our own code, so that each command is tested by itself. */
let zip: Bytes;
let sealedZip: Bytes;

beforeAll(async () => {
  sender = await createPerson(assessor.id, assessor.name);
  receiver = await createPerson(moderator.id, moderator.name);
  const { inspection, chains } = completeExample;
  const cases = await Promise.all(
    chains.slice(0, 3).map(async (entries) => {
      const whole = readWholeCase(entries);
      if (!whole.ok) throw new Error('the cases of the example are whole');
      return { whole: whole.value, attestation: await vouchFor(whole.value, sender) };
    }),
  );
  const subject = buildWholeCase(hmipFramework, { inspectionId: inspection.id });
  const reviews = [
    await buildSignedReview(hmipFramework, { subject, openedBy: assessor, said: [concluded] }, [
      sender,
    ]),
  ];
  const made = { sender, lock: receiver.lock, framework: hmipFramework, cases, reviews };
  const { descriptor } = buildPackToMake(made);
  const changes = { inspection: { ...descriptor.inspection, id: inspection.id } };
  pack = await buildPack({ ...made, changes });
  zip = await openAge(pack, receiver.key);
  sealedZip = await openAge(
    await buildPack({ ...made, reviews: [], changes, sealed: true }),
    receiver.key,
  );
  write('pack.age', pack);
  write('pack.zip', zip);
  write('key.txt', bytesOf(`${identityOf(receiver.key)}\n`));
  write('sealed.zip', sealedZip);
});

describe.skipIf(!areCommandsHere('age'))('the age command', () => {
  it('opens a pack for its recipient', () => {
    run('age', '--decrypt', '--identity', 'key.txt', '--output', 'by-age.zip', 'pack.age');
    expect(read('by-age.zip')).toEqual(zip);
  });

  it('seals what we open, for a recipient', async () => {
    run('age', '--recipient', receiver.card.recipient, '--output', 'of-age.age', 'pack.zip');
    const ours = await readPack(read('of-age.age'), receiver.key, trusting(sender));
    expect(ours.ok).toBe(true);
  });

  it.skipIf(!isPythonHere)('opens a pack by its passphrase, and seals what we open', async () => {
    const lock = { kind: 'passphrase', passphrase } as const;
    const framework = hmipFramework;
    write('locked.age', await buildPack({ sender, lock, framework }));

    run(python, typeIt, passphrase, 'age', '--decrypt', '--output', 'locked.zip', 'locked.age');
    run(python, typeIt, passphrase, 'age', '--passphrase', '-o', 'again.age', 'locked.zip');

    const ours = await readPack(read('again.age'), lock, trusting(sender));
    expect([ours.ok, read('locked.zip')]).toEqual([true, await openAge(read('locked.age'), lock)]);
  });

  it.skipIf(!areCommandsHere('unzip'))('opens the second seal of a case to be marked blind', () => {
    run('unzip', '-q', 'sealed.zip', '-d', 'sealed');
    const cases = join(folder, 'sealed', bag, 'data/cases');
    const [caseId = ''] = readdirSync(cases);
    const opened = ['--output', 'entries.jsonl', join(cases, caseId, 'sealed.age')];
    run('age', '--decrypt', '--identity', 'key.txt', ...opened);

    const [first = ''] = readFileSync(join(folder, 'entries.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(first)).toMatchObject({ caseId, seq: 0, happening: { kind: 'opened' } });
  });
});

describe.skipIf(!areCommandsHere('unzip'))('an unpacked bag', () => {
  beforeAll(() => run('unzip', '-q', 'pack.zip'));

  it('comes from a ZIP in which the unzip command finds nothing wrong', () => {
    expect(run('unzip', '-t', 'pack.zip')).toContain('No errors detected');
  });

  it.skipIf(!areCommandsHere('sha256sum', 'sha512sum'))('has the checksums that it says', () => {
    const checked = ['sha256', 'sha512'].flatMap((algorithm) =>
      ['manifest', 'tagmanifest'].map((kind) => {
        const list = `${kind}-${algorithm}.txt`;
        return spawnSync(`${algorithm}sum`, ['--check', '--strict', '--quiet', list], {
          cwd: join(folder, bag),
        }).status;
      }),
    );
    expect(checked).toEqual([0, 0, 0, 0]);
  });

  it.skipIf(!areCommandsHere('openssl'))('has a signature that openssl finds good', () => {
    expect([verify(), verify('bag-info.txt')]).toEqual([
      'Signature Verified Successfully',
      'Signature Verification Failure',
    ]);
  });

  it.skipIf(!isPythonHere)('is valid and complete to a check made from RFC 8493 alone', () => {
    const files = readdirSync(join(folder, bag, 'data'), { recursive: true, withFileTypes: true });
    const count = files.filter((file) => file.isFile()).length;
    expect(run(python, checkBag, bag)).toBe(`valid, ${count} files\n`);
  });

  it.skipIf(!isPythonHere)('is not, once anything in it is changed, added or gone', () => {
    const found = changes.map(([, change]) => {
      run('rm', '-rf', 'changed');
      run('cp', '-r', bag, 'changed');
      change(join(folder, 'changed'));
      return spawnSync(python, [checkBag, 'changed'], { cwd: folder, encoding: 'utf8' });
    });
    expect(found.map(({ status, stdout }) => [status, stdout.split(':')[0]])).toEqual(
      changes.map(([section]) => [1, section]),
    );
  });

  it('states nothing that the published schemas do not allow, as another validator reads them', () => {
    const data = join(folder, bag, 'data');
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    addFormats.default(ajv);
    const check = (schema: string, path: string) => {
      const known = ajv.getSchema(schema) ?? addSchema(ajv, data, schema);
      const text = readFileSync(join(data, path), 'utf8');
      const values = path.endsWith('.jsonl') ? text.trim().split('\n') : [text];
      return values.flatMap((value) => {
        const good = known(JSON.parse(value));
        return good === true ? [] : [[path, ajv.errorsText(known.errors)]];
      });
    };
    const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    const checked = files.flatMap((path) => {
      const schema = schemaOf(path);
      return schema === null ? [] : [{ schema, faults: check(schema, path) }];
    });
    expect({
      schemas: [...new Set(checked.map(({ schema }) => schema))].toSorted(),
      faults: checked.flatMap(({ faults }) => faults),
    }).toEqual({
      schemas: [
        'attestation',
        'bundle',
        'case',
        'entry',
        'framework',
        'pack',
        'review',
        'review-entry',
      ],
      faults: [],
    });
  });
});

const bag = bagFolder(packId);

const changes: readonly (readonly [string, (folder: string) => void])[] = [
  ['3', (at) => rmSync(join(at, 'data/pack.json'))],
  ['3', (at) => writeFileSync(join(at, 'data/more.txt'), 'more')],
  ['3', (at) => writeFileSync(join(at, 'data/pack.json'), '{}')],
  ['2.1.1', (at) => writeFileSync(join(at, 'bagit.txt'), 'BagIt-Version: 0.97\n')],
  ['2.2.3', (at) => writeFileSync(join(at, 'fetch.txt'), '')],
];

function schemaOf(path: string): string | null {
  if (path === 'pack.json') return 'pack';
  if (path.startsWith('frameworks/') && path.endsWith('.json')) return 'framework';
  const [room, , name] = path.split('/');
  if (name === 'entries.jsonl') return room === 'cases' ? 'entry' : 'review-entry';
  return room !== 'schemas' && name?.endsWith('.json') ? name.replace('.json', '') : null;
}

function addSchema(ajv: Ajv2020, data: string, name: string): ValidateFunction {
  const text = readFileSync(join(data, `schemas/${name}.schema.json`), 'utf8');
  ajv.addSchema(JSON.parse(text), name);
  const known = ajv.getSchema(name);
  if (known === undefined) throw new Error(`no schema ${name}`);
  return known;
}

function verify(file = 'tagmanifest-sha512.txt'): string {
  const signature = ['-sigfile', 'signature/tagmanifest-sha512.txt.sig'];
  const key = ['-verify', '-pubin', '-inkey', 'signature/signer.pem'];
  const { stdout } = spawnSync(
    'openssl',
    ['pkeyutl', ...key, '-rawin', '-in', file, ...signature],
    { cwd: join(folder, bag), encoding: 'utf8' },
  );
  return stdout.trim();
}

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

function write(name: string, bytes: Bytes): void {
  writeFileSync(join(folder, name), bytes);
}

function read(name: string): Bytes {
  return new Uint8Array(readFileSync(join(folder, name)));
}

function identityOf(key: PackKey): string {
  const [identity] = key.kind === 'identities' ? key.identities : [];
  if (typeof identity !== 'string') throw new Error('a person of the tests has a key as text');
  return identity;
}
