import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readWholeCase } from '../../shared/cases/whole-case.ts';
import { builtInFrameworks } from '../../shared/frameworks/built-in.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { createId } from '../../shared/kernel/id.ts';
import { makePack } from '../../shared/packs/make-pack.ts';
import type { PackedCase } from '../../shared/packs/pack.ts';
import { readPack } from '../../shared/packs/read-pack.ts';
import { buildEntries } from '../builders/case.ts';
import { buildPackToMake, createPerson } from '../builders/pack.ts';
import { createRandom } from '../fault/random.ts';
import { signedOffWork } from './signed-off-work.ts';

/**
 * One pack made, or one read, in a process of its own: it is as new to its code as the app's worker is, and what it takes
 * of memory is its own. Prints how long that took and its peak.
 *
 *   node pack-job.ts make 40 FOLDER   leaves pack.age, its key in key.txt and the sender's card in sender.json there
 *   node pack-job.ts verify 40 FOLDER
 */
const [job, count = '0', folder = '.'] = process.argv.slice(2);
const packPath = join(folder, 'pack.age');
const ms = job === 'make' ? await timeMaking(Number(count)) : await timeVerifying();
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ms, peakBytes }));

async function timeMaking(cases: number): Promise<number> {
  const [framework] = builtInFrameworks();
  if (framework === undefined) throw new Error('there is no built-in framework');
  const sender = await createPerson('01a208b7-f010-7000-8000-000000000001', 'Bench');
  const { key, lock } = sender;
  const identity = key.kind === 'identities' ? String(key.identities[0]) : '';
  const recipient = lock.kind === 'recipients' ? lock.recipients[0] : '';
  await writeFile(join(folder, 'key.txt'), `${identity}\n`);
  await writeFile(join(folder, 'recipient.txt'), recipient);
  await writeFile(join(folder, 'sender.json'), JSON.stringify(sender.card));
  const input = buildPackToMake({ sender, lock, framework, cases: makeCases(framework, cases) });
  const startedMs = performance.now();
  await pipeline(makePack(input), createWriteStream(packPath));
  return performance.now() - startedMs;
}

async function timeVerifying(): Promise<number> {
  const identity = (await readFile(join(folder, 'key.txt'), 'utf8')).trim();
  const card = JSON.parse(await readFile(join(folder, 'sender.json'), 'utf8'));
  const startedMs = performance.now();
  const read = await readPack(
    new Uint8Array(await readFile(packPath)),
    { kind: 'identities', identities: [identity] },
    () => ({ card, trust: 'trusted' }),
  );
  if (!read.ok) throw new Error(`the pack was refused: ${read.error.kind}`);
  return performance.now() - startedMs;
}

function makeCases(framework: Framework, count: number): readonly PackedCase[] {
  const random = createRandom(1, 'packs');
  let made = 0;
  const ports = {
    now: () => '2026-11-23T14:03:22.000Z',
    createId: () => {
      const bytes = new Uint8Array(16);
      made += 1;
      new DataView(bytes.buffer).setUint32(12, made);
      return createId(Date.parse('2026-11-23'), bytes);
    },
  };
  return Array.from({ length: count }, (_, index) => {
    const caseReference = `BEN-${String(index).padStart(5, '0')}`;
    const happenings = signedOffWork(framework, random);
    const whole = readWholeCase(buildEntries(framework, { caseReference, happenings, ports }));
    if (!whole.ok) throw new Error('a case of the bench is whole');
    return { whole: whole.value, attestation: null };
  });
}
