import type { Framework } from '../../frameworks/framework.ts';
import { frameworkHash } from '../../frameworks/framework-hash.ts';
import type { Id } from '../../kernel/id.ts';
import type { Ports } from '../../kernel/ports.ts';
import { hashEntry, nextEntry, openChain } from '../chain.ts';
import type { Author, Entry } from '../entry.ts';
import { createWorkClock, weekdayBefore } from '../example-days.ts';
import { createPick } from '../example-facts.ts';
import type { ExampleInspection } from '../example-inspection.ts';
import type { Inspection } from '../inspection.ts';
import { completeExampleName } from './complete-example-name.ts';
import { completeFindings } from './complete-findings.ts';
import { type CaseToMark, completeWork, importedFacts } from './complete-work.ts';
import { completePracticeExamples, type WrittenExample } from './practice-examples.ts';
import { casesWithReport, sampleFacts } from './sample-facts.ts';
import { markSample } from './sample-marks.ts';
import { inOrder, most, type SampledCase, sampleCases } from './sampled-case.ts';

/**
 * Makes the complete example: 40 fictional cases, all signed off, whose tables are those of the report of January 2022
 * on every figure that whole numbers can give. `publishedExceptions` lists the others. The same ports give the same
 * inspection. Its cases came in one import of the author's, who leads it, and five assessors marked them in office
 * hours of the weekdays before `ports.now()`, one a day each. What the lead put down is there too. An
 * inspection that was left without its cases is made again under its id. Throws for a framework that asks something else.
 */
export function createCompleteExample(
  framework: Framework,
  ports: Ports,
  author: Author,
  inspectionId: Id = ports.createId(),
): ExampleInspection {
  const now = ports.now();
  const opened: Inspection = {
    v: 4,
    id: inspectionId,
    name: completeExampleName,
    marking: 'OFFICIAL',
    framework: { id: framework.id, version: framework.version, hash: frameworkHash(framework) },
    leadInspector: author.name,
    fieldworkStarts: weekdayBefore(now, firstDay),
    createdAt: `${weekdayBefore(now, firstDay + 1)}T10:41:05.000Z`,
    closed: null,
    findings: [],
  };
  const assessors = initials.map((name): Author => ({ id: ports.createId(), name }));
  const cases = casesToMark(framework, ports);
  const shares = shareOut(cases);
  const chains = cases.map((kase) => {
    const { assessor, turn } = shares.get(kase.sampled) ?? { assessor: 0, turn: 0 };
    return buildChain(framework, opened, kase, {
      author,
      assessor: assessors[assessor] ?? author,
      day: weekdayBefore(now, firstDay - turn),
      ports,
    });
  });
  const examples = cases
    .flatMap((kase, index) =>
      kase.examples.map((one) => ({ ...one, caseId: chains[index]?.[0]?.caseId ?? '' })),
    )
    .toSorted((a, b) => (a.standardId < b.standardId ? -1 : 1));
  const findings = completeFindings(framework, examples, author, {
    ...ports,
    now: () => `${weekdayBefore(now, reportDay)}T15:20:40.000Z`,
  });
  return { inspection: { ...opened, findings }, chains };
}

const initials = ['CD', 'EF', 'GH', 'JK', 'LM'];

/** Weekdays before today on which the fieldwork began and the findings were put down. Eight days are the fieldwork. */
const firstDay = 28;
const reportDay = 12;

/** Assessors were given cases alike, so that none of them differs from the rest; each marks one a day. */
function shareOut(
  cases: readonly CaseToMark[],
): ReadonlyMap<SampledCase, { readonly assessor: number; readonly turn: number }> {
  const count = initials.length;
  const sufficient = new Map(
    cases.map(({ sampled, marks }) => {
      const judgements = [...marks.judgements.values()].map((found) => found.get(sampled));
      return [sampled, judgements.filter((one) => one === 'sufficient').length];
    }),
  );
  const order = inOrder(
    cases.map(({ sampled }) => sampled),
    (one) => (sufficient.get(one) ?? 0) + (one.cohort === 'community' ? 0 : 100),
  );
  const turns = Array.from({ length: count }, () => 0);
  return new Map(
    cases.map(({ sampled }) => {
      const place = order.indexOf(sampled);
      const assessor =
        Math.floor(place / count) % 2 === 0 ? place % count : count - 1 - (place % count);
      const turn = turns[assessor] ?? 0;
      turns[assessor] = turn + 1;
      return [sampled, { assessor, turn }];
    }),
  );
}

function casesToMark(framework: Framework, ports: Ports): readonly CaseToMark[] {
  const cases = sampleCases();
  const withReport = casesWithReport(cases);
  const marks = markSample(framework, cases, withReport);
  const facts = sampleFacts(cases, withReport, marks.answers.get('2.4.1.e') ?? new Map());
  const examples = new Map<SampledCase, WrittenExample>();
  for (const { standardId, cohort, gender, ...written } of completePracticeExamples) {
    const suiting = cases.filter(
      (one) => !examples.has(one) && one.cohort === cohort && facts.get(one)?.gender === gender,
    );
    const sign = written.quality === 'good' ? 1 : -1;
    const [found] = most(suiting, 1, ({ quality }) => sign * quality);
    const example = { id: ports.createId(), ...written };
    if (found !== undefined) examples.set(found, { standardId, example });
  }
  return cases.map((sampled) => {
    const example = examples.get(sampled);
    return {
      sampled,
      facts: facts.get(sampled) ?? {},
      marks,
      examples: example === undefined ? [] : [example],
    };
  });
}

function buildChain(
  framework: Framework,
  inspection: Inspection,
  kase: CaseToMark,
  by: {
    readonly author: Author;
    readonly assessor: Author;
    readonly day: string;
    readonly ports: Ports;
  },
): readonly Entry[] {
  const { author, assessor, day, ports } = by;
  const { place } = kase.sampled;
  const pick = createPick(`complete ${place}`);
  const opening = openChain(
    ports.createId(),
    author,
    {
      kind: 'opened',
      inspectionId: inspection.id,
      frameworkId: framework.id,
      frameworkVersion: framework.version,
      frameworkHash: inspection.framework.hash,
      caseReference: `EX-${String(place + 1).padStart(3, '0')}`,
      assessor: assessor.name,
      fields: importedFacts(framework, kase.facts),
    },
    {
      ...ports,
      // A few minutes after the inspection was created, and all of the sample at once.
      now: () => new Date(Date.parse(inspection.createdAt) + 6 * 60_000).toISOString(),
    },
  );
  const now = createWorkClock(day, pick('start') % 60, (count) => pick(`pause ${count}`));
  const chain = [opening];
  let head = { seq: 0, hash: hashEntry(opening) };
  const signedOff = { kind: 'signed-off' as const, name: assessor.name };
  for (const happening of [...completeWork(framework, kase, pick), signedOff]) {
    const entry = nextEntry(opening.caseId, head, assessor, happening, { ...ports, now });
    chain.push(entry);
    head = { seq: entry.seq, hash: hashEntry(entry) };
  }
  return chain;
}
