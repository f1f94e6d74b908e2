import { useEffect, useState } from 'react';
import type { Result } from '../../shared/kernel/result.ts';

/**
 * What `open` opens, held open until the page is left; null while it is being opened. What comes only after the page was
 * left is closed at once. `open` must keep its identity for as long as the same is meant.
 */
export function useHeldOpen<Value extends { close(): Promise<void> }, Fault>(
  open: () => Promise<Result<Value, Fault>>,
): Result<Value, Fault> | null {
  const [opened, setOpened] = useState<Result<Value, Fault> | null>(null);
  useEffect(() => {
    let left = false;
    let held: Value | null = null;
    void open().then((result) => {
      if (result.ok) held = result.value;
      if (left) void held?.close();
      else setOpened(result);
    });
    return () => {
      left = true;
      void held?.close();
    };
  }, [open]);
  return opened;
}
