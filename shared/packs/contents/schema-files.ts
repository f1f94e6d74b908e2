import * as z from 'zod';
import { Entry } from '../../cases/entry.ts';
import { Framework } from '../../frameworks/framework.ts';
import { Attestation, ReviewEntry } from '../../moderation/review-entry.ts';
import { PackDescriptor } from '../pack-descriptor.ts';
import { CardFile } from '../people/card-file.ts';
import { Roster } from '../people/contact-card.ts';
import type { FileInPack } from './case-files.ts';
import { FoldedCase } from './folded-case.ts';
import { FoldedReview } from './folded-review.ts';
import { ScoredBundle } from './scored-bundle.ts';
import { SealedFacts } from './sealed-facts.ts';

/**
 * The published JSON Schemas (draft 2020-12) of what a pack and a contact card hold, made from the schemas that the code
 * itself reads with: always the same bytes. What only code can say, such as that a hash is the right one, is in
 * docs/case-pack.md.
 */
export function schemaFiles(): readonly FileInPack[] {
  return published.map(([name, title, schema]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
    const text = JSON.stringify({ $schema, title, ...rest }, null, 2);
    return { name: `${name}.schema.json`, text: `${text}\n` };
  });
}

const published: readonly (readonly [string, string, z.ZodType])[] = [
  ['pack', 'data/pack.json: what a pack holds and from whom', PackDescriptor],
  ['framework', 'data/frameworks/*.json: a framework, as cases are marked against it', Framework],
  ['entry', 'A line of data/cases/*/entries.jsonl', Entry],
  ['case', 'data/cases/*/case.json: the case as its entries leave it', FoldedCase],
  ['bundle', 'data/cases/*/bundle.json: what the case comes to', ScoredBundle],
  ['attestation', 'data/cases/*/attestation.json: who vouches for the entries', Attestation],
  ['facts', 'data/cases/*/facts.json: what the sample said of a sealed case', SealedFacts],
  ['review-entry', 'A line of data/reviews/*/entries.jsonl', ReviewEntry],
  ['review', 'data/reviews/*/review.json: the review as its entries leave it', FoldedReview],
  ['card', 'A contact card, as a file', CardFile],
  ['roster', 'A team roster, as a file', Roster],
];
