import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Promised } from '../check/check-installation.ts';
import { forgetBrowserLock } from '../check/leave-one-copy.ts';
import type { FaultBench } from '../scenario.ts';
import type { MarkedCase } from '../session/ledger.ts';
import { startSession } from '../session/session.ts';
import { type Form, placesIn, type SessionJob } from '../session/session-job.ts';

/** An installation with three marked cases, as it was left, and as it was some answers before. */
export type BaseInstallation = {
  readonly form: Form;
  readonly folder: string;
  readonly olderFolder: string;
  readonly promised: Promised;
};

/** Marks three cases in turn, the first of them twice, and keeps a copy from in between. */
export async function makeBaseInstallation(
  bench: FaultBench,
  form: Form,
): Promise<BaseInstallation> {
  const folder = join(bench.folder, `base-${form}`);
  const olderFolder = `${folder}-older`;
  const marked = new Map<string, MarkedCase>();
  const job: Omit<SessionJob, 'begin' | 'acts' | 'seed'> = {
    form,
    restMs: 0,
    ...bench.app,
    places: placesIn(folder),
    temporary: bench.temporary(),
    journalOff: false,
  };
  const mark = async (begin: SessionJob['begin'], acts: number): Promise<readonly string[]> => {
    const session = startSession({ ...job, begin, acts, seed: bench.random.below(2 ** 31) });
    await session.ended;
    const ledger = session.ledger();
    const { caseId, saved, done, failures } = ledger;
    if (!done || caseId === null || saved !== acts) {
      throw new Error(`the installation could not be made: ${failures.join(' ')}`);
    }
    marked.set(caseId, { ...ledger, caseId });
    return ledger.caseIds;
  };

  const caseIds = await mark({ with: 'nothing', sample: bench.sample(3) }, 20);
  const [first = '', second = '', third = ''] = caseIds;
  await mark({ with: 'case', found: first, mark: second }, 20);
  cpSync(folder, olderFolder, { recursive: true, verbatimSymlinks: true });
  await mark({ with: 'case', found: second, mark: third }, 10);
  await mark({ with: 'case', found: third, mark: first }, 12);
  for (const one of [folder, olderFolder]) forgetBrowserLock(placesIn(one).profile);
  return {
    form,
    folder,
    olderFolder,
    promised: {
      vault: true,
      inspection: true,
      cases: caseIds.length,
      marked: caseIds.flatMap((caseId) => marked.get(caseId) ?? []),
    },
  };
}

/** A copy that may be damaged. */
export function copyInstallation({ folder }: BaseInstallation, into: string): void {
  rmSync(into, { recursive: true, force: true });
  cpSync(folder, into, { recursive: true, verbatimSymlinks: true });
}
