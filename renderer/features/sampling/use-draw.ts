import type { Case } from '../../../shared/cases/case.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import type { SampleRequest } from '../../../shared/cases/moderation-sample.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { createId, type Id } from '../../../shared/kernel/id.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { drawSample } from '../../../shared/results/sampling/draw-sample.ts';
import { samplePool, workingTime } from '../../../shared/results/sampling/sample-pool.ts';
import { useVault } from '../../store/store-context.tsx';
import type { StoreFault, Vault } from '../../store/vault.ts';

/** Draws and records in one step: the id of what was recorded. */
export function useDraw({
  inspection,
  framework,
  cases,
}: {
  inspection: Inspection;
  framework: Framework;
  cases: readonly Case[];
}): (request: SampleRequest, seed: string) => Promise<Result<Id, StoreFault>> {
  const vault = useVault();
  return async (request, seed) => {
    const isTimeAsked = request.method === 'odd-cases' && request.signs.includes('marked-fast');
    const workedMs = isTimeAsked ? await readWorkingTimes(vault, cases) : new Map<Id, number>();
    const { members, assessors } = samplePool(framework, cases, workedMs);
    const chosen = drawSample({ members, assessors }, request, seed);
    const id = createId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    const recorded = await vault.inspections.addFindings(inspection.id, [
      {
        kind: 'moderation-sample-drawn',
        id,
        request,
        seed,
        pool: [...members],
        assessors: [...assessors],
        chosen: [...chosen],
      },
    ]);
    return recorded.ok ? ok(id) : recorded;
  };
}

/** A case whose entries cannot be read now has no time of its own, and so never looks fast. */
async function readWorkingTimes(
  vault: Vault,
  cases: readonly Case[],
): Promise<ReadonlyMap<Id, number>> {
  const times = new Map<Id, number>();
  for (const { id, signOff } of cases) {
    if (signOff === null) continue;
    const whole = await vault.cases.readWhole(id);
    if (whole.ok) times.set(id, workingTime(whole.value.chain.entries));
  }
  return times;
}
