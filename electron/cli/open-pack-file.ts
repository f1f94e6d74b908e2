import type { Inspection } from '../../shared/cases/inspection.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { PackDescriptor, PackPurpose } from '../../shared/packs/pack-descriptor.ts';
import type { CaseSource, OpeningParts } from './case-source.ts';
import { badPackLine } from './describe-pack.ts';
import { type CommandFault, inputRefused } from './exit-code.ts';

/** An age file in its binary form. */
export function looksLikePack(bytes: Uint8Array): boolean {
  const start = 'age-encryption.org/v1\n';
  return [...start].every((letter, index) => letter.charCodeAt(0) === bytes[index]);
}

/** The cases and reviews of a pack in which everything was found good. */
export async function openPackFile(
  path: string,
  bytes: Uint8Array,
  { packs }: OpeningParts,
): Promise<Result<CaseSource, CommandFault>> {
  const key = await packs.keyOf(path, bytes);
  if (!key.ok) return key;
  const read = await packs.read(bytes, key.value);
  if (!read.ok) return err(inputRefused(badPackLine(path, read.error)));
  const { descriptor, frameworks, cases, reviews } = read.value;
  const why = notCounted[descriptor.purpose];
  if (why !== undefined) return err(inputRefused(`${path}: ${why}`));
  return ok({
    path,
    madeAt: null,
    inspections: [inspectionOf(descriptor)],
    frameworks,
    cases: cases.map(({ whole }) => whole),
    unreadable: [],
    reviews,
    unreadableReviews: [],
    casesToMark: [],
  });
}

/** A case on its way to a moderator is counted once it is back, with what was said of it. */
const notCounted: Readonly<Partial<Record<PackPurpose, string>>> = {
  'to-moderate':
    'a pack of cases to be moderated, which is not counted. Name a pack of cases, or of reviews.',
  'to-mark-blind':
    'a pack of cases to be marked a second time, which is not counted. Name a pack of cases, or of reviews.',
  calibration:
    'a pack of reference cases, which are in no result. Name a pack of cases, or of reviews.',
};

/** A pack says nothing of what the lead and the panel put down, so a vault export beside it always says more. */
function inspectionOf({ inspection }: PackDescriptor): Inspection {
  return { ...inspection, v: 4, closed: null, findings: [] };
}
