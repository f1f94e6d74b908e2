import type { Author } from '../../../shared/cases/entry.ts';
import { foldEntries } from '../../../shared/cases/fold.ts';
import type { WholeCase } from '../../../shared/cases/whole-case.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Ports } from '../../../shared/kernel/ports.ts';
import { foldReview } from '../../../shared/moderation/fold-review.ts';
import type { Review, WholeReview } from '../../../shared/moderation/review.ts';
import {
  hashReviewEntry,
  nextReviewEntry,
  type ReviewChain,
} from '../../../shared/moderation/review-chain.ts';
import type { ReviewEntry, ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import { whyNotNext } from '../../../shared/moderation/review-rules.ts';
import { endsTurn } from '../../../shared/moderation/turn.ts';
import { readReceived } from '../../../shared/moderation/whole-review.ts';
import type { SealableEntry } from '../case-records.ts';
import type { HeldChain } from '../held-chains.ts';
import { createChainHold } from '../hold-chain.ts';
import type { Saving } from '../open-case.ts';
import type { Schedule } from '../schedule.ts';
import { shareStructure } from '../share-structure.ts';
import { changesReview } from './changes-review.ts';
import type { LoadedReview } from './load-review.ts';
import { createSigningRetry, withoutEnding, withUnsigned } from './not-signed.ts';
import type { OpenReview } from './reviews.ts';
import type { SignTurn } from './sign-turn.ts';
import { openingWithoutSubject, withoutSubject } from './without-subject.ts';

type OpenReviewParts = {
  readonly author: Author;
  readonly ports: Ports;
  readonly schedule: Schedule;
  readonly inspectionClosed: boolean;
  readonly sign: SignTurn;
  readonly write: (entries: readonly SealableEntry[], whole: WholeReview) => Promise<void>;
  readonly onLetGo: () => void;
};

/** A review held open by one or more screens. */
export type HeldReview = OpenReview &
  HeldChain<OpenReview> & {
    /** With everything that was made into entries: what its line in the list is made from. */
    getWhole(): WholeReview;
    /** As with a held case. Not while something waits to be signed: settle first. */
    goOnWith(stored: readonly unknown[], chain: ReviewChain): boolean;
  };

/** What was recorded and is no entry yet: it, or something before it, waits to be signed. */
type Draft = { readonly id: Id; readonly at: Instant; readonly happening: ReviewHappening };

export function createOpenReview(parts: OpenReviewParts, loaded: LoadedReview): HeldReview {
  const { author, ports } = parts;
  const { framework, whole: atFirst } = loaded;
  const { subject } = atFirst;
  let { entries, headHash } = loaded.chain;
  let { marking } = atFirst;
  let drafts: readonly Draft[] = [];
  let signing: Promise<void> | null = null;
  let { inspectionClosed } = parts;
  // A commitment that is not on disk yet reveals nothing: it could still be lost, after a look.
  let revealed = atFirst.review.committed !== null;
  let actual = atFirst.review;
  let shown = shownOf(actual);
  let shownEntries = entriesOf(shown);
  let told: { of: Saving; at: Instant | null; drafts: number; saving: Saving } | null = null;
  const facts = foldEntries(subject.chain.entries.slice(0, 1));

  const hold = createChainHold<SealableEntry>({
    write: async (waiting) => {
      const commits = waiting.some((entry) => isCommitment(entry));
      await parts.write(waiting, getWhole());
      if (commits) reveal();
    },
    now: ports.now,
    schedule: parts.schedule,
    waits: () => drafts.length > 0,
    onLetGo: parts.onLetGo,
  });
  const retry = createSigningRetry({
    now: ports.now,
    schedule: parts.schedule,
    again: () => makeEntries(),
  });

  function reveal(): void {
    revealed = true;
    show();
  }
  function shownOf(review: Review): Review {
    if (review.phase === 'to-mark') return withoutSubject(review);
    if (revealed || review.committed === null) return review;
    const before = entries.findIndex(isCommitment);
    const kept = before === -1 ? entries : entries.slice(0, before);
    return withoutSubject(foldReview(kept, headHash));
  }
  function show(): void {
    actual = foldReview(
      [...entries, ...drafts.reduce(withDraft, { head: lastHead(), made: [] }).made],
      headHash,
    );
    shown = shareStructure(shown, shownOf(actual));
    shownEntries = entriesOf(shown);
  }
  function entriesOf(review: Review): readonly ReviewEntry[] {
    if (!isHidden(review)) return entries;
    return entries.slice(0, review.head.seq + 1).map(openingWithoutSubject);
  }
  function lastHead(): Head {
    return { seq: entries.length - 1, hash: headHash };
  }
  type Head = { readonly seq: number; readonly hash: string };
  type Provisional = { readonly head: Head; readonly made: readonly ReviewEntry[] };
  /** As it will be, but for its proof and so for every hash from it on: to be shown, and never stored. */
  function withDraft({ head, made }: Provisional, draft: Draft): Provisional {
    const entry = entryOf(head, draft, draft.happening);
    return { head: { seq: entry.seq, hash: headHash }, made: [...made, entry] };
  }
  function entryOf(head: Head, { id, at }: Draft, happening: ReviewHappening): ReviewEntry {
    const given = { now: () => at, createId: () => id };
    return nextReviewEntry(actual.id, head, author, happening, given);
  }
  function getWhole(): WholeReview {
    const review = foldReview(entries, headHash);
    return { stored: entries, headHash, review, subject, marking };
  }

  const take = (draft: Draft, happening: ReviewHappening): void => {
    const entry = entryOf(lastHead(), draft, happening);
    drafts = drafts.slice(1);
    entries = [...entries, entry];
    headHash = hashReviewEntry(entry);
    if (happening.kind === 'committed') marking = markingOf(happening);
    show();
    hold.add(entry);
  };
  const sign = async (draft: Draft): Promise<void> => {
    const { happening } = draft;
    if (!endsTurn(happening)) throw new Error('only what ends a turn is signed');
    const proof = await parts.sign(headHash, happening).catch(() => null);
    signing = null;
    if (proof === null) {
      retry.failed();
      hold.notify();
      return;
    }
    retry.signed();
    take(draft, { ...happening, proof });
    makeEntries();
  };
  const makeEntries = (): void => {
    for (let draft = drafts[0]; draft && signing === null; draft = drafts[0]) {
      if (endsTurn(draft.happening)) signing = sign(draft);
      else take(draft, draft.happening);
    }
  };
  const untilSigned = async (): Promise<void> => {
    while (signing !== null) await signing;
  };
  /** As well as it can be: begins anew what failed before. */
  const signNow = (): Promise<void> => {
    makeEntries();
    return untilSigned();
  };
  /** Nothing stands that was not signed; what was said beside it is kept where it may follow. */
  const giveUpEnding = (): void => {
    retry.clear();
    const left = withoutEnding(drafts, entries.length);
    drafts = [];
    for (const draft of left) {
      const { happening } = draft;
      if (whyNotNext(foldReview(entries, headHash), author, happening) === null) {
        take(draft, happening);
      }
    }
  };

  const record = (happening: ReviewHappening): void => {
    if (hold.isOver()) throw new Error('the review is closed');
    if (inspectionClosed) throw new Error('a review is read-only while its inspection is closed');
    const refused = whyNotNext(actual, author, happening);
    if (refused !== null) throw new Error(`this may not follow in the review: ${refused}`);
    if (!changesReview(actual, happening)) return;
    drafts = [...drafts, { id: ports.createId(), at: ports.now(), happening }];
    makeEntries();
    show();
    hold.notify();
  };

  const held: HeldReview = {
    framework,
    inspector: inspectorOf(subject),
    getEntries: () => shownEntries,
    getReview: () => shown,
    getSubject: () => (isHidden(shown) ? null : subject.kase),
    getFacts: () => facts,
    getMarking: () => (isHidden(shown) ? null : (marking?.kase ?? null)),
    getSaving: () => {
      const of = hold.getSaving();
      if (drafts.length === 0) return of;
      const at = retry.retryingAt();
      if (told?.of !== of || told.drafts !== drafts.length || told.at !== at) {
        told = { of, at, drafts: drafts.length, saving: withUnsigned(of, drafts.length, at) };
      }
      return told.saving;
    },
    isEndUnsigned: () => retry.retryingAt() !== null,
    getReadOnly: () => (inspectionClosed ? 'inspection-closed' : null),
    subscribe: hold.subscribe,
    record,
    undo: () => {
      const seq = actual.undoableBy === author.id ? actual.undoable.at(-1) : undefined;
      if (seq !== undefined) record({ kind: 'undone', seq });
    },
    onFlush: hold.onFlush,
    startTyping: hold.startTyping,
    flush: async () => {
      hold.recordPending();
      await signNow();
      await hold.settle();
      return held.getSaving();
    },
    close: async () => {
      if (hold.isOver()) return;
      hold.recordPending();
      await signNow();
      await hold.close();
    },
    hold: () => {
      hold.hold();
      return held;
    },
    recordPending: hold.recordPending,
    setInspectionClosed: (closed) => {
      if (closed === inspectionClosed) return;
      inspectionClosed = closed;
      hold.notify();
    },
    settle: async () => {
      await signNow();
      return hold.settle();
    },
    stop: async () => {
      await untilSigned();
      giveUpEnding();
      return hold.stop();
    },
    getWhole,
    goOnWith: (stored, chain) => {
      const { seq, hash } = lastHead();
      if (hold.isOver() || drafts.length > 0) return false;
      if (chain.entries[seq + 1]?.previous !== hash) return false;
      entries = chain.entries;
      headHash = chain.headHash;
      for (const { happening } of entries) {
        if (happening.kind === 'committed') marking = markingOf(happening);
      }
      show();
      hold.add(...(stored.slice(seq + 1) as SealableEntry[]));
      return true;
    },
  };
  return held;
}

/** Whoever signed the case off, or made its last entry. */
function inspectorOf({ chain: { entries } }: WholeCase): Author {
  const last =
    entries.findLast(({ happening }) => happening.kind === 'signed-off') ?? entries.at(-1);
  if (last === undefined) throw new Error('a whole case has entries');
  return last.author;
}

function isHidden({ phase }: Review): boolean {
  return phase === 'to-mark';
}

function isCommitment(entry: object): boolean {
  return (entry as Partial<ReviewEntry>).happening?.kind === 'committed';
}

function markingOf({ marking }: Extract<ReviewHappening, { kind: 'committed' }>): WholeCase {
  const read = readReceived(marking);
  if (!read.ok) throw new Error('a second marking that is no whole case is not committed');
  return read.value;
}
