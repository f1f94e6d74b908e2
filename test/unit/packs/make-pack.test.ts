import { beforeAll, describe, expect, it } from 'vitest';
import type { WholeCase } from '../../../shared/cases/whole-case.ts';
import { describeAge } from '../../../shared/packs/envelope/describe-age.ts';
import { makePack } from '../../../shared/packs/make-pack.ts';
import { type PackProgress, packSteps } from '../../../shared/packs/pack.ts';
import { PackCancelled } from '../../../shared/packs/pack-cancelled.ts';
import { packFileName } from '../../../shared/packs/pack-file-name.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import { assessor } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { openAge, openZip } from '../../builders/opened-pack.ts';
import {
  buildPack,
  buildPackToMake,
  createPerson,
  gather,
  type Person,
  trusting,
  vouchFor,
} from '../../builders/pack.ts';
import { countedId, fixedNow } from '../../builders/ports.ts';
import { buildWholeCase, concluded, moderator } from '../../builders/review.ts';
import { buildSignedReview } from '../../builders/signed-review.ts';

let sender: Person;
let receiver: Person;
let first: WholeCase;
let second: WholeCase;

beforeAll(async () => {
  sender = await createPerson(assessor.id, assessor.name);
  receiver = await createPerson(moderator.id, moderator.name);
  first = buildWholeCase(hmipFramework, {
    happenings: [{ kind: 'answered', promptId: '2.1.1.a', answer: 'yes' }],
  });
  second = buildWholeCase(hmipFramework, {
    caseReference: 'SNP-015',
    ports: { now: () => fixedNow, createId: counting(5_000) },
  });
});

