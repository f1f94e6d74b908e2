import type { Instant } from '../kernel/instant.ts';
import type { Author } from './entry.ts';
import type {
  DecisionKind,
  EarlierRecommendation,
  FindingEntry,
  FindingHappening,
  Recommendation,
  SelectedExample,
} from './finding.ts';
import { undoneIn } from './finding-chain.ts';
import type { CalibrationSet, ModerationSample } from './moderation-sample.ts';

/** A value with who put it down, when, and in which entry. */
export type Recorded<Value> = {
  readonly value: Value;
  readonly by: Author;
  readonly at: Instant;
  readonly seq: number;
};

export type Decision = {
  readonly decision: DecisionKind;
  readonly bandId: string | null;
  readonly reason: string;
  readonly panel: readonly string[];
};

/** Findings as their entries leave them. What was taken back is here too, as empty or null, with who took it back. */
export type Findings = {
  readonly notesByQuestionId: Readonly<Record<string, Recorded<string>>>;
  readonly ratingsByStandardId: Readonly<Record<string, Recorded<string | null>>>;
  /** The latest of each kind, by standard or `overallId`; one with a null band was taken back. */
  readonly decisionsByStandardId: Readonly<
    Record<string, Readonly<Partial<Record<DecisionKind, Recorded<Decision>>>>>
  >;
  /** Figures as supplied, by table and then by row. */
  readonly figuresByTableId: Readonly<Record<string, Readonly<Record<string, Recorded<string>>>>>;
  /** In the order of the report: by `order` where given, then as they were chosen. */
  readonly examples: readonly Recorded<SelectedExample>[];
  /** Numbered through in this order: addressees as they first came, and theirs by `order`. */
  readonly recommendations: readonly Recorded<Recommendation>[];
  /** As they were first written down. */
  readonly earlierRecommendations: readonly Recorded<EarlierRecommendation>[];
  /** Every draw there has been, in order. */
  readonly samples: readonly Recorded<ModerationSample>[];
  readonly calibrationSets: readonly Recorded<CalibrationSet>[];
};

/**
 * Folds finding entries, in order, into the findings as they stand. Pure. The entries are taken to be a whole chain
 * (`verifyFindings` is the check); what an undone entry said is passed over.
 */
export function foldFindings(entries: readonly FindingEntry[]): Findings {
  const undone = undoneIn(entries);
  const draft: Draft = {
    notes: {},
    ratings: {},
    decisions: {},
    figures: {},
    examples: new Map(),
    recommendations: new Map(),
    earlier: new Map(),
    samples: [],
    calibrationSets: new Map(),
  };
  for (const entry of entries) {
    if (!undone.has(entry.seq)) apply(draft, entry);
  }
  return {
    notesByQuestionId: draft.notes,
    ratingsByStandardId: draft.ratings,
    decisionsByStandardId: draft.decisions,
    figuresByTableId: draft.figures,
    examples: [...draft.examples.values()].toSorted((one, other) => orderOf(one) - orderOf(other)),
    recommendations: byAddressee([...draft.recommendations.values()]),
    earlierRecommendations: [...draft.earlier.values()],
    samples: draft.samples,
    calibrationSets: [...draft.calibrationSets.values()],
  };
}

/**
 * What Undo would take back: the entries of the latest save that stand and that `concerns` holds for. Empty when there
 * is nothing. For one screen `concerns` is what that screen shows, so that it never undoes what stands on another.
 */
export function latestChange(
  entries: readonly FindingEntry[],
  concerns: (happening: FindingHappening) => boolean,
): readonly FindingEntry[] {
  const undone = undoneIn(entries);
  const standing = entries.filter(
    ({ seq, happening }) => happening.kind !== 'undone' && !undone.has(seq) && concerns(happening),
  );
  const last = standing.at(-1);
  return standing.filter(({ at, author }) => at === last?.at && author.id === last.author.id);
}

type Draft = {
  readonly notes: Record<string, Recorded<string>>;
  readonly ratings: Record<string, Recorded<string | null>>;
  readonly decisions: Record<string, Partial<Record<DecisionKind, Recorded<Decision>>>>;
  readonly figures: Record<string, Record<string, Recorded<string>>>;
  readonly examples: Map<string, Recorded<SelectedExample>>;
  readonly recommendations: Map<string, Recorded<Recommendation>>;
  readonly earlier: Map<string, Recorded<EarlierRecommendation>>;
  readonly samples: Recorded<ModerationSample>[];
  readonly calibrationSets: Map<string, Recorded<CalibrationSet>>;
};

function apply(draft: Draft, { happening, author, at, seq }: FindingEntry): void {
  const record = <Value>(value: Value): Recorded<Value> => ({ value, by: author, at, seq });
  switch (happening.kind) {
    case 'undone':
      return;
    case 'unit-evidence-noted':
      draft.notes[happening.questionId] = record(happening.note);
      return;
    case 'unit-rated':
      draft.ratings[happening.standardId] = record(happening.bandId);
      return;
    case 'decided': {
      const { kind, standardId, ...decision } = happening;
      draft.decisions[standardId] = {
        ...draft.decisions[standardId],
        [decision.decision]: record(decision),
      };
      return;
    }
    case 'figure-supplied': {
      const { tableId, rowId, value } = happening;
      draft.figures[tableId] = { ...draft.figures[tableId], [rowId]: record(value) };
      return;
    }
    case 'example-selected': {
      const { kind, ...example } = happening;
      draft.examples.set(exampleKey(example), record(example));
      return;
    }
    case 'example-dropped':
      draft.examples.delete(exampleKey(happening));
      return;
    case 'recommendation-written': {
      const { kind, ...recommendation } = happening;
      draft.recommendations.set(recommendation.id, record(recommendation));
      return;
    }
    case 'recommendation-removed':
      draft.recommendations.delete(happening.id);
      return;
    case 'earlier-recommendation-written': {
      const { kind, ...recommendation } = happening;
      draft.earlier.set(recommendation.id, record(recommendation));
      return;
    }
    case 'earlier-recommendation-removed':
      draft.earlier.delete(happening.id);
      return;
    case 'moderation-sample-drawn': {
      const { kind, ...sample } = happening;
      draft.samples.push(record(sample));
      return;
    }
    case 'calibration-set-made': {
      const { kind, ...set } = happening;
      draft.calibrationSets.set(set.setId, record(set));
      return;
    }
  }
}

function exampleKey({ caseId, exampleId }: { caseId: string; exampleId: string }): string {
  return `${caseId} ${exampleId}`;
}

function orderOf({ value }: Recorded<SelectedExample>): number {
  return value.order ?? Number.MAX_SAFE_INTEGER;
}

function byAddressee(
  recommendations: readonly Recorded<Recommendation>[],
): readonly Recorded<Recommendation>[] {
  const groups = Map.groupBy(recommendations, ({ value }) => value.addressee);
  return [...groups.values()].flatMap((group) =>
    group.toSorted((one, other) => one.value.order - other.value.order),
  );
}
