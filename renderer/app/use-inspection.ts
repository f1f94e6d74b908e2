import { useEffect, useState } from 'react';
import type { Inspection } from '../../shared/cases/inspection.ts';
import { useVault } from '../store/store-context.tsx';

/** The inspection with this id; null until it is read, or when it cannot be. */
export function useInspection(inspectionId: string): Inspection | null {
  const vault = useVault();
  const [inspection, setInspection] = useState<Inspection | null>(null);
  useEffect(() => {
    let left = false;
    void vault.inspections.list().then((listed) => {
      if (left || !listed.ok) return;
      setInspection(listed.value.find(({ id }) => id === inspectionId) ?? null);
    });
    return () => {
      left = true;
    };
  }, [vault, inspectionId]);
  return inspection;
}
