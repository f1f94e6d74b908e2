import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WholeCase } from '../../shared/cases/whole-case.ts';
import { cardToFile } from '../../shared/packs/people/card-file.ts';
import { fingerprintWords } from '../../shared/packs/people/fingerprint.ts';
import { rosterToFile, rosterToSign } from '../../shared/packs/people/roster.ts';
import type { Bytes } from '../../shared/vault-format/web-crypto.ts';
import { answerEverything } from '../builders/answer-everything.ts';
import { assessor } from '../builders/case.ts';
import { analystsFolder } from '../builders/casemark-command.ts';
import { hmipFramework } from '../builders/frameworks.ts';
import { buildPack, createPerson, type Person } from '../builders/pack.ts';
import { fixedNow } from '../builders/ports.ts';
import {
  buildWholeCase,
  concluded,
  judged,
  leadInspector,
  moderator,
  overruled,
  responded,
  settled,
  settlementEnded,
} from '../builders/review.ts';
import { buildSignedReview } from '../builders/signed-review.ts';
import { buildInspection, buildVaultExport } from '../builders/vault-export.ts';

const folder = analystsFolder();
const nobody = {};
const keyQuestionId = hmipFramework.standards[1]?.keyQuestions[0]?.id ?? '';
let sender: Person;
let receiver: Person;
let lead: Person;
let whole: WholeCase;
let cases: Bytes;
let sealed: Bytes;
let reviews: Bytes;

beforeAll(async () => {
  sender = await createPerson(assessor.id, assessor.name);
  receiver = await createPerson(moderator.id, moderator.name);
  lead = await createPerson(leadInspector.id, 'Lee Shaw');
  whole = buildWholeCase(hmipFramework, {
    happenings: [...answerEverything(hmipFramework), { kind: 'signed-off', name: 'Alex Baker' }],
  });
  const from = { sender, lock: receiver.lock, framework: hmipFramework };
  const packed = [{ whole, attestation: null }];
  cases = await buildPack({ ...from, cases: packed, changes: { purpose: 'cases' } });
  sealed = await buildPack({ ...from, cases: packed, sealed: true });
  const ruling = judged(keyQuestionId, 'insufficient');
  const said = [overruled(ruling), concluded];
  const review = await buildSignedReview(hmipFramework, { subject: whole, said }, [receiver]);
  reviews = await buildPack({ ...from, cases: packed, reviews: [review] });
});

/** The receiver's identity file, the sender's card and their own, with a pack. */
function place(name: string, pack: Bytes): readonly string[] {
  const { identities } = receiver.key as { identities: readonly string[] };
  writeFileSync(folder.path(name), pack);
  writeFileSync(folder.path('me.txt'), `# created: 2026-11-23\n${identities.join('\n')}\n`);
  writeFileSync(folder.path('sender.json'), cardToFile(sender.card));
  writeFileSync(folder.path('moderator.json'), cardToFile(receiver.card));
  const contacts = ['--contacts', './sender.json', '--contacts', './moderator.json'];
  return ['--identity', './me.txt', ...contacts];
}

async function placeRoster(name: string, signer: Person, others: readonly Person[]) {
  const unsigned = {
    ...({ v: 1, kind: 'casemark-roster', name: 'Team', madeAt: fixedNow } as const),
    ...{ signedBy: signer.card.personId, cards: [signer, ...others].map(({ card }) => card) },
  };
  const roster = { ...unsigned, proof: await signer.prove(rosterToSign(unsigned)) };
  writeFileSync(folder.path(name), rosterToFile(roster));
}

