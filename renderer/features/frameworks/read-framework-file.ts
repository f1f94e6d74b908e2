import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { FrameworkFault } from '../../../shared/frameworks/framework-fault.ts';
import { parseFrameworkFile } from '../../../shared/frameworks/read-framework.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';

/** The framework in the bytes of a file, or everything that is wrong with it. What is not UTF-8 is never guessed at. */
export function readFrameworkFile(
  bytes: Uint8Array,
): Result<Framework, 'not-utf-8' | readonly FrameworkFault[]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err('not-utf-8');
  }
  return parseFrameworkFile(text);
}
