import * as z from 'zod';
import type { Author } from '../cases/entry.ts';
import type { WholeCase } from '../cases/whole-case.ts';
import type { Sha256 } from '../kernel/hash.ts';
import type { Id } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type {
  CalibrationOf,
  ReasonCode,
  ReceivedCase,
  ReviewHappening,
  ReviewMode,
  Ruling,
  Target,
} from './review-entry.ts';

/** A target as the key of a record, such as `key-question:2.2.1`. */
export type TargetKey = `${Target['kind']}:${string}`;

export function targetKey({ kind, id }: Pick<Target, 'kind' | 'id'>): TargetKey {
  return `${kind}:${id}`;
}

/** Who said it, when, and in which entry. */
export type Said = { readonly by: Author; readonly at: Instant; readonly seq: number };

/**
 * Whose move it is. `to-mark`: a second marking is not committed. `reviewing`: the moderator decides. `concluded`: it
 * waits for the inspector. `responded`: it waits for the lead inspector, where anything is disputed. `settled`: nobody
 * has anything left to say. `superseded`, `state`: see the modes and entries of those names.
 */
export const ReviewPhase = z.enum([
  'to-mark',
  'reviewing',
  'concluded',
  'responded',
  'settled',
  'superseded',
  'state',
]);
export type ReviewPhase = z.infer<typeof ReviewPhase>;

export type Decision =
  | ({ readonly kind: 'agreed'; readonly target: Target } & Said)
  | ({
      readonly kind: 'overruled';
      readonly ruling: Ruling;
      readonly reasonCode: ReasonCode;
      readonly reason: string;
      readonly evidence: string;
    } & Said);

export type Remark = {
  readonly kind: 'comment' | 'question';
  readonly target: Target | null;
  readonly text: string;
  readonly replies: readonly ({ readonly text: string } & Said)[];
} & Said;

type Of<Kind extends ReviewHappening['kind']> = Omit<
  Extract<ReviewHappening, { kind: Kind }>,
  'kind' | 'proof'
>;

/** `by` is who put it down; `agreedBy` names those who agreed, or the third person. */
export type Resolution = Omit<Of<'resolved'>, 'by'> & {
  readonly agreedBy: Of<'resolved'>['by'];
} & Said;

/** A review as its entries leave it. What was taken back is not here; nothing of the case in it was changed. */
export type Review = {
  readonly id: Id;
  readonly inspectionId: Id;
  readonly mode: ReviewMode;
  readonly phase: ReviewPhase;
  readonly openedBy: Author;
  readonly openedAt: Instant;
  readonly packId: Id | null;
  readonly calibration: CalibrationOf | null;
  readonly subject: ReceivedCase;
  /** By target. */
  readonly decisions: Readonly<Record<TargetKey, Decision>>;
  /** Comments and questions, in the order in which they were made. */
  readonly remarks: readonly Remark[];
  readonly committed: ({ readonly marking: ReceivedCase } & Said) | null;
  readonly resolutions: Readonly<Record<TargetKey, Resolution>>;
  readonly conclusion: (Of<'concluded'> & Said) | null;
  /** The inspector's, by target. */
  readonly responses: Readonly<
    Record<TargetKey, { readonly kind: 'accepted' | 'disputed'; readonly reason: string } & Said>
  >;
  readonly responded: Said | null;
  readonly settlements: Readonly<Record<TargetKey, Of<'settled'> & Said>>;
  /** Of these, as they stood when the lead last ended the turn: what counts, whatever was put down since. */
  readonly endedSettlements: Review['settlements'];
  readonly settlementEnded: Said | null;
  readonly supersededBy: Id | null;
  readonly state:
    | ({ readonly kind: 'chosen' | 'set-aside'; readonly reason: string } & Said)
    | null;
  /** Whose words no ending of theirs closes yet: until it does the review does not travel. See `unendedBy`. */
  readonly unendedBy: Author | null;
  readonly changedAt: Instant;
  /** The last entry: what the next one is chained to. */
  readonly head: { readonly seq: number; readonly hash: Sha256 };
  /** Entries of the present turn that can be taken back, the nearest last. */
  readonly undoable: readonly number[];
  /** Whose they are: nobody else may take them back. Null where there are none. */
  readonly undoableBy: Id | null;
};

/** A review whose entries, and the case in it, were found whole. */
export type WholeReview = {
  /** The entries as they are stored: what the hashes are over. */
  readonly stored: readonly unknown[];
  readonly headHash: Sha256;
  readonly review: Review;
  /** The case that is reviewed, at the entry it was received with. */
  readonly subject: WholeCase;
  /** The second marking, once it is committed. */
  readonly marking: WholeCase | null;
};