describe('casemark pack verify', () => {
  it('says of each good pack that it is whole, and who signed it', async () => {
    const keys = place('a.age', cases);
    place('b.age', reviews);

    expect(await folder.runHere(['pack', 'verify', './a.age', './b.age', ...keys], nobody)).toEqual(
      {
        exitCode: 0,
        stdout: [
          `${folder.path('a.age')}: whole, and signed by Alex Baker, who is trusted: 1 case.\n`,
          `${folder.path('b.age')}: whole, and signed by Alex Baker, who is trusted: 1 case, 1 review.\n`,
        ].join(''),
        stderr: '',
      },
    );
  });

  it('refuses an altered pack by what is wrong with it, and ends with 3', async () => {
    const keys = place('a.age', cases.with(cases.length - 40, 0));

    expect(await folder.runHere(['pack', 'verify', './a.age', ...keys], nobody)).toEqual({
      exitCode: 3,
      stdout: '',
      stderr:
        'casemark: a.age: the sealed file is not whole: it was cut off or altered. Copy it again from where it came, and ask its sender for a new one if that does not help.\n',
    });
  });

  it('refuses a pack of somebody unknown, with the fingerprint to compare; taken once that was', async () => {
    place('a.age', cases);
    const args = ['pack', 'verify', './a.age', '--identity', './me.txt'];
    const words = fingerprintWords(sender.card).join(' ');

    const unknown = await folder.runHere(args, nobody);
    const compared = await folder.runHere([...args, '--trust-fingerprint', words], nobody);

    expect([unknown.exitCode, unknown.stderr.includes(words), compared.exitCode]).toEqual([
      3,
      true,
      0,
    ]);
  });

  it('takes those of a roster only where whoever signed it is known', async () => {
    place('a.age', cases);
    await placeRoster('team.json', lead, [sender]);
    writeFileSync(folder.path('lead.json'), cardToFile(lead.card));
    const args = [
      'pack',
      'verify',
      './a.age',
      '--identity',
      './me.txt',
      '--contacts',
      './team.json',
    ];

    const alone = await folder.runHere(args, nobody);
    const withLead = await folder.runHere([...args, '--contacts', './lead.json'], nobody);

    expect([alone.exitCode, alone.stderr.split('. ')[0], withLead.exitCode]).toEqual([
      3,
      'casemark: team.json: a roster signed by Lee Shaw, whose card was not given',
      0,
    ]);
  });

  it('leaves out cards of a roster that differ from those given, and takes no turn signed with them', async () => {
    const otherSender = await createPerson(assessor.id, assessor.name);
    const otherLead = await createPerson(lead.card.personId, lead.card.name);
    const ruling = judged(keyQuestionId, 'insufficient');
    const said = [overruled(ruling), concluded, responded, settled(ruling), settlementEnded];
    const signers = [receiver, otherSender, otherLead];
    const forged = await buildSignedReview(hmipFramework, { subject: whole, said }, signers);
    const { lock } = receiver;
    const keys = place(
      'a.age',
      await buildPack({ sender: receiver, lock, framework: hmipFramework, reviews: [forged] }),
    );
    writeFileSync(folder.path('lead.json'), cardToFile(lead.card));
    await placeRoster('team.json', receiver, [otherSender, otherLead]);
    const rosterFirst = ['--contacts', './team.json', ...keys, '--contacts', './lead.json'];

    const ran = await folder.runHere(
      ['pack', 'verify', './a.age', '--json', ...rosterFirst],
      nobody,
    );

    const told = ran.stderr.split('\n').filter((line) => line.startsWith('Warning'));
    const [pack] = JSON.parse(ran.stdout).packs;
    expect([ran.exitCode, pack.fault.kind, told.map((line) => line.split('. ')[0])]).toEqual([
      3,
      'turn-unknown',
      [
        'Warning: team.json: the card of Alex Baker in this roster is left out',
        'Warning: team.json: the card of Lee Shaw in this roster is left out',
      ],
    ]);
  });

  it('lets no roster put another name to a key that was given', async () => {
    const keys = place('a.age', cases);
    const renamed = { ...sender, card: { ...sender.card, name: 'Somebody Else' } };
    await placeRoster('team.json', receiver, [renamed]);

    const ran = await folder.runHere(
      ['pack', 'verify', './a.age', ...keys, '--contacts', './team.json'],
      nobody,
    );

    expect([ran.exitCode, ran.stdout, ran.stderr.split('. ')[0]]).toEqual([
      0,
      `${folder.path('a.age')}: whole, and signed by Alex Baker, who is trusted: 1 case.\n`,
      'Warning: team.json: the card of Somebody Else in this roster is left out',
    ]);
  });

  it('holds a card that was compared before any roster says whose it is', async () => {
    const keys = place('a.age', cases);
    const otherLead = await createPerson(lead.card.personId, lead.card.name);
    await placeRoster('one.json', receiver, [otherLead]);
    await placeRoster('two.json', lead, []);
    const rosters = ['--contacts', './one.json', '--contacts', './two.json'];
    const compared = ['--trust-fingerprint', fingerprintWords(lead.card).join(' ')];

    const ran = await folder.runHere(
      ['pack', 'verify', './a.age', ...keys, ...rosters, ...compared],
      nobody,
    );

    expect([ran.exitCode, ran.stderr.split('. ')[0]]).toEqual([
      0,
      'Warning: one.json: the card of Lee Shaw in this roster is left out',
    ]);
  });

  it('takes the passphrase of a pack from a file, and tells nobody to ask where there is none', async () => {
    const lock = { kind: 'passphrase', passphrase: 'slow river over granite' } as const;
    const packed = [{ whole, attestation: null }];
    const from = { sender, lock, framework: hmipFramework, cases: packed };
    const keys = place('a.age', await buildPack(from));
    writeFileSync(folder.path('secret'), `${lock.passphrase}\n`);
    const args = ['pack', 'verify', './a.age', ...keys];

    const given = await folder.runHere([...args, '--passphrase-file', './secret'], nobody);
    const wrong = await folder.runHere(args, { CASEMARK_PASSPHRASE: 'another' });
    const none = await folder.runHere(args, nobody);

    expect([given.exitCode, wrong.exitCode, wrong.stderr, none.exitCode]).toEqual([
      0,
      3,
      'casemark: a.age: the passphrase is not that of this pack. Ask its sender for it.\n',
      2,
    ]);
  });

  it('tells scripts the fault as data', async () => {
    const keys = place('a.age', cases.subarray(0, 10));

    const { exitCode, stdout } = await folder.runHere(
      ['pack', 'verify', './a.age', '--json', ...keys],
      nobody,
    );

    const { packs } = JSON.parse(stdout);
    expect([exitCode, packs[0].verified, packs[0].fault.step, packs[0].fault.kind]).toEqual([
      3,
      false,
      'age',
      'not-age',
    ]);
  });
});

