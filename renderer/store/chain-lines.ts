import type { CaseSummary } from '../../shared/cases/case-summary.ts';
import { summariseCase } from '../../shared/cases/summarise-case.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { ReviewSummary } from '../../shared/moderation/review-summary.ts';
import { type ChainKind, chainKindOf } from '../../shared/vault-format/read-any-chain.ts';
import type { CaseRow, SummaryRow } from '../../shared/vault-format/rows.ts';
import { RecordDamaged } from '../../shared/vault-format/seal.ts';
import {
  type ChainSummary,
  chainIdOf,
  isReviewSummary,
  openCaseKey,
  openSummary,
  sealSummary,
} from './case-records.ts';
import { loadCase } from './load-case.ts';
import { loadReview } from './moderation/load-review.ts';
import { summariseStoredReview } from './moderation/summarise-stored-review.ts';
import { readFirstEntry, readLastSeqs } from './read-stored-chain.ts';
import { toStoreFault } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { Vault } from './vault.ts';

/** What stands in an inspection, one line each. No list that shows one of these shows another. */
export type Lines = {
  readonly cases: readonly CaseSummary[];
  readonly secondMarkings: readonly CaseSummary[];
  readonly reviews: readonly ReviewSummary[];
  /** Of which neither a line nor the entries it is made from can be read, by what its first entry says it is. */
  readonly damaged: readonly DamagedChain[];
};

export type DamagedChain = { readonly id: Id; readonly kind: ChainKind };

/** The lines of the lists, unsealed once and kept while the vault is unlocked. */
export type ChainLines = {
  /** Throws what `toStoreFault` understands. */
  read(inspectionId: Id): Promise<Lines>;
  /** Of every inspection that has any. */
  readAll(): Promise<readonly Lines[]>;
  /** What the last `read` found damaged. */
  damaged(inspectionId: Id, kind: ChainKind): readonly Id[];
  /** A line made from a newer entry takes the older one's place. */
  note(summaries: readonly ChainSummary[]): void;
  forget(): void;
};

export function createChainLines(
  store: UnlockedStore,
  frameworks: Vault['frameworks'],
): ChainLines {
  const linesByInspection = new Map<Id, Promise<Held>>();
  const loaded = new Map<Id, Held>();

  const load = async (inspectionId: Id): Promise<Held> => {
    const database = await store.database();
    const [rows, summaries] = await Promise.all([
      database.cases.where('inspectionId').equals(inspectionId).toArray(),
      database.summaries.where('inspectionId').equals(inspectionId).toArray(),
    ]);
    const rowsByChain = new Map(summaries.map((row) => [row.caseId, row]));
    const lastSeqs = await readLastSeqs(
      database,
      rows.map(({ id }) => id),
    );
    const lines: Held = { summaries: new Map(), damaged: [] };
    const made: SummaryRow[] = [];
    for (let from = 0; from < rows.length; from += chunkSize) {
      const chunk = rows.slice(from, from + chunkSize);
      const read = await Promise.all(
        chunk.map((row) =>
          readLine(store, frameworks, row, rowsByChain.get(row.id), lastSeqs.get(row.id)),
        ),
      );
      for (const [index, { id }] of chunk.entries()) {
        const line = read[index];
        if (line) lines.summaries.set(id, line.summary);
        else lines.damaged.push({ id, kind: await kindOfDamaged(store, id) });
        if (line?.row) made.push(line.row);
      }
    }
    // Only to spare the work the next time: a line that cannot be written now is made again then.
    if (made.length > 0) store.commit({ summaries: made }).catch(() => {});
    return lines;
  };

  const read = async (inspectionId: Id): Promise<Lines> => {
    store.dataKey();
    let reading = linesByInspection.get(inspectionId);
    if (reading === undefined) {
      reading = load(inspectionId);
      linesByInspection.set(inspectionId, reading);
    }
    try {
      const held = await reading;
      loaded.set(inspectionId, held);
      return toLines(held);
    } catch (error) {
      linesByInspection.delete(inspectionId);
      throw error;
    }
  };

  return {
    read,
    readAll: async () => {
      const database = await store.database();
      const inspectionIds = await database.cases.orderBy('inspectionId').uniqueKeys();
      return Promise.all(inspectionIds.map((id) => read(String(id))));
    },
    damaged: (inspectionId, kind) =>
      (loaded.get(inspectionId)?.damaged ?? [])
        .filter((damaged) => damaged.kind === kind)
        .map(({ id }) => id),
    note: (summaries) => {
      for (const summary of summaries) {
        // While lines are being read, a newer one waits for them: what was read may be older.
        void linesByInspection.get(summary.inspectionId)?.then(
          (lines) => {
            const known = lines.summaries.get(chainIdOf(summary));
            if (known && known.seq > summary.seq) return;
            lines.summaries.set(chainIdOf(summary), summary);
          },
          () => {},
        );
      }
    },
    forget: () => {
      linesByInspection.clear();
      loaded.clear();
    },
  };
}

