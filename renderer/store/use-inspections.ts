import { useEffect, useState } from 'react';
import type { CaseSummary } from '../../shared/cases/case-summary.ts';
import type { Inspection } from '../../shared/cases/inspection.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { useVault } from './store-context.tsx';
import type { Everything, StoreFault, Vault } from './vault.ts';

/** What is read from the vault for a screen. While it is read again, the screen keeps what it had. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly value: Value }
  | { readonly state: 'failed'; readonly fault: StoreFault };

/** An inspection with a line for each of its cases. */
export type InspectionWithCases = {
  readonly inspection: Inspection;
  readonly summaries: readonly CaseSummary[];
  /** With what no list of cases has: what would be deleted. */
  readonly everything: Everything;
};

/** Every inspection of the vault with its cases, read again whenever a case or an inspection changes. */
export function useInspections(): Loaded<readonly InspectionWithCases[]> {
  return useLoaded(null, async (vault) => {
    const inspections = await vault.inspections.list();
    if (!inspections.ok) return inspections;
    const all: InspectionWithCases[] = [];
    for (const inspection of inspections.value) {
      const held = await withCases(vault, inspection);
      if (!held.ok) return held;
      all.push(held.value);
    }
    return { ok: true, value: all };
  });
}

/** One inspection with its cases, read again whenever a case or an inspection changes; null when the vault does not hold it. */
export function useInspectionWithCases(inspectionId: Id): Loaded<InspectionWithCases | null> {
  return useLoaded<InspectionWithCases | null>(inspectionId, async (vault) => {
    const inspections = await vault.inspections.list();
    if (!inspections.ok) return inspections;
    const inspection = inspections.value.find(({ id }) => id === inspectionId);
    if (inspection === undefined) return ok(null);
    return withCases(vault, inspection);
  });
}

async function withCases(
  vault: Vault,
  inspection: Inspection,
): Promise<Result<InspectionWithCases, StoreFault>> {
  const summaries = await vault.cases.list(inspection.id);
  if (!summaries.ok) return summaries;
  const everything = await vault.cases.everythingOf(inspection.id);
  if (!everything.ok) return everything;
  return ok({ inspection, summaries: summaries.value, everything: everything.value });
}

function useLoaded<Value>(
  key: string | null,
  read: (vault: Vault) => Promise<Result<Value, StoreFault>>,
  changes: readonly ('cases' | 'inspections')[] = ['cases', 'inspections'],
): Loaded<Value> {
  const vault = useVault();
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read depends on the vault and the key alone
  useEffect(() => {
    let latest = 0;
    const load = async () => {
      latest += 1;
      const mine = latest;
      const result = await read(vault);
      // A slower, older answer must not replace a newer one.
      if (mine !== latest) return;
      setLoaded(
        result.ok
          ? { state: 'loaded', value: result.value }
          : { state: 'failed', fault: result.error },
      );
    };
    void load();
    const stops = changes.map((which) => vault[which].subscribe(() => void load()));
    return () => {
      latest = -1;
      for (const stop of stops) stop();
    };
  }, [vault, key]);
  return loaded;
}

/** One inspection without its cases, read again when it changes; null until it is read, or when the vault does not hold it. */
export function useInspection(inspectionId: Id): Inspection | null {
  const loaded = useLoadedInspection(inspectionId);
  return loaded.state === 'loaded' ? loaded.value : null;
}

/** As `useInspection`, with loading and failing told from an inspection that is not there. */
export function useLoadedInspection(inspectionId: Id): Loaded<Inspection | null> {
  return useLoaded(
    inspectionId,
    async (vault) => {
      const inspections = await vault.inspections.list();
      if (!inspections.ok) return inspections;
      return { ok: true, value: inspections.value.find(({ id }) => id === inspectionId) ?? null };
    },
    // Not with every answer to a case: its page asks this too.
    ['inspections'],
  );
}
