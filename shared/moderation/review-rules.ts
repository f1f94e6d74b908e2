import type { Author } from '../cases/entry.ts';
import type { Id } from '../kernel/id.ts';
import { inspectorOf } from './inspector-of.ts';
import type { Review } from './review.ts';
import type { ReviewHappening, ReviewMode } from './review-entry.ts';

/** Why a happening may not follow what a review says so far. */
export type ReviewRuleFault =
  /** A review is opened once, at its start; of reference cases, with what they are calibrated against. */
  | 'opening-misplaced'
  /** Another review took its place: nothing follows. */
  | 'after-the-end'
  /** Such as a decision on a state that is only kept, or a second marking of a case that is checked openly. */
  | 'not-in-this-mode'
  /** Only whoever opened the review decides, commits, concludes and takes a conclusion back. */
  | 'not-the-moderator'
  /** Only the inspector whose case it is accepts, disputes and responds. */
  | 'not-the-inspector'
  /** Nobody settles what they may dispute themselves. */
  | 'settled-by-the-inspector'
  /** What was settled and ended only the same person settles anew. */
  | 'settled-by-another'
  | 'before-the-marking'
  | 'already-committed'
  | 'not-concluded'
  /** The lead inspector hears the inspector first: nothing is settled before they ended their answers. */
  | 'not-responded'
  | 'already-concluded'
  | 'already-responded'
  | 'already-settled'
  | 'reasons-missing'
  /** What is replied to is no comment or question that stands. */
  | 'reply-to-nothing'
  /** What is taken back does not stand, is of another turn, or is somebody else's. */
  | 'undo-out-of-order';

/** Why `happening` by `author` may not be the next entry of a review, or null where it may. */
export function whyNotNext(
  review: Review,
  author: Pick<Author, 'id'>,
  happening: ReviewHappening,
): ReviewRuleFault | null {
  return refusal(
    {
      mode: review.mode,
      moderatorId: review.openedBy.id,
      inspectorId: inspectorOf(review.subject)?.id ?? null,
      committed: review.committed !== null,
      concluded: review.conclusion !== null,
      responded: review.responded !== null,
      settledById: review.settlementEnded?.by.id ?? null,
      superseded: review.supersededBy !== null,
      remarks: new Set(review.remarks.map(({ seq }) => seq)),
      undoable: review.undoable,
      undoableBy: review.undoableBy,
    },
    author,
    happening,
  );
}

/** Whether `happening` by `author` may be the next entry of a review. */
export function mayFollow(
  review: Review,
  author: Pick<Author, 'id'>,
  happening: ReviewHappening,
): boolean {
  return whyNotNext(review, author, happening) === null;
}

type Entry = {
  readonly seq: number;
  readonly author: Pick<Author, 'id'>;
  readonly happening: ReviewHappening;
};

/** The rules over a whole chain: asked of each entry in order, remembers what was said and tells what is wrong. */
export function startReviewRules(): (entry: Entry) => ReviewRuleFault | null {
  let soFar: SoFar | null = null;
  return ({ seq, author, happening }) => {
    if (soFar === null) {
      if (seq !== 0 || happening.kind !== 'review-opened') return 'opening-misplaced';
      const isCalibration = happening.mode === 'calibration';
      if (isCalibration !== (happening.calibration !== null)) return 'opening-misplaced';
      soFar = opened(happening, author.id);
      return null;
    }
    const fault = refusal(soFar, author, happening);
    if (fault === null) soFar = after(soFar, { seq, author, happening });
    return fault;
  };
}

/** The entries of the present turn that can be taken back, and whose they are. */
export type Undoable = { readonly undoable: readonly number[]; readonly undoableBy: Id | null };

/** A turn ends with an entry that others may build on, and whenever somebody else goes on. */
export function afterForUndo(
  { undoable, undoableBy }: Undoable,
  { seq, author, happening }: Entry,
): Undoable {
  if (endsTurn.has(happening.kind)) return { undoable: [], undoableBy: null };
  if (happening.kind === 'undone') {
    return { undoable: undoable.filter((one) => one !== happening.seq), undoableBy };
  }
  const before = undoableBy === author.id ? undoable : [];
  return { undoable: [...before, seq], undoableBy: author.id };
}

/** What of a review the rules depend on. */
type SoFar = Undoable & {
  readonly mode: ReviewMode;
  readonly moderatorId: Id;
  readonly inspectorId: Id | null;
  readonly committed: boolean;
  readonly concluded: boolean;
  readonly responded: boolean;
  /** Whoever ended a settlement; null while nobody has. */
  readonly settledById: Id | null;
  readonly superseded: boolean;
  /** Comments and questions that stand. */
  readonly remarks: ReadonlySet<number>;
};

const endsTurn: ReadonlySet<ReviewHappening['kind']> = new Set([
  'review-opened',
  'committed',
  'concluded',
  'reopened',
  'responded',
  'settlement-ended',
  'superseded',
]);

