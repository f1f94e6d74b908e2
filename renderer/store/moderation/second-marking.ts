import { openChain } from '../../../shared/cases/chain.ts';
import type { Author, Entry, Happening } from '../../../shared/cases/entry.ts';
import type { Ports } from '../../../shared/kernel/ports.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';

/**
 * Opens the chain of a second marking: the facts are those of the entry that opened the case, so that nothing the
 * inspector put down later is seen.
 */
export function openSecondMarking(
  { review, subject }: WholeReview,
  person: Author,
  ports: Ports,
): Entry {
  const opening = subject.chain.entries[0]?.happening;
  if (opening?.kind !== 'opened') throw new Error('a whole case begins with what opens it');
  const { frameworkId, frameworkVersion, frameworkHash, caseReference, fields } = opening;
  const opened: Extract<Happening, { kind: 'opened' }> = {
    kind: 'opened',
    inspectionId: review.inspectionId,
    frameworkId,
    frameworkVersion,
    frameworkHash,
    caseReference,
    assessor: person.name,
    fields,
    secondMarkingOf: { caseId: review.subject.caseId, reviewId: review.id },
  };
  return openChain(ports.createId(), person, opened, ports);
}
