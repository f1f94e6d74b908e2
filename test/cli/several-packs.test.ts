import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WholeCase } from '../../shared/cases/whole-case.ts';
import { cardToFile } from '../../shared/packs/people/card-file.ts';
import type { Bytes } from '../../shared/vault-format/web-crypto.ts';
import { assessor } from '../builders/case.ts';
import { analystsFolder } from '../builders/casemark-command.ts';
import { hmipFramework } from '../builders/frameworks.ts';
import { buildPack, createPerson, type Person } from '../builders/pack.ts';
import { buildReview, buildWholeCase, moderator } from '../builders/review.ts';
import { buildInspection, buildVaultExport, exportPassphrase } from '../builders/vault-export.ts';

const folder = analystsFolder();
const nobody = {};
let sender: Person;
let receiver: Person;
let whole: WholeCase;
let pack: Bytes;

beforeAll(async () => {
  sender = await createPerson(moderator.id, moderator.name);
  receiver = await createPerson(assessor.id, assessor.name);
  whole = buildWholeCase(hmipFramework, {
    happenings: [{ kind: 'signed-off', name: 'Alex Baker' }],
  });
  pack = await packOf('to-moderate');
});

function packOf(purpose: 'cases' | 'to-moderate'): Promise<Bytes> {
  const [cases, changes] = [[{ whole, attestation: null }], { purpose }];
  return buildPack({ sender, lock: receiver.lock, framework: hmipFramework, cases, changes });
}

/** The receiver's identity file and the sender's card, with a pack. */
function place(name: string, bytes: Bytes): readonly string[] {
  const { identities } = receiver.key as { identities: readonly string[] };
  writeFileSync(folder.path(name), bytes);
  writeFileSync(folder.path('me.txt'), `${identities.join('\n')}\n`);
  writeFileSync(folder.path('sender.json'), cardToFile(sender.card));
  return ['--identity', './me.txt', '--contacts', './sender.json'];
}

describe('casemark pack verify of several files', () => {
  it('tells of each file how it came out, also where one is not there and one is no pack', async () => {
    const keys = place('a.age', pack);
    place('b.age', pack.subarray(0, 10));
    place('c.age', pack);
    const args = ['pack', 'verify', './gone.age', './a.age', './b.age', './c.age', ...keys];

    const told = await folder.runHere(args, nobody);
    const asData = await folder.runHere([...args, '--json'], nobody);

    expect({
      exitCode: told.exitCode,
      good: told.stdout.split('\n').map((line) => line.includes('whole, and signed')),
      bad: ['gone.age', 'b.age: no case pack'].map((one) => told.stderr.includes(one)),
      packs: JSON.parse(asData.stdout).packs.map(
        ({ verified, fault }: { verified: boolean; fault?: { kind: string } }) =>
          fault?.kind ?? verified,
      ),
    }).toEqual({
      exitCode: 3,
      good: [true, true, false],
      bad: [true, true],
      packs: ['not-read', true, 'not-age', true],
    });
  });
});

describe('casemark over packs', () => {
  it.each(['results', 'entries', 'agreement'])(
    'leaves out of %s a case that a vault among the files is still to mark blind, and says so',
    async (command) => {
      const toMark = buildReview(hmipFramework, { subject: whole, mode: 'blind' });
      const chains = [toMark.stored];
      const vault = await buildVaultExport({
        inspections: [{ inspection: buildInspection(), chains }],
      });
      writeFileSync(folder.path('a.casemark'), vault);
      const keys = place('a.age', await packOf('cases'));
      const how = command === 'entries' ? ['--out', './out.jsonl'] : ['--json'];

      const ran = await folder.runHere([command, './a.casemark', './a.age', ...how, ...keys], {
        CASEMARK_PASSPHRASE: exportPassphrase,
      });

      const written = command === 'entries' ? readFileSync(folder.path('out.jsonl'), 'utf8') : '';
      expect([ran.stderr.split(',')[0], `${ran.stdout}${written}`.includes(whole.kase.id)]).toEqual(
        ['Warning: 1 case is left out', false],
      );
      expect(JSON.parse(ran.stdout || '{"cases":{"counted":0}}').cases?.counted ?? 0).toBe(0);
    },
  );
});

describe('casemark pack inspect', () => {
  it('tells who vouches for a case, in words and as data', async () => {
    const keys = place('a.age', pack);

    const text = await folder.runHere(['pack', 'inspect', './a.age', ...keys], nobody);
    const data = await folder.runHere(['pack', 'inspect', './a.age', '--json', ...keys], nobody);

    expect([
      text.stdout.split('\n').filter((line) => line.includes('vouched')),
      JSON.parse(data.stdout).packs[0].cases[0].vouchedForBy,
    ]).toEqual([
      [
        '  vouched by  nobody but the sender, Morgan Reid, says that these are the inspector’s own entries',
      ],
      { kind: 'nobody', by: null, seq: null },
    ]);
  });
});
