import { useEffect, useState } from 'react';

/** True once something has gone on for so long that a person begins to wonder. */
export function useLasting(active: boolean, forMs = 500): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLasting(true), forMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [active, forMs]);
  return active && lasting;
}