describe('casemark pack inspect', () => {
  it('tells without a key what anybody can see', async () => {
    place('a.age', cases);

    expect(await folder.runHere(['pack', 'inspect', './a.age'], nobody)).toEqual({
      exitCode: 0,
      stdout: `${folder.path('a.age')}\n  locked      for one person’s key\n  size        ${cases.length} bytes\n`,
      stderr: '',
    });
  });

  it('tells cases by their ids, and of a sealed one nothing that was put down', async () => {
    const keys = place('a.age', sealed);

    const { stdout } = await folder.runHere(
      ['pack', 'inspect', './a.age', '--json', ...keys],
      nobody,
    );

    const [pack] = JSON.parse(stdout).packs;
    const { purpose, marking, sender: from, cases: inside } = pack;
    const { id, head } = whole.kase;
    expect({ purpose, marking, from, inside, reference: stdout.includes('SNP-014') }).toEqual({
      purpose: 'to-mark-blind',
      marking: 'OFFICIAL-SENSITIVE',
      from: { name: 'Alex Baker', fingerprint: fingerprintWords(sender.card).join(' ') },
      inside: [
        {
          caseId: id,
          entries: whole.stored.length,
          head: head.hash,
          state: 'sealed',
          attested: false,
          vouchedForBy: { kind: 'inspector', by: assessor, seq: head.seq },
        },
      ],
      reference: false,
    });
  });
});

