import { useEffect, useState } from 'react';
import type { Id } from '../../shared/kernel/id.ts';
import { type Sending, sendingsOf } from './sendings.ts';
import { useVault } from './store-context.tsx';

/** Where a case is out. Packs are made on a page of their own, so the log is read once for each page that asks. */
export function useSendings(caseId: Id): readonly Sending[] {
  const { log, person } = useVault();
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  useEffect(() => {
    let left = false;
    void log.list().then((listed) => {
      if (!left && listed.ok) setSendings(sendingsOf(listed.value, caseId, person.name));
    });
    return () => {
      left = true;
    };
  }, [log, person, caseId]);
  return sendings;
}
