import * as z from 'zod';
import type { WholeCase } from '../../cases/whole-case.ts';
import { FieldValue } from '../../frameworks/condition.ts';
import { Sha256 } from '../../kernel/hash.ts';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/instant.ts';

/**
 * `facts.json`: what the sample said of a case whose entries lie under a second seal, so that somebody can mark it without
 * sight of its first judgements. Nothing in it was put down by whoever marked the case, whose name is not in it either.
 */
export const SealedFacts = z.strictObject({
  v: z.literal(1),
  kind: z.literal('casemark-sealed-facts'),
  caseId: Id,
  inspectionId: Id,
  caseReference: z.string().min(1),
  framework: z.strictObject({ id: z.string(), version: z.string(), hash: Sha256 }),
  fields: z.record(z.string(), FieldValue),
  openedAt: Instant,
});
export type SealedFacts = z.infer<typeof SealedFacts>;

/** What the entry that opens the case holds, and no later entry changed. */
export function sealedFacts({ chain, kase }: WholeCase): SealedFacts {
  const happening = chain.entries[0]?.happening;
  if (happening?.kind !== 'opened') throw new Error('a case begins with the entry that opens it');
  return {
    v: 1,
    kind: 'casemark-sealed-facts',
    caseId: kase.id,
    inspectionId: kase.inspectionId,
    caseReference: kase.caseReference,
    framework: { ...kase.framework },
    fields: happening.fields,
    openedAt: kase.openedAt,
  };
}