describe('a pack', () => {
  it('reads back as the cases it was made from', async () => {
    const attestation = await vouchFor(first, sender);
    const cases = [
      { whole: first, attestation },
      { whole: second, attestation: null },
    ];
    const input = buildPackToMake({ ...fromSender(), cases });

    const read = await readPack(await gather(makePack(input)), receiver.key, trusting(sender));

    const { descriptor, frameworks } = input;
    expect(read).toEqual({
      ok: true,
      value: { ...verified(), descriptor, frameworks, cases, reviews: [] },
    });
  });

  it('reads back as the reviews it was made from', async () => {
    const reviews = [
      await buildSignedReview(
        hmipFramework,
        { subject: first, openedBy: assessor, said: [concluded] },
        [sender],
      ),
    ];
    const input = buildPackToMake({ ...fromSender(), reviews });

    const read = await readPack(await gather(makePack(input)), receiver.key, trusting(sender));

    const { descriptor, frameworks } = input;
    expect(read).toEqual({
      ok: true,
      value: { ...verified(), descriptor, frameworks, cases: [], reviews },
    });
  });

  it('of cases that are to be marked blind reads back whole, and holds none of their judgements', async () => {
    const cases = [{ whole: first, attestation: await vouchFor(first, sender) }];
    const pack = await buildPack({ ...fromSender(), cases, sealed: true });

    const read = await readPack(pack, receiver.key, trusting(sender));

    const bag = await openZip(await openAge(pack, receiver.key));
    const ofCase = [...bag.keys()].filter((path) => path.startsWith('data/cases/'));
    expect([read.ok && read.value.cases, ofCase.map((path) => path.split('/').at(-1))]).toEqual([
      cases,
      ['sealed.age', 'facts.json', 'attestation.json'],
    ]);
  });

  it('is opened by a passphrase as somebody types it on another keyboard, sealed cases too', async () => {
    const cases = [{ whole: first, attestation: null }];
    const lock = { kind: 'passphrase', passphrase: 'the caf\u00e9 by the river' } as const;
    const key = { kind: 'passphrase', passphrase: 'the cafe\u0301 by the river' } as const;
    const pack = await buildPack({ ...fromSender(), lock, cases, sealed: true });

    const read = await readPack(pack, key, trusting(sender));

    expect([read.ok && read.value.cases, describeAge(pack)]).toEqual([
      cases,
      { kind: 'passphrase', workFactor: 18 },
    ]);
  });

  it('is opened by each of its recipients', async () => {
    const other = await createPerson(countedId(77), 'Chris Doyle');
    const recipients = [receiver.card.recipient, other.card.recipient] as const;
    const pack = await buildPack({ ...fromSender(), lock: { kind: 'recipients', recipients } });

    const opened = [receiver, other].map(({ key }) => readPack(pack, key, trusting(sender)));

    expect([(await Promise.all(opened)).map(({ ok }) => ok), describeAge(pack)]).toEqual([
      [true, true],
      { kind: 'recipients', count: 2 },
    ]);
  });

  it('tells how far it has come, in the writing and in every step of the reading, to the end', async () => {
    const told: PackProgress[] = [];
    const progress = (one: PackProgress): void => void told.push(one);
    const cases = [{ whole: first, attestation: null }];
    const pack = await gather(makePack(buildPackToMake({ ...fromSender(), cases }), { progress }));

    await readPack(pack, receiver.key, trusting(sender), { progress });

    const last = ['writing' as const, ...packSteps].map((step) =>
      told.findLast((one) => one.step === step),
    );
    expect(last.map((one) => [one?.step, one?.done === one?.total && one?.total !== 0])).toEqual(
      ['writing', ...packSteps].map((step) => [step, true]),
    );
  });

  it('is given up as soon as somebody cancels the writing', async () => {
    const signal = { aborted: false };
    const cancelling = function* () {
      yield { whole: first, attestation: null };
      signal.aborted = true;
      yield { whole: second, attestation: null };
    };
    const cases = [first, second].map((whole) => ({ whole, attestation: null }));
    const input = { ...buildPackToMake({ ...fromSender(), cases }), cases: cancelling() };

    await expect(gather(makePack(input, { signal }))).rejects.toThrow(PackCancelled);
  });

  it.each(packSteps.filter((step) => !['bag', 'signature', 'frameworks', 'folds'].includes(step)))(
    'is given up as soon as somebody cancels the reading in the step “%s”',
    async (step) => {
      const signal = { aborted: false };
      const pack = await buildPack({
        ...fromSender(),
        cases: [{ whole: first, attestation: null }],
      });
      const progress = (one: PackProgress): void => {
        if (one.step === step) signal.aborted = true;
      };
      const reading = readPack(pack, receiver.key, trusting(sender), { signal, progress });

      await expect(reading).rejects.toThrow(PackCancelled);
    },
  );

  it('asks for a case only when the one before it is written', async () => {
    let asked = 0;
    const wholes = Array.from({ length: 20 }, (_, index) =>
      buildWholeCase(hmipFramework, {
        ports: { now: () => fixedNow, createId: counting(10_000 + index * 10) },
      }),
    );
    const cases = wholes.map((whole) => ({ whole, attestation: null }));
    const counted = function* () {
      for (const one of cases) {
        asked += 1;
        yield one;
      }
    };
    const made = makePack({ ...buildPackToMake({ ...fromSender(), cases }), cases: counted() });
    // The first pieces are the header of age and its nonce.
    for (let piece = 0; piece < 3; piece += 1) await made.next();
    await made.return(undefined);

    expect(asked).toBeLessThan(10);
  });

  it('is not made of other cases than it lists', async () => {
    const listed = buildPackToMake({
      ...fromSender(),
      cases: [{ whole: first, attestation: null }],
    });
    const made = [[], [{ whole: second, attestation: null }]].map((cases) =>
      gather(makePack({ ...listed, cases })),
    );

    expect((await Promise.allSettled(made)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
  });

  it('has a file name that tells the day and nothing else', () => {
    expect(packFileName(fixedNow, new Uint8Array(16).fill(0xab))).toBe(
      'casemark-2026-11-23-abababababababab.age',
    );
  });
});

function verified() {
  return {
    digest: expect.stringMatching(/^[0-9a-f]{128}$/),
    signer: { card: sender.card, trust: 'trusted' },
    bytes: expect.any(Number),
  };
}

function fromSender() {
  return { sender, lock: receiver.lock, framework: hmipFramework };
}

function counting(after: number): () => string {
  let count = after;
  return () => {
    count += 1;
    return countedId(count);
  };
}
