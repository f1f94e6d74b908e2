import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkInstallation, type Found } from '../check/check-installation.ts';
import { leaveOneCopy } from '../check/leave-one-copy.ts';
import { runSideBySide } from '../check/run-side-by-side.ts';
import {
  type BaseInstallation,
  copyInstallation,
  makeBaseInstallation,
} from '../damage/base-installation.ts';
import { damageBothCopies } from '../damage/both-copies.ts';
import { type Damage, damages, putBackFolder } from '../damage/damages.ts';
import { type FileOfPart, findFiles, foldersOf } from '../damage/find-files.ts';
import { createRandom } from '../random.ts';
import type { FaultBench, Outcome, Scenario } from '../scenario.ts';
import { placesIn } from '../session/session-job.ts';

/** Every file of a vault and a profile is damaged in every way; everything else, and the last answer, is still there. */
export const damage: Scenario = {
  name: 'damage',
  title: 'Damaged files',
  // More than there are files and ways; the short form takes a sample.
  counts: { full: 10_000, short: 6 },
  whyNot: () => null,
  async run(bench) {
    const outcomes: Outcome[] = [];
    for (const form of bench.forms) {
      const base = await makeBaseInstallation(bench, form);
      outcomes.push(await damageFiles(bench, base));
      outcomes.push(await damageBothCopies(bench, base));
    }
    return {
      rows: outcomes.flatMap(({ rows }) => rows),
      failures: outcomes.flatMap(({ failures }) => failures),
    };
  },
};

/** What befalls an installation before it is started again. */
type Befalling = {
  readonly name: string;
  readonly part: FileOfPart['part'];
  readonly isJournal: boolean;
  /** Says whether anything is another than it was. */
  readonly befall: (folder: string) => boolean;
};

type Checked = Befalling & { readonly found: Found; readonly mustTell: boolean };

async function damageFiles(bench: FaultBench, base: BaseInstallation): Promise<Outcome> {
  const all = [...wholeFolders(base), ...singleFiles(bench, base)];
  const random = bench.random.fork(`sample ${base.form}`);
  const sample = all
    .map((one) => ({ one, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, bench.count)
    .map(({ one }) => one);
  const checked: Checked[] = [];
  let done = 0;
  await runSideBySide(sample, 2, async (befalling, index) => {
    const one = await checkOne(bench, base, befalling, join(bench.folder, `${base.form}-${index}`));
    if (one !== null) checked.push(one);
    done += 1;
    if (done % 20 === 0) bench.progress(done, sample.length, `${base.form} form`);
  });
  return outcomeOf(base, checked);
}

function wholeFolders({ form, olderFolder }: BaseInstallation): readonly Befalling[] {
  return (['store', 'journal'] as const).flatMap((part) => [
    {
      name: `the whole ${part} replaced by an older copy`,
      part,
      isJournal: true,
      befall(folder) {
        const older = foldersOf(form, placesIn(olderFolder))[part];
        putBackFolder(foldersOf(form, placesIn(folder))[part], older);
        return true;
      },
    },
    {
      name: `the whole ${part} deleted`,
      part,
      isJournal: true,
      befall(folder) {
        leaveOneCopy(form, placesIn(folder), part === 'store' ? 'journal' : 'store');
        return true;
      },
    },
  ]);
}

/** Files of the two copies in every way, some of them more than once; every other file in one way that chance picks. */
function singleFiles(bench: FaultBench, base: BaseInstallation): readonly Befalling[] {
  const random = bench.random.fork(`ways ${base.form}`);
  const files = findFiles(base.form, base.folder, placesIn(base.folder));
  return files.flatMap((file) => {
    const ways =
      file.part === 'rest of the profile'
        ? [random.pick(damages)]
        : file.isJournal
          ? [...damages, ...damages.slice(0, 2), ...damages.slice(0, 2)]
          : damages;
    return ways.map((way) => befallFile(base, file, way, random.below(2 ** 31)));
  });
}

function befallFile(
  { olderFolder }: BaseInstallation,
  file: FileOfPart,
  way: Damage,
  seed: number,
): Befalling {
  return {
    name: `${file.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')} ${way.name}`,
    part: file.part,
    isJournal: file.isJournal,
    befall: (folder) =>
      way.befall(
        join(folder, file.path),
        {
          sibling: file.sibling === null ? null : join(folder, file.sibling),
          older: join(olderFolder, file.path),
        },
        createRandom(seed),
      ),
  };
}

/** Null when the way does not apply: nothing is older, or there is nothing to be mistaken for. */
async function checkOne(
  bench: FaultBench,
  base: BaseInstallation,
  befalling: Befalling,
  folder: string,
): Promise<Checked | null> {
  const check = async (at: string): Promise<Found> =>
    checkInstallation(
      {
        form: base.form,
        ...bench.app,
        places: placesIn(at),
        temporary: bench.temporary(),
        journalOff: false,
      },
      base.promised,
    );
  try {
    copyInstallation(base, folder);
    if (!befalling.befall(folder)) return null;
    const found = await check(folder);
    const isQuiet = found.told === '';
    const mustTell =
      (befalling.isJournal && base.form === 'desktop') ||
      (isQuiet && (befalling.part === 'store' || befalling.isJournal) && (await matters()));
    return { ...befalling, found, mustTell };
  } finally {
    for (const path of [folder, `${folder}-alone`]) rmSync(path, { recursive: true, force: true });
  }

  /**
   * Whether the damaged copy alone lacks something. A browser has files whose damage changes nothing that it keeps, and
   * the slots of its journals have labels, and predecessors, that can be done without.
   */
  async function matters(): Promise<boolean> {
    const alone = `${folder}-alone`;
    copyInstallation(base, alone);
    befalling.befall(alone);
    leaveOneCopy(base.form, placesIn(alone), befalling.part === 'store' ? 'store' : 'journal');
    return (await check(alone)).fault !== null;
  }
}

function outcomeOf({ form }: BaseInstallation, checked: readonly Checked[]): Outcome {
  const failures: string[] = [];
  const parts = [...new Set(checked.map(({ part }) => part))];
  for (const { name, found, mustTell } of checked) {
    if (found.fault !== null) failures.push(`${form} form, ${name}: ${found.fault}`);
    else if (mustTell && found.told === '') failures.push(`${form} form, ${name}: not told`);
  }
  const rows = parts.map((part) => {
    const ours = checked.filter((one) => one.part === part);
    const whole = ours.filter(({ found }) => found.fault === null).length;
    const told = ours.filter(({ found }) => found.told !== '').length;
    const silent = ours.filter(({ mustTell, found }) => mustTell && found.told === '').length;
    return {
      what: `Damage to the ${part}, ${form} form`,
      number: `${ours.length}: ${whole} times every answer was there, ${told} times it said what it mended, ${silent} times it should have and did not`,
    };
  });
  return { rows, failures };
}
