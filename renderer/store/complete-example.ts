import { completeExampleName } from '../../shared/cases/published-2022/complete-example-name.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { PartNotRun } from './part-not-run.ts';
import { attempt } from './store-fault.ts';
import type { StoreFault, Vault } from './vault.ts';

/**
 * Adds the inspection of 40 signed-off cases to the example vault where it is not there, or only its beginning: a page
 * may have been closed meanwhile. Asked for by the person: it takes as long as opening the example itself.
 */
export async function addCompleteExample(
  vault: Vault,
  [framework]: readonly Framework[],
  ports: Ports,
): Promise<Result<void, StoreFault>> {
  if (framework === undefined) throw new Error('there is no framework to make an example with');
  const inspections = await vault.inspections.list();
  if (!inspections.ok) return inspections;
  const there = inspections.value.find(({ name }) => name === completeExampleName);
  if (there !== undefined) {
    const cases = await vault.cases.list(there.id);
    if (!cases.ok) return cases;
    // A closed one without cases is one whose cases somebody deleted.
    if (cases.value.length > 0 || there.closed !== null) return ok(undefined);
  }
  const made = await attempt(async () => {
    const { createCompleteExample } = await loadCompleteExample();
    return createCompleteExample(framework, ports, vault.person, there?.id);
  });
  if (!made.ok) return made;
  const { inspection, chains } = made.value;
  const added = await vault.inspections.add(inspection);
  if (!added.ok) return added;
  const filled = await vault.cases.addChains(inspection.id, chains);
  if (filled.ok) return ok(undefined);
  if (filled.error.kind === 'duplicate-case-reference') {
    throw new Error('the complete example repeats a case reference');
  }
  return { ok: false, error: filled.error };
}

/** Comes when an example is opened: whoever has a vault of their own never needs it. Throws PartNotRun. */
async function loadCompleteExample() {
  try {
    return await import('../../shared/cases/published-2022/complete-example.ts');
  } catch (cause) {
    throw new PartNotRun('the complete example was not loaded', { cause });
  }
}
