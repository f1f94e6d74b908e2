import type { Framework } from '../frameworks/framework.ts';
import { frameworkHash } from '../frameworks/framework-hash.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Ports } from '../kernel/ports.ts';
import { hashEntry, nextEntry, openChain } from './chain.ts';
import type { Author, Entry, Happening } from './entry.ts';
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
 * happenings as real ones, for any framework. The same ports give the same inspection. Its cases were marked in
 * the days before `ports.now()`.
 */
export function createExampleInspection(
  framework: Framework,
  ports: Ports,
  author: Author,
): ExampleInspection {
  const now = ports.now();
  const inspection: Inspection = {
    v: 1,
    id: ports.createId(),
    name: 'Example PDU (fictional)',
    marking: 'OFFICIAL',
    framework: { id: framework.id, version: framework.version, hash: frameworkHash(framework) },
    leadInspector: author.name,
    fieldworkStarts: earlier(now, 12 * dayMs).slice(0, 10),
    createdAt: earlier(now, 13 * dayMs),
  };
  const chains = plans.map((plan, index) => {
    const startedAgoMs = (plans.length - index) * dayMs - (index % 3) * 5_400_000;
    const casePorts = { ...ports, now: startClock(earlier(now, startedAgoMs)) };
    return buildChain(framework, inspection, plan, index, author, casePorts);
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

function plan(
  cohort: number,
  riskOfSeriousHarm: number,
  reached: Plan['reached'],
  rest: ExampleTurns & { readonly mine?: boolean; readonly hiddenFlags?: readonly number[] },
): Plan {
  return { cohort, riskOfSeriousHarm, reached, mine: false, hiddenFlags: [], ...rest };
}

function buildChain(
  framework: Framework,
  inspection: Inspection,
  plan: Plan,
  index: number,
  author: Author,
  ports: Ports,
): readonly Entry[] {
  const pick = createPick(String(index));
  const fields = exampleFacts(framework, plan, pick);
  const opening = openChain(
    ports.createId(),
    author,
    {
      kind: 'opened',
      inspectionId: inspection.id,
      frameworkId: framework.id,
      frameworkVersion: framework.version,
      frameworkHash: inspection.framework.hash,
      caseReference: `EX-${String(index + 1).padStart(3, '0')}`,
      assessor: plan.mine ? author.name : (otherAssessors[index % otherAssessors.length] ?? ''),
      fields,
    },
    ports,
  );
  const work = exampleWork(framework, fields, plan, pick, ports);
  const chain = [opening];
  let head = { seq: 0, hash: hashEntry(opening) };
  for (const happening of cutShort(work, plan.reached, author)) {
    const entry = nextEntry(opening.caseId, head, author, happening, ports);
    chain.push(entry);
    head = { seq: entry.seq, hash: hashEntry(entry) };
  }
  return chain;
}

const otherAssessors = ['CD', 'EF', 'GH'];

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

const dayMs = 86_400_000;

function earlier(now: Instant, byMs: number): Instant {
  return new Date(Date.parse(now) - byMs).toISOString();
}

/** Half a minute from one entry to the next, as steady marking goes. */
function startClock(start: Instant): () => Instant {
  let count = 0;
  return () => {
    count += 1;
    return new Date(Date.parse(start) + count * 31_000).toISOString();
  };
}
