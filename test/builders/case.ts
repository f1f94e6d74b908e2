import type { Case } from '../../shared/cases/case.ts';
import { hashEntry, nextEntry, openChain } from '../../shared/cases/chain.ts';
import type { Author, Entry, Happening } from '../../shared/cases/entry.ts';
import { foldEntries } from '../../shared/cases/fold.ts';
import type { FieldValues } from '../../shared/frameworks/condition.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { frameworkHash } from '../../shared/frameworks/framework-hash.ts';

import type { Id } from '../../shared/kernel/id.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { countedId, fakePorts } from './ports.ts';

export const assessor: Author = { id: countedId(900_001), name: 'Alex Baker' };
export const inspectionId: Id = countedId(900_002);

export type CaseOptions = {
  readonly fields?: FieldValues;
  readonly happenings?: readonly Happening[];
  readonly caseReference?: string;
  readonly assessor?: string;
  readonly inspectionId?: Id;
  readonly author?: Author;
  readonly ports?: Ports;
};

/** A whole chain: the entry that opens the case and one for each happening, in order. */
export function buildEntries(framework: Framework, options: CaseOptions = {}): readonly Entry[] {
  const { author = assessor, happenings = [], ports = fakePorts({ stepMs: 1000 }) } = options;
  const opening = openChain(ports.createId(), author, buildOpening(framework, options), ports);
  const entries = [opening];
  let head = { seq: 0, hash: hashEntry(opening) };
  for (const happening of happenings) {
    const entry = nextEntry(opening.caseId, head, author, happening, ports);
    entries.push(entry);
    head = { seq: entry.seq, hash: hashEntry(entry) };
  }
  return entries;
}

/** The case that `buildEntries` leaves. */
export function buildCase(framework: Framework, options: CaseOptions = {}): Case {
  return foldEntries(buildEntries(framework, options));
}

export function buildOpening(
  framework: Framework,
  options: CaseOptions = {},
): Extract<Happening, { kind: 'opened' }> {
  return {
    kind: 'opened',
    inspectionId: options.inspectionId ?? inspectionId,
    frameworkId: framework.id,
    frameworkVersion: framework.version,
    frameworkHash: frameworkHash(framework),
    caseReference: options.caseReference ?? 'SNP-014',
    assessor: options.assessor ?? 'AB',
    fields: options.fields ?? {},
  };
}
