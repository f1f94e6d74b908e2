import type { Inspection } from '../../shared/cases/inspection.ts';
import type { WholeCase } from '../../shared/cases/whole-case.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import type { HeldFramework, UnreadableCase } from '../../shared/vault-format/open-vault-export.ts';
import type { AskPassphrase } from './ask-passphrase.ts';
import type { PackOpener } from './pack-opener.ts';
import type { Progress } from './progress.ts';

/** What one file gives to be counted. A vault export is one kind of such a file, entries and packs are others. */
export type CaseSource = {
  /** The file as it was named on the command line. */
  readonly path: string;
  /** When a vault export was made; null for entries, which do not say. */
  readonly madeAt: Instant | null;
  readonly inspections: readonly Inspection[];
  /** Besides those that come with Casemark. */
  readonly frameworks: readonly HeldFramework[];
  readonly cases: readonly WholeCase[];
  readonly unreadable: readonly UnreadableCase[];
  /** What was said of the cases in moderation. A file of entries has none. */
  readonly reviews: readonly WholeReview[];
  readonly unreadableReviews: readonly UnreadableCase[];
  /** Those that whoever’s file it is still marks a second time. Only a vault export can say. */
  readonly casesToMark: readonly Id[];
};

/** What opening a file may ask for, and tell. */
export type OpeningParts = {
  readonly askPassphrase: AskPassphrase;
  readonly packs: PackOpener;
  readonly progress: Progress;
};
