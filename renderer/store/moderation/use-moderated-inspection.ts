import { useEffect, useState } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import { useVault } from '../store-context.tsx';
import type { StoreFault, Vault } from '../vault.ts';

/** An inspection with its cases and its reviews as they stand. */
export type ModeratedInspection = {
  readonly inspection: Inspection;
  readonly framework: Framework;
  readonly cases: readonly Case[];
  /** Those whose judgements may be seen: a second marking that is not committed is not among them. */
  readonly reviews: readonly WholeReview[];
  /** Cases and reviews that could not be read: whoever reads a figure is told. */
  readonly unreadable: number;
};

export type LoadedModeration =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: StoreFault }
  /** The vault holds no such inspection, or not the framework it is marked against. */
  | { readonly state: 'absent' }
  | { readonly state: 'loaded'; readonly value: ModeratedInspection };

/** Read again whenever a case, a review or the inspection changes; meanwhile the screen keeps what it had. */
export function useModeratedInspection(inspectionId: Id): LoadedModeration {
  const vault = useVault();
  const [loaded, setLoaded] = useState<LoadedModeration>({ state: 'loading' });
  useEffect(() => {
    let latest = 0;
    let before: readonly Case[] = [];
    const load = async () => {
      latest += 1;
      const mine = latest;
      const read = await readModeration(vault, inspectionId, before);
      // A slower, older answer must not replace a newer one.
      if (mine !== latest) return;
      if (read.state === 'loaded') before = read.value.cases;
      setLoaded(read);
    };
    void load();
    const stops = [
      vault.cases.subscribe(() => void load()),
      vault.reviews.subscribe(() => void load()),
      vault.inspections.subscribe(() => void load()),
    ];
    return () => {
      latest = -1;
      for (const stop of stops) stop();
    };
  }, [vault, inspectionId]);
  return loaded;
}

async function readModeration(
  vault: Vault,
  inspectionId: Id,
  before: readonly Case[],
): Promise<LoadedModeration> {
  const inspections = await vault.inspections.list();
  if (!inspections.ok) return { state: 'failed', fault: inspections.error };
  const inspection = inspections.value.find(({ id }) => id === inspectionId);
  if (inspection === undefined) return { state: 'absent' };
  const framework = vault.frameworks.byHash(inspection.framework.hash)?.framework;
  if (framework === undefined) return { state: 'absent' };
  const all = await vault.cases.readAll(inspectionId, before);
  if (!all.ok) return { state: 'failed', fault: all.error };
  const reviewed = await vault.reviews.readAll(inspectionId);
  if (!reviewed.ok) return { state: 'failed', fault: reviewed.error };
  const { cases } = all.value;
  const { reviews } = reviewed.value;
  const unreadable = all.value.unreadable.length + reviewed.value.unreadable.length;
  return { state: 'loaded', value: { inspection, framework, cases, reviews, unreadable } };
}