describe('casemark pack open', () => {
  it('writes every file of the bag, for this person alone', async () => {
    const keys = place('a.age', cases);

    const ran = await folder.runHere(
      ['pack', 'open', './a.age', '--out', './november', ...keys],
      nobody,
    );

    const files = readdirSync(folder.path('november'), { recursive: true, withFileTypes: true });
    const modes = files.map((file) => statSync(`${file.parentPath}/${file.name}`).mode & 0o777);
    expect({
      exitCode: ran.exitCode,
      warned: ran.stderr.startsWith('Warning: anyone who has'),
      modes: [...new Set(modes)].sort(),
      case:
        readFileSync(folder.path(`november/data/cases/${whole.kase.id}/case.json`), 'utf8').length >
        0,
      left: folder.names(),
    }).toEqual({
      exitCode: 0,
      warned: true,
      modes: [0o600, 0o700],
      case: true,
      left: ['a.age', 'me.txt', 'moderator.json', 'november', 'sender.json'],
    });
  });

  it('leaves a sealed case under its seal', async () => {
    const keys = place('a.age', sealed);

    await folder.runHere(['pack', 'open', './a.age', '--out', './november', ...keys], nobody);

    expect(readdirSync(folder.path(`november/data/cases/${whole.kase.id}`)).sort()).toEqual([
      'facts.json',
      'sealed.age',
    ]);
  });

  it('writes nothing where anything is wrong, or where something is already', async () => {
    const keys = place('a.age', cases.with(cases.length - 40, 0));
    const args = ['pack', 'open', './a.age', ...keys, '--out'];

    const damaged = await folder.runHere([...args, './november'], nobody);
    const there = await folder.runHere([...args, './me.txt'], nobody);

    expect([damaged.exitCode, there.exitCode, there.stderr, folder.names()]).toEqual([
      3,
      4,
      'casemark: me.txt: is there already. Choose another folder.\n',
      ['a.age', 'me.txt', 'moderator.json', 'sender.json'],
    ]);
  });
});

describe('casemark results', () => {
  it('counts the cases of packs, with what their reviews make of them', async () => {
    const keys = place('cases.age', cases);
    place('reviews.age', reviews);
    const sufficient = async (name: string) => {
      const ran = await folder.runHere(['results', `./${name}`, '--json', ...keys], nobody);
      const { questions } = JSON.parse(ran.stdout).counts[0];
      const { all } = questions.find(({ id }: { id: string }) => id === keyQuestionId);
      return JSON.stringify(all);
    };

    expect([await sufficient('cases.age'), await sufficient('reviews.age')]).toEqual([
      expect.stringContaining('"positive":1'),
      expect.stringContaining('"positive":0'),
    ]);
  });

  it('counts the cases that come only inside reviews, and says so where there is none at all', async () => {
    const review = await buildSignedReview(
      hmipFramework,
      { subject: whole, said: [overruled(judged(keyQuestionId, 'insufficient')), concluded] },
      [receiver],
    );
    const from = { sender, lock: receiver.lock, framework: hmipFramework, cases: [] };
    const keys = place('alone.age', await buildPack({ ...from, reviews: [review] }));
    const reviewsAlone = { inspection: buildInspection(), chains: [review.stored] };
    writeFileSync(
      folder.path('moderator.casemark'),
      await buildVaultExport({ inspections: [reviewsAlone] }),
    );
    const results = (name: string) => folder.runHere(['results', `./${name}`, '--json', ...keys]);
    const [alone, none] = [await results('alone.age'), await results('moderator.casemark')];

    expect([JSON.parse(alone.stdout).cases.counted, none.exitCode, none.stderr]).toEqual([
      1,
      3,
      'casemark: There is 1 review and no case to count in what was named. Name the export or the pack that holds the cases too.\n',
    ]);
  });

  it('counts no case that is on its way to a moderator', async () => {
    const keys = place('a.age', sealed);

    const { exitCode, stderr } = await folder.runHere(
      ['results', './a.age', '--json', ...keys],
      nobody,
    );

    expect([exitCode, stderr]).toEqual([
      3,
      'casemark: a.age: a pack of cases to be marked a second time, which is not counted. Name a pack of cases, or of reviews.\n',
    ]);
  });
});