type Held = { readonly summaries: Map<Id, ChainSummary>; readonly damaged: DamagedChain[] };

function toLines({ summaries, damaged }: Held): Lines {
  const lines = { cases: [], secondMarkings: [], reviews: [], damaged } as {
    cases: CaseSummary[];
    secondMarkings: CaseSummary[];
    reviews: ReviewSummary[];
    damaged: readonly DamagedChain[];
  };
  for (const summary of summaries.values()) {
    if (isReviewSummary(summary)) lines.reviews.push(summary);
    else if (summary.secondMarkingFor === undefined) lines.cases.push(summary);
    else lines.secondMarkings.push(summary);
  }
  return lines;
}

/** So many at once that the browser's crypto is kept busy, and so few that the screen is not. */
const chunkSize = 500;

/** A line, and its row where it had to be made again. */
type Line = { readonly summary: ChainSummary; readonly row?: SummaryRow };

/** Null when neither the line nor the entries it was made from can be read. */
async function readLine(
  store: UnlockedStore,
  frameworks: Vault['frameworks'],
  row: CaseRow,
  summaryRow: SummaryRow | undefined,
  lastSeq: number | undefined,
): Promise<Line | null> {
  try {
    if (summaryRow) {
      const summary = await openSummary(store, await openCaseKey(store, row), summaryRow);
      // A line made from other entries than there are is an older copy's.
      if (summary.seq === lastSeq) return { summary };
    }
  } catch (error) {
    if (!(error instanceof RecordDamaged)) throw error;
  }
  return makeLineAgain(store, frameworks, row.id);
}

async function makeLineAgain(
  store: UnlockedStore,
  frameworks: Vault['frameworks'],
  chainId: Id,
): Promise<Line | null> {
  try {
    const kase = await loadCase(store, frameworks, chainId);
    if (kase.ok) {
      const { key, framework, kase: made } = kase.value;
      const summary = summariseCase(framework, made);
      return { summary, row: await sealSummary(store, key, summary) };
    }
    if (kase.error.kind !== 'case-absent') return null;
    const review = await loadReview(store, frameworks, chainId);
    if (!review.ok) return null;
    const { key, framework, whole } = review.value;
    const summary = summariseStoredReview(chainId, framework, whole);
    return { summary, row: await sealSummary(store, key, summary) };
  } catch (error) {
    if (toStoreFault(error).kind === 'record-damaged') return null;
    throw error;
  }
}

/** What cannot be told from its first entry either is taken for a case, so that nobody overlooks it. */
async function kindOfDamaged(store: UnlockedStore, chainId: Id): Promise<ChainKind> {
  try {
    return chainKindOf(await readFirstEntry(store, chainId));
  } catch (error) {
    if (toStoreFault(error).kind === 'record-damaged') return 'case';
    throw error;
  }
}
