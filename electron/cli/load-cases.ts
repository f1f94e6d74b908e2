import type { Inspection } from '../../shared/cases/inspection.ts';
import type { WholeCase } from '../../shared/cases/whole-case.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import type { HeldFramework, UnreadableCase } from '../../shared/vault-format/open-vault-export.ts';
import { createAskPassphrase } from './ask-passphrase.ts';
import type { CaseSource } from './case-source.ts';
import { chooseInspections } from './choose-inspections.ts';
import { type CommandFault, inputRefused } from './exit-code.ts';
import { type JoinedSources, joinSources } from './join-sources.ts';
import { openSources } from './open-sources.ts';
import { createPackOpener, type PackOptionValues, packOptions } from './pack-opener.ts';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** What both commands that read cases are told in the same words. */
export const caseOptions = {
  help: { type: 'boolean', short: 'h' },
  inspection: { type: 'string', multiple: true },
  'passphrase-file': { type: 'string' },
  ...packOptions,
  'leave-out-unreadable': { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  progress: { type: 'boolean' },
} as const;

export type LoadedCases = {
  readonly inspections: readonly [Inspection, ...Inspection[]];
  readonly frameworks: readonly HeldFramework[];
  /** Whole cases of these inspections. */
  readonly cases: readonly WholeCase[];
  /** Cases of these inspections, or of none that is known, that could not be read. */
  readonly unreadable: number;
  /** What was said in moderation, of these cases or of others. */
  readonly reviews: readonly WholeReview[];
};

/** Opens files and takes the cases of the inspections asked for. Says on standard error what could not be read. */
export async function loadCases(
  paths: readonly string[],
  options: PackOptionValues & {
    readonly inspection?: string[];
    readonly 'passphrase-file'?: string;
    readonly 'leave-out-unreadable'?: boolean;
  },
  terminal: Terminal,
  progress: Progress,
): Promise<Result<LoadedCases, CommandFault>> {
  const askPassphrase = createAskPassphrase(terminal, options['passphrase-file']);
  const packs = await createPackOpener(options, {
    askPassphrase,
    progress,
    tell: (line) => terminal.tell(line),
  });
  if (!packs.ok) return packs;
  const sources = await openSources(paths, { askPassphrase, packs: packs.value, progress });
  if (!sources.ok) return sources;
  const joined = joinSources(sources.value);
  if (!joined.ok) return joined;
  const { frameworks, unreadable, unreadableReviews } = joined.value;
  const { cases, reviews, leftOut } = withoutUncommitted(sources.value, joined.value);
  if (leftOut > 0) {
    const [what, them] = leftOut === 1 ? ['1 case is', 'it'] : [`${leftOut} cases are`, 'them'];
    terminal.tell(
      `Warning: ${what} left out, because a second marking of ${them} is not committed yet: nothing of the first one may be seen before.`,
    );
  }
  const inspections = chooseInspections(options.inspection ?? [], joined.value.inspections, cases);
  if (!inspections.ok) return inspections;
  const ids = new Set(inspections.value.map(({ id }) => id));
  const isOfThese = ({ inspectionId }: UnreadableCase) =>
    inspectionId === null || ids.has(inspectionId);
  const missing = unreadable.filter(isOfThese);
  const missingReviews = unreadableReviews.filter(isOfThese);
  if (missing.length + missingReviews.length > 0) {
    const said = [
      ...describeUnreadable(missing, ['case', 'cases']),
      ...describeUnreadable(missingReviews, ['review', 'reviews']),
    ].join(' ');
    if (options['leave-out-unreadable'] !== true) {
      return err(
        inputRefused(
          `${said} Use another export, or add --leave-out-unreadable to go on without them.`,
        ),
      );
    }
    terminal.tell(`Warning: ${said} They are in no figure.`);
  }
  return ok({
    inspections: inspections.value,
    frameworks,
    cases: cases.filter(({ kase }) => ids.has(kase.inspectionId)),
    unreadable: missing.length,
    reviews,
  });
}

/** Counts of nothing say nothing: a moderator’s own vault has reviews, and their cases are in another. */
export function lacksCases({ cases, reviews }: LoadedCases): CommandFault | null {
  if (cases.length > 0 || reviews.length === 0) return null;
  const said =
    reviews.length === 1 ? '1 review and no case' : `${reviews.length} reviews and no case`;
  return inputRefused(
    `There is ${said} to count in what was named. Name the export or the pack that holds the cases too.`,
  );
}

/**
 * What another file has of a case is kept from whoever still marks it a second time in their vault. Whoever has the case
 * in a vault of their own sees it there.
 */
function withoutUncommitted(
  sources: readonly CaseSource[],
  { cases, reviews }: Pick<JoinedSources, 'cases' | 'reviews'>,
): Pick<JoinedSources, 'cases' | 'reviews'> & { readonly leftOut: number } {
  const toMark = new Set(sources.flatMap(({ casesToMark }) => casesToMark));
  const exports = sources.filter(({ madeAt }) => madeAt !== null);
  for (const { kase } of exports.flatMap((source) => source.cases)) toMark.delete(kase.id);
  const seen = cases.filter(({ kase }) => !toMark.has(kase.id));
  return {
    cases: seen,
    reviews: reviews.filter(({ review }) => !toMark.has(review.subject.caseId)),
    leftOut: cases.length - seen.length,
  };
}

/** Counts and reasons: never a case reference. */
function describeUnreadable(
  missing: readonly UnreadableCase[],
  [one, several]: readonly [string, string],
): readonly string[] {
  if (missing.length === 0) return [];
  const counted = [...Map.groupBy(missing, ({ why }) => why)]
    .map(([why, some]) => `${some.length} ${reasons[why]}`)
    .join(', ');
  const { length } = missing;
  return [`${length} ${length === 1 ? one : several} cannot be read whole: ${counted}.`];
}

const reasons = {
  'case-absent': 'not in the file',
  'case-key-lost': 'without a key that opens',
  'entries-damaged': 'with damaged entries',
  'entries-from-a-newer-release': 'with entries of a newer release',
} as const;
