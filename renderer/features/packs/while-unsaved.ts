import type { Host } from '../../host/host.ts';

/**
 * Carries out what is not to be cut off by a closed window. However it ends the window may be closed again; what it
 * throws is given to `failed`, so that no screen waits for what is over, and null is handed back.
 */
export async function whileUnsaved<Value>(
  host: Pick<Host, 'setUnsaved'>,
  act: () => Promise<Value>,
  failed: (cause: unknown) => void,
): Promise<Value | null> {
  host.setUnsaved(true);
  try {
    return await act();
  } catch (cause) {
    failed(cause);
    return null;
  } finally {
    host.setUnsaved(false);
  }
}