const ofStates: ReadonlySet<ReviewHappening['kind']> = new Set([
  'state-chosen',
  'state-set-aside',
  'commented',
  'undone',
  'superseded',
]);

function opened(
  { mode, subject }: Extract<ReviewHappening, { kind: 'review-opened' }>,
  moderatorId: Id,
): SoFar {
  return {
    mode,
    moderatorId,
    inspectorId: inspectorOf(subject)?.id ?? null,
    committed: false,
    concluded: false,
    responded: false,
    settledById: null,
    superseded: false,
    remarks: new Set(),
    undoable: [],
    undoableBy: null,
  };
}

function refusal(
  soFar: SoFar,
  author: Pick<Author, 'id'>,
  happening: ReviewHappening,
): ReviewRuleFault | null {
  const { kind } = happening;
  if (kind === 'review-opened') return 'opening-misplaced';
  if (soFar.superseded) return 'after-the-end';
  if (soFar.mode === 'state' && !ofStates.has(kind)) return 'not-in-this-mode';
  switch (kind) {
    case 'agreed':
    case 'overruled':
      return moderatorsRefusal(soFar, author) ?? (isToMark(soFar) ? 'before-the-marking' : null);
    case 'committed':
      if (!isMarked(soFar.mode)) return 'not-in-this-mode';
      return moderatorsRefusal(soFar, author) ?? (soFar.committed ? 'already-committed' : null);
    case 'resolved':
      // Anybody may write it down: who decided is named in `by`. In packs it is the moderator, for only they conclude.
      if (!isMarked(soFar.mode)) return 'not-in-this-mode';
      if (isToMark(soFar)) return 'before-the-marking';
      return soFar.concluded ? 'already-concluded' : null;
    case 'concluded': {
      const refused = moderatorsRefusal(soFar, author);
      if (refused !== null) return refused;
      if (isToMark(soFar)) return 'before-the-marking';
      const lacks = happening.outcome !== 'accepted' && happening.reasons.trim() === '';
      return lacks ? 'reasons-missing' : null;
    }
    case 'reopened':
      if (author.id !== soFar.moderatorId) return 'not-the-moderator';
      if (!soFar.concluded) return 'not-concluded';
      return soFar.settledById === null ? null : 'already-settled';
    case 'accepted':
    case 'disputed':
    case 'responded':
      if (!soFar.concluded) return 'not-concluded';
      if (author.id !== soFar.inspectorId) return 'not-the-inspector';
      if (soFar.settledById !== null) return 'already-settled';
      return soFar.responded ? 'already-responded' : null;
    case 'settled':
    case 'settlement-ended':
      if (!soFar.concluded) return 'not-concluded';
      // Who leads the inspection no review says: where it is the moderator, they settle too.
      if (author.id === soFar.inspectorId) return 'settled-by-the-inspector';
      if (!soFar.responded) return 'not-responded';
      return (soFar.settledById ?? author.id) === author.id ? null : 'settled-by-another';
    case 'state-chosen':
    case 'state-set-aside':
      return soFar.mode === 'state' ? null : 'not-in-this-mode';
    case 'replied':
      return soFar.remarks.has(happening.seq) ? null : 'reply-to-nothing';
    case 'undone':
      return soFar.undoableBy === author.id && soFar.undoable.includes(happening.seq)
        ? null
        : 'undo-out-of-order';
    case 'superseded':
      return author.id === soFar.moderatorId ? null : 'not-the-moderator';
    case 'commented':
    case 'asked':
      return null;
  }
}

function moderatorsRefusal(
  { moderatorId, concluded }: SoFar,
  author: Pick<Author, 'id'>,
): ReviewRuleFault | null {
  if (author.id !== moderatorId) return 'not-the-moderator';
  return concluded ? 'already-concluded' : null;
}

function isMarked(mode: ReviewMode): boolean {
  return mode === 'blind' || mode === 'calibration';
}

function isToMark({ mode, committed }: SoFar): boolean {
  return isMarked(mode) && !committed;
}

function after(soFar: SoFar, entry: Entry): SoFar {
  const next = { ...soFar, ...afterForUndo(soFar, entry) };
  const { seq, happening } = entry;
  switch (happening.kind) {
    case 'commented':
    case 'asked':
      return { ...next, remarks: new Set(soFar.remarks).add(seq) };
    case 'undone':
      return {
        ...next,
        remarks: new Set([...soFar.remarks].filter((one) => one !== happening.seq)),
      };
    case 'committed':
      return { ...next, committed: true };
    case 'concluded':
      return { ...next, concluded: true };
    case 'reopened':
      return { ...next, concluded: false, responded: false };
    case 'responded':
      return { ...next, responded: true };
    case 'settlement-ended':
      return { ...next, settledById: entry.author.id };
    case 'superseded':
      return { ...next, superseded: true };
    default:
      return next;
  }
}
