import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/cases/case.ts';
import { verifyChain } from '../../../shared/cases/chain.ts';
import { createExampleInspection } from '../../../shared/cases/example-inspection.ts';
import { foldEntries } from '../../../shared/cases/fold.ts';
import { Inspection } from '../../../shared/cases/inspection.ts';
import { warningsFrom } from '../../../shared/cases/missing.ts';
import { summariseCase } from '../../../shared/cases/summarise-case.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import { assessor } from '../../builders/case.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';
import { fakePorts, fixedNow } from '../../builders/ports.ts';

const create = (framework = hmipFramework) =>
  createExampleInspection(framework, fakePorts(), assessor);
const example = create();
const cases = example.chains.map(foldEntries);
const summaries = cases.map((kase) => summariseCase(hmipFramework, kase));

describe('the example inspection', () => {
  it('has 12 cases in every state of progress', () => {
    expect(countBy(summaries.map(({ status }) => status))).toEqual({
      'signed-off': 3,
      returned: 1,
      ready: 1,
      'in-progress': 5,
      'not-started': 2,
    });
  });

  it('has both cohorts and every risk of serious harm', () => {
    expect({
      cohorts: new Set(summaries.map(({ cohort }) => cohort)),
      risks: new Set(summaries.map(({ riskOfSeriousHarm }) => riskOfSeriousHarm)),
    }).toEqual({
      cohorts: new Set(['community', 'post-release']),
      risks: new Set(['low', 'medium', 'high', 'very-high']),
    });
  });

  it('has one unpaid work only case and some without a court report', () => {
    expect({
      unpaidWorkOnly: countBy(cases.map(({ fields }) => fields['unpaid-work-only'])),
      courtReport: countBy(cases.map(({ fields }) => fields['court-report'])),
    }).toEqual({ unpaidWorkOnly: { no: 11, yes: 1 }, courtReport: { yes: 8, no: 4 } });
  });

  it('shows what marking can bring: an odd pattern, an unable to judge, an undo, practice examples', () => {
    const judgements = cases.flatMap((kase) => Object.values(kase.judgements));

    expect({
      odd: cases.flatMap((kase) => warningsFrom(hmipFramework, kase)).map(({ kind }) => kind),
      unable: judgements.filter(({ judgement }) => judgement === 'unable-to-judge').length,
      unexplained: judgements.filter(
        ({ judgement, reason }) => judgement === 'unable-to-judge' && reason === '',
      ).length,
      undos: example.chains.flat().filter(({ happening }) => happening.kind === 'undone').length,
      practiceExamples: cases.flatMap(({ examples }) => examples).map(({ quality }) => quality),
    }).toEqual({
      odd: ['all-no-but-sufficient'],
      unable: 1,
      unexplained: 0,
      undos: 2,
      practiceExamples: ['good', 'poor'],
    });
  });

  it('is two answers short in the case that was returned', () => {
    expect(summaries.filter(({ status }) => status === 'returned').map(({ left }) => left)).toEqual(
      [2],
    );
  });

  it('was marked before now, one case after another', () => {
    const times = example.chains.map((chain) => chain.map(({ at }) => at));

    expect({
      inOrder: times.every((one) => one.join() === one.toSorted().join()),
      past: times.flat().every((at) => at < fixedNow),
    }).toEqual({ inOrder: true, past: true });
  });

  it.each(['2026-11-23T14:03:22.000Z', '2026-06-28T07:10:00.000Z', '2027-01-04T00:00:00.000Z'])(
    'was marked on weekdays in office hours, in summer time and in winter (seen at %s)',
    (startsAt) => {
      const { chains } = createExampleInspection(hmipFramework, fakePorts({ startsAt }), assessor);
      const [first] = chains;
      const part = (at: string, options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'Europe/London' }).format(
          new Date(at),
        );
      const odd = chains
        .flat()
        .map(({ at }) => at)
        .filter((at) => {
          const hour = Number(part(at, { hour: '2-digit', hourCycle: 'h23' }));
          return (
            /^S/.test(part(at, { weekday: 'short' })) || hour < 9 || hour >= 17 || at > startsAt
          );
        });

      expect({ odd, begun: first !== undefined }).toEqual({ odd: [], begun: true });
    },
  );

  it('was imported at once by the lead inspector, and each case changed by its assessor alone', () => {
    const openings = example.chains.map(([opening]) => `${opening?.author.name} ${opening?.at}`);
    const authors = example.chains.map((chain, index) => ({
      assessor: cases[index]?.assessor,
      authors: [...new Set(chain.slice(1).map(({ author }) => author.name))],
    }));
    const ids = Map.groupBy(example.chains.flat(), ({ author }) => author.name);

    expect({
      openings: new Set(openings).size,
      strangers: authors.filter((one) => one.authors.some((name) => name !== one.assessor)),
      signers: cases.flatMap(({ signOff, assessor }) =>
        signOff === null || signOff.name === assessor ? [] : [signOff.name],
      ),
      ids: [...ids.values()].map((of) => new Set(of.map(({ author }) => author.id)).size),
    }).toEqual({ openings: 1, strangers: [], signers: [], ids: [1, 1, 1, 1] });
  });

  it('has evidence and notes of an interview only where one was held', () => {
    const held = (kase: Case) => kase.fields['interview-held'] === 'yes';
    const ofInterview = (kase: Case) =>
      Object.values(kase.answers).filter(
        ({ source, note }) =>
          source === 'interview' ||
          source === 'both' ||
          /interview|the practitioner (?:could|explained|knew|said|took)/i.test(note),
      ).length;
    const begun = cases.filter(({ answers }) => Object.keys(answers).length > 0);

    expect({
      without: begun.filter((kase) => !held(kase)).map(ofInterview),
      withSome: begun.filter(held).every((kase) => ofInterview(kase) > 0),
    }).toEqual({
      without: begun.filter((kase) => !held(kase)).map(() => 0),
      withSome: true,
    });
  });

  it('was reopened on a later day than it was signed off', () => {
    const days = example.chains
      .flat()
      .filter(({ happening }) => happening.kind === 'reopened')
      .map(({ at, caseId }) => ({
        reopened: at.slice(0, 10),
        signedOff: example.chains
          .flat()
          .find((one) => one.caseId === caseId && one.happening.kind === 'signed-off')
          ?.at.slice(0, 10),
      }));

    expect(days).toEqual([{ reopened: '2026-11-13', signedOff: '2026-11-12' }]);
  });

  it('is the same from the same clock and ids', () => {
    expect(create()).toEqual(example);
  });

  it('is an inspection as any other', () => {
    expect(Inspection.parse(example.inspection)).toEqual(example.inspection);
  });

  it.each([hmipFramework, readSyntheticFramework()])(
    'is made of whole chains ($id)',
    (framework) => {
      const results = create(framework).chains.map((chain) => verifyChain(chain).ok);

      expect(results).toEqual(Array.from({ length: 12 }, () => true));
    },
  );

  it.each([hmipFramework, readSyntheticFramework()])(
    'answers only what is asked ($id)',
    (framework) => {
      const stray = create(framework)
        .chains.map(foldEntries)
        .flatMap((kase) => {
          const { isPromptInForce } = applicability(framework, kase.fields);
          return Object.keys(kase.answers).filter((id) => !isPromptInForce(id));
        });

      expect(stray).toEqual([]);
    },
  );

  it('stands in every state of progress for another framework too', () => {
    const framework = readSyntheticFramework();
    const statuses = create(framework).chains.map(
      (chain) => summariseCase(framework, foldEntries(chain)).status,
    );

    expect(statuses).toEqual(summaries.map(({ status }) => status));
  });
});

function countBy(values: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}
