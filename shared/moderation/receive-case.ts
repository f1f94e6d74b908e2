import type { WholeCase } from '../cases/whole-case.ts';
import { type Attestation, ReceivedCase } from './review-entry.ts';

/** A whole case as a review holds it: what it is reviewed as, or a second marking of it. */
export function receiveCase(
  { stored, kase }: WholeCase,
  attestation: Attestation | null,
): ReceivedCase {
  return ReceivedCase.parse({
    caseId: kase.id,
    caseReference: kase.caseReference,
    framework: kase.framework,
    head: kase.head,
    entries: stored,
    attestation,
  });
}
