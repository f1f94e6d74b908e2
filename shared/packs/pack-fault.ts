import { type Err, err } from '../kernel/result.ts';
import { isOurPath } from './bag-layout.ts';
import type { PackFault, PackStep } from './pack.ts';
import type { ContactCard } from './people/contact-card.ts';

/** `path` is told only where it is one that we would have written: another may spell anything. */
export function fault(
  step: PackStep,
  kind: PackFault['kind'],
  path: string | null = null,
  signer?: ContactCard,
): Err<PackFault> {
  const where = path !== null && isOurPath(path) ? path : null;
  return err(signer === undefined ? { step, kind, where } : { step, kind, where, signer });
}
