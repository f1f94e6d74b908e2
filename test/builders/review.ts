import { hashEntry, nextEntry, openChain } from '../../shared/cases/chain.ts';
import type { Author, Happening } from '../../shared/cases/entry.ts';
import { readWholeCase, type WholeCase } from '../../shared/cases/whole-case.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { inspectorOf } from '../../shared/moderation/inspector-of.ts';
import { receiveCase } from '../../shared/moderation/receive-case.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import {
  hashReviewEntry,
  nextReviewEntry,
  openReviewChain,
} from '../../shared/moderation/review-chain.ts';
import type {
  CalibrationOf,
  ReviewEntry,
  ReviewHappening,
  ReviewMode,
  Ruling,
} from '../../shared/moderation/review-entry.ts';
import { readWholeReview } from '../../shared/moderation/whole-review.ts';
import { assessor, buildEntries, buildOpening, type CaseOptions } from './case.ts';
import { countedId, fakePorts } from './ports.ts';

export const moderator: Author = { id: countedId(900_011), name: 'Morgan Reid' };
export const leadInspector: Author = { id: countedId(900_012), name: 'Lee Shaw' };
export const reviewId: Id = countedId(910_001);
export const calibrationOf: CalibrationOf = {
  setId: countedId(920_001),
  setName: 'Autumn reference cases',
  tolerancePercent: 10,
};

export type ReviewOptions = {
  readonly subject?: WholeCase;
  readonly mode?: ReviewMode;
  readonly openedBy?: Author;
  /** What follows the opening: by the moderator, the inspector or the lead as its kind has it, or by whom it names. */
  readonly said?: readonly (ReviewHappening | readonly [Author, ReviewHappening])[];
  readonly reviewId?: Id;
  /** Where another than the case’s. */
  readonly inspectionId?: Id;
  /** Reviews of one case need ids and times of their own. */
  readonly idsAfter?: number;
};

/** A case with its entries, found whole. */
export function buildWholeCase(framework: Framework, options: CaseOptions = {}): WholeCase {
  return wholeOrThrow(buildEntries(framework, options));
}

/** A whole review of a case, such as `buildReview(framework, {subject, said: [overruled(…), concluded()]})`. */
export function buildReview(framework: Framework, options: ReviewOptions = {}): WholeReview {
  const entries = buildReviewEntries(framework, options);
  const whole = readWholeReview(entries);
  if (!whole.ok) throw new Error(`no whole review: ${JSON.stringify(whole.error)}`);
  return whole.value;
}

/** The chain alone, whether or not each entry may follow. */
export function buildReviewEntries(
  framework: Framework,
  options: ReviewOptions = {},
): readonly ReviewEntry[] {
  const { subject = buildWholeCase(framework), mode = 'open', said = [] } = options;
  const ports = fakePorts({
    startsAt: '2026-11-24T09:00:00.000Z',
    stepMs: 60_000,
    idsAfter: options.idsAfter ?? 700_000,
  });
  const id = options.reviewId ?? reviewId;
  const openedBy = options.openedBy ?? moderator;
  const received = receiveCase(subject, null);
  const inspector = inspectorOf(received) ?? assessor;
  const opening = openReviewChain(
    id,
    openedBy,
    {
      kind: 'review-opened',
      inspectionId: options.inspectionId ?? subject.kase.inspectionId,
      mode,
      subject: received,
      calibration: mode === 'calibration' ? calibrationOf : null,
      packId: null,
    },
    ports,
  );
  const entries = [opening];
  let head = { seq: 0, hash: hashReviewEntry(opening) };
  for (const one of said) {
    const [author, happening] = 'kind' in one ? [sayer(one, openedBy, inspector), one] : one;
    const entry = nextReviewEntry(id, head, author, happening, ports);
    entries.push(entry);
    head = { seq: entry.seq, hash: hashReviewEntry(entry) };
  }
  return entries;
}

/** A second marking of a case, made from the facts it was opened with, and signed off unless told otherwise. */
export function buildSecondMarking(
  framework: Framework,
  subject: WholeCase,
  happenings: readonly Happening[],
  options: { readonly reviewId?: Id; readonly author?: Author; readonly signedOff?: boolean } = {},
): WholeCase {
  const ports = fakePorts({ idsAfter: 800_000, stepMs: 1000 });
  const author = options.author ?? moderator;
  const opened = subject.chain.entries[0]?.happening;
  const opening = openChain(
    ports.createId(),
    author,
    {
      ...buildOpening(framework, {
        caseReference: subject.kase.caseReference,
        inspectionId: subject.kase.inspectionId,
        fields: opened?.kind === 'opened' ? opened.fields : {},
      }),
      secondMarkingOf: { caseId: subject.kase.id, reviewId: options.reviewId ?? reviewId },
    },
    ports,
  );
  const entries = [opening];
  const signOff = { kind: 'signed-off', name: author.name } as const;
  for (const happening of [...happenings, ...(options.signedOff === false ? [] : [signOff])]) {
    const last = entries.at(-1) ?? opening;
    const head = { seq: last.seq, hash: hashEntry(last) };
    entries.push(nextEntry(opening.caseId, head, author, happening, ports));
  }
  return wholeOrThrow(entries);
}

export const judged = (id: string, value: Extract<Ruling, { kind: 'key-question' }>['value']) =>
  ({ kind: 'key-question', id, value }) satisfies Ruling;
export const answered = (id: string, value: Extract<Ruling, { kind: 'prompt' }>['value']) =>
  ({ kind: 'prompt', id, value }) satisfies Ruling;

export function overruled(
  ruling: Ruling,
  reason = 'The record shows a plan.',
): Extract<ReviewHappening, { kind: 'overruled' }> {
  return { kind: 'overruled', ruling, reasonCode: 'evidence-overlooked', reason, evidence: '' };
}

export const agreed = ({ kind, id }: Pick<Ruling, 'kind' | 'id'>): ReviewHappening => ({
  kind: 'agreed',
  target: { kind, id },
});

export function resolved(ruling: Ruling): ReviewHappening {
  const by = [moderator.name, assessor.name];
  return { kind: 'resolved', ruling, how: 'agreement', by, reason: 'Both read the plan again.' };
}

export const committed = (marking: WholeCase): ReviewHappening => ({
  kind: 'committed',
  marking: receiveCase(marking, null),
  proof: null,
});

export const concluded: ReviewHappening = {
  kind: 'concluded',
  outcome: 'accepted-with-changes',
  reasons: 'See each judgement.',
  proof: null,
};

export const disputed = ({ kind, id }: Pick<Ruling, 'kind' | 'id'>): ReviewHappening => ({
  kind: 'disputed',
  target: { kind, id },
  reason: 'The plan was never shared.',
});

export const responded: ReviewHappening = { kind: 'responded', proof: null };

export const settled = (ruling: Ruling): ReviewHappening => ({
  kind: 'settled',
  ruling,
  reason: 'Both were heard.',
});

export const settlementEnded: ReviewHappening = { kind: 'settlement-ended', proof: null };

function wholeOrThrow(entries: readonly unknown[]): WholeCase {
  const whole = readWholeCase(entries);
  if (!whole.ok) throw new Error(`no whole case: ${JSON.stringify(whole.error)}`);
  return whole.value;
}

function sayer({ kind }: ReviewHappening, openedBy: Author, inspector: Author): Author {
  switch (kind) {
    case 'accepted':
    case 'disputed':
    case 'replied':
    case 'responded':
      return inspector;
    case 'settled':
    case 'settlement-ended':
      return leadInspector;
    default:
      return openedBy;
  }
}
