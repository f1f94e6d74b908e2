import type { Change, Said } from './said.ts';

/** A case, what was in its history when it was opened, and what was done since, the oldest first. */
export type MarkedCase = {
  readonly caseId: string;
  readonly before: readonly Change[];
  readonly acts: readonly Change[];
  /** How many of those acts had been shown as saved. */
  readonly saved: number;
};

/** What a session has shown as done and saved, and what it had only begun. */
export type Ledger = Omit<MarkedCase, 'caseId'> & {
  readonly browserPid: number | null;
  readonly vault: boolean;
  readonly inspection: boolean;
  readonly caseIds: readonly string[];
  /** The history of the case that an earlier session marked, once this one has read it. */
  readonly found: readonly Change[] | null;
  /** Of the case that is marked, once it is open. */
  readonly caseId: string | null;
  /** How the saving line last read. */
  readonly savedLine: string;
  readonly failures: readonly string[];
  readonly done: boolean;
};

export function createLedger(): { take(said: Said): void; read(): Ledger } {
  let ledger: Ledger = {
    browserPid: null,
    vault: false,
    inspection: false,
    caseIds: [],
    found: null,
    caseId: null,
    before: [],
    acts: [],
    saved: 0,
    savedLine: '',
    failures: [],
    done: false,
  };
  return {
    read: () => ledger,
    take(said) {
      ledger = { ...ledger, ...changeOf(ledger, said) };
    },
  };
}

/** How a case was found again, beside what had been shown as saved. */
export type CaseVerdict =
  | { readonly kind: 'whole'; readonly beyondSaved: number }
  /** Fewer changes than had been shown as saved, or other ones. */
  | { readonly kind: 'lost'; readonly answers: number }
  /** More than was ever done, or another order: nothing is lost, but this is not what was done. */
  | { readonly kind: 'strange'; readonly at: number };

/** What was saved must be there, in its order; after it may stand what was done but not shown as saved yet. */
export function judgeCase(
  { before, acts, saved }: Pick<MarkedCase, 'before' | 'acts' | 'saved'>,
  found: readonly Change[],
): CaseVerdict {
  const done = [...before, ...acts];
  const promised = before.length + saved;
  let same = 0;
  while (same < found.length && same < done.length && isSame(found[same], done[same])) same += 1;
  if (same < promised) return { kind: 'lost', answers: promised - same };
  return same === found.length
    ? { kind: 'whole', beyondSaved: same - promised }
    : { kind: 'strange', at: same };
}

function changeOf(ledger: Ledger, said: Said): Partial<Ledger> {
  switch (said.said) {
    case 'browser':
      return { browserPid: said.pid };
    case 'vault':
      return { vault: true };
    case 'inspection':
      return { inspection: true };
    case 'cases':
      return { caseIds: said.caseIds };
    case 'found':
      return { found: said.history };
    case 'case':
      return { caseId: said.caseId, before: said.history, acts: [], saved: 0 };
    case 'act':
      return { acts: [...ledger.acts, said.change] };
    case 'saved':
      // What is told before a case is open is of another page of it.
      return ledger.caseId === null ? {} : { saved: said.acts, savedLine: said.line };
    case 'failed':
      return { failures: [...ledger.failures, said.why] };
    case 'done':
      return { done: true };
  }
}

function isSame(one: Change | undefined, other: Change | undefined): boolean {
  return one?.what === other?.what && one?.to === other?.to;
}
