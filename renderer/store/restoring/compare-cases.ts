import type { Id } from '../../../shared/kernel/id.ts';
import { type CaseReading, hashesOf, whatElse } from '../../../shared/vault-format/read-case.ts';
import type { CaseStand, RestoreCase, RestoreChange } from './restore.ts';

/** What would become of each case that is here, or would be: in the order in which they were made. */
export function compareCases(
  before: ReadonlyMap<Id, CaseReading>,
  after: ReadonlyMap<Id, CaseReading>,
  inspectionNames: ReadonlyMap<Id, string>,
): readonly RestoreCase[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return ids.flatMap((caseId): RestoreCase[] => {
    const here = present(before.get(caseId));
    const then = present(after.get(caseId));
    if (here === null && then === null) return [];
    const inspectionId = then?.inspectionId ?? here?.inspectionId ?? null;
    return [
      {
        caseId,
        caseReference: then?.caseReference ?? here?.caseReference ?? null,
        inspectionName: (inspectionId && inspectionNames.get(inspectionId)) ?? null,
        ...(here && whatElse(here)),
        ...(then && whatElse(then)),
        here: standOf(here),
        after: standOf(then),
        change: changeBetween(here, then),
      },
    ];
  });
}

function present(reading: CaseReading | undefined): CaseReading | null {
  return reading === undefined || reading.fault?.kind === 'case-absent' ? null : reading;
}

function standOf(reading: CaseReading | null): CaseStand | null {
  return reading && { entries: reading.run.length, changedAt: reading.changedAt };
}

function changeBetween(here: CaseReading | null, then: CaseReading | null): RestoreChange {
  if (here === null) return 'comes-back';
  if (then === null) return 'goes-away';
  const [held, coming] = [hashesOf(here), hashesOf(then)];
  // Each hash covers the one before, so two cases are alike up to the last place at which they agree.
  if (held.some((hash, index) => hash !== coming[index])) return 'goes-back';
  return coming.length > held.length ? 'goes-forward' : 'same';
}
