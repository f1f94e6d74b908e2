import type { Id } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { useVault } from './store-context.tsx';

export type DeletedFrom = { readonly cases: number; readonly at: Instant };

/** What was deleted of an inspection, and when it was last; null when nothing was. */
export function useDeletedFrom(): (inspectionId: Id) => DeletedFrom | null {
  const vault = useVault();
  return (id) => {
    const deleted = vault.deletedCases().filter(({ inspectionId }) => inspectionId === id);
    const last = deleted.at(-1);
    // Reviews and second markings go with the cases that they are of.
    const cases = deleted.filter(({ what }) => what === undefined || what === 'subject');
    return last === undefined ? null : { cases: cases.length, at: last.at };
  };
}
