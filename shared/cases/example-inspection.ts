import type { Framework } from '../frameworks/framework.ts';
import { frameworkHash } from '../frameworks/framework-hash.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import type { Ports } from '../kernel/ports.ts';
import { hashEntry, nextEntry, openChain } from './chain.ts';
import type { Author, Entry, Happening } from './entry.ts';
import { createWorkClock, weekdayAfter, weekdayBefore } from './example-days.ts';
import { createPick, type ExampleTraits, exampleFacts } from './example-facts.ts';
import { exampleReasons } from './example-notes.ts';
import { type ExampleTurns, exampleWork } from './example-work.ts';
import type { Inspection } from './inspection.ts';

/** An inspection to try the product with. Nothing in it is real, and it can be thrown away. */
export type ExampleInspection = {
  readonly inspection: Inspection;
  readonly chains: readonly (readonly Entry[])[];
};

/**
 * Makes the example inspection: a fictional unit and 12 fictional cases in every state of progress, made by the same
 * happenings as real ones, for any framework. The same ports give the same inspection. Its cases came in one import
 * of the author's, and each was marked by its assessor in office hours of the weekdays before `ports.now()`.
 */
export function createExampleInspection(
  framework: Framework,
  ports: Ports,
  author: Author,
): ExampleInspection {
  const now = ports.now();
  const inspection: Inspection = {
    v: 4,
    id: ports.createId(),
    name: 'Example PDU (fictional)',
    marking: 'OFFICIAL',
    framework: { id: framework.id, version: framework.version, hash: frameworkHash(framework) },
    leadInspector: author.name,
    fieldworkStarts: weekdayBefore(now, begunCount),
    createdAt: `${weekdayBefore(now, begunCount + 1)}T14:02:11.000Z`,
    closed: null,
    findings: [],
  };
  const others = ['CD', 'EF', 'GH'].map((name): Author => ({ id: ports.createId(), name }));
  const chains = plans.map((plan, index) => {
    const other = others[index % others.length];
    const assessor = plan.mine || other === undefined ? author : other;
    return buildChain(framework, inspection, {
      plan,
      index,
      lead: author,
      assessor,
      ports: { ...ports, now: () => now },
    });
  });
  return { inspection, chains };
}

type Plan = ExampleTraits &
  ExampleTurns & {
    readonly mine: boolean;
    readonly reached: 'not-started' | 'ready' | 'signed-off' | 'returned' | Percent;
  };
/** Of the work on a case. */
type Percent = number;

const plans: readonly Plan[] = [
  plan(0, 1, 'signed-off', { mine: true, positivePercent: 80, undoAt: 4, practiceExample: 0 }),
  plan(1, 2, 'signed-off', { positivePercent: 35, hiddenFlags: [0], unableToJudgeAt: 6 }),
  plan(0, 0, 'signed-off', { positivePercent: 65 }),
  plan(1, 3, 'returned', { mine: true, positivePercent: 45, practiceExample: 1 }),
  plan(0, 1, 'ready', { mine: true, positivePercent: 70, oddPatternAt: 4, hiddenFlags: [0] }),
  plan(0, 0, 60, { positivePercent: 75, hiddenFlags: [1] }),
  plan(1, 2, 85, { mine: true, positivePercent: 55, oddPatternAt: 2, oddPatternExplained: true }),
  plan(1, 1, 40, { mine: true, positivePercent: 50, undoAt: 7 }),
  plan(0, 2, 12, { positivePercent: 60, hiddenFlags: [0] }),
  plan(0, 1, 25, { positivePercent: 40 }),
  plan(1, 1, 'not-started', { mine: true, positivePercent: 50 }),
  plan(0, 3, 'not-started', { positivePercent: 50, hiddenFlags: [0] }),
];

const begunCount = plans.filter(({ reached }) => reached !== 'not-started').length;

function plan(
  cohort: number,
  riskOfSeriousHarm: number,
  reached: Plan['reached'],
  rest: ExampleTurns & { readonly mine?: boolean; readonly hiddenFlags?: readonly number[] },
): Plan {
  return { cohort, riskOfSeriousHarm, reached, mine: false, hiddenFlags: [], ...rest };
}

type CaseInExample = {
  readonly plan: Plan;
  readonly index: number;
  /** Who imported the sample. */
  readonly lead: Author;
  readonly assessor: Author;
  readonly ports: Ports;
};

function buildChain(
  framework: Framework,
  inspection: Inspection,
  { plan, index, lead, assessor, ports }: CaseInExample,
): readonly Entry[] {
  const pick = createPick(String(index));
  const fields = exampleFacts(framework, plan, pick);
  const opening = openChain(
    ports.createId(),
    lead,
    {
      kind: 'opened',
      inspectionId: inspection.id,
      frameworkId: framework.id,
      frameworkVersion: framework.version,
      frameworkHash: inspection.framework.hash,
      caseReference: `EX-${String(index + 1).padStart(3, '0')}`,
      assessor: assessor.name,
      fields,
    },
    { ...ports, now: () => importedAt(inspection) },
  );
  const work = exampleWork(framework, fields, plan, pick, ports);
  const chain = [opening];
  let head = { seq: 0, hash: hashEntry(opening) };
  const clockOn = (day: Day) =>
    createWorkClock(day, pick(`start ${day}`) % 60, (count) => pick(`pause ${day} ${count}`));
  const day = weekdayBefore(ports.now(), begunCount - index);
  let now = clockOn(day);
  for (const happening of cutShort(work, plan.reached, assessor)) {
    if (happening.kind === 'reopened') now = clockOn(weekdayAfter(day));
    const entry = nextEntry(opening.caseId, head, assessor, happening, { ...ports, now });
    chain.push(entry);
    head = { seq: entry.seq, hash: hashEntry(entry) };
  }
  return chain;
}

/** A few minutes after it was created, and all of the sample at once. */
function importedAt({ createdAt }: Inspection): Instant {
  return new Date(Date.parse(createdAt) + 6 * 60_000).toISOString();
}

function cutShort(
  work: readonly Happening[],
  reached: Plan['reached'],
  { name }: Author,
): readonly Happening[] {
  if (reached === 'not-started') return [];
  if (reached === 'ready') return work;
  if (reached === 'signed-off') return [...work, { kind: 'signed-off', name }];
  if (reached === 'returned') {
    const questioned = work.filter(({ kind }) => kind === 'answered').slice(-2);
    return [
      ...work,
      { kind: 'signed-off', name },
      { kind: 'reopened', reason: exampleReasons.reopened },
      ...questioned.map((one): Happening => ({ ...one, answer: null }) as Happening),
    ];
  }
  const end = Math.floor((work.length * reached) / 100);
  // A change and its undo stay together, so that nothing wrong is left standing.
  return work.slice(0, work[end]?.kind === 'undone' ? end + 1 : end);
}
