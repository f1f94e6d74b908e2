import { describe, expect, it } from 'vitest';
import type { CaseStatus } from '../../../shared/cases/case-summary.ts';
import type { Happening } from '../../../shared/cases/entry.ts';
import { type Section, sectionsOf } from '../../../shared/cases/sections.ts';
import { summariseCase } from '../../../shared/cases/summarise-case.ts';
import { answerEverything } from '../../builders/answer-everything.ts';
import { buildCase, type CaseOptions } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId, fixedNow } from '../../builders/ports.ts';

const framework = readSyntheticFramework();
const fields = { route: 'order', concern: 'raised', 'victim-known': 'n', needs: ['housing'] };
const everything = answerEverything(framework, { fields });
const signedOff: Happening = { kind: 'signed-off', name: 'Alex Baker' };
const reopened: Happening = { kind: 'reopened', reason: 'Asked for' };
const unanswered: Happening = { kind: 'answered', promptId: 'B1.2', answer: null };

describe('the sections of a case', () => {
  it('are not started while nothing stands in it but its sample row', () => {
    expect(sections({ fields })).toEqual([
      'facts not-started 1 of 5',
      'A not-started 3 of 3',
      'B not-started 5 of 5',
      'C not-started 8 of 8',
      'D not-started 10 of 10',
      'E does-not-apply 0 of 0: this is not a remand case',
      'F not-started 4 of 4',
      'G not-started 6 of 6',
      'practice-examples optional 0 of 0',
      'check cannot-start-yet 0 of 0',
    ]);
  });

  it('show how far each of them is', () => {
    const begun = everything.slice(0, 4);

    expect(sections({ fields, happenings: begun }).slice(0, 3)).toEqual([
      'facts complete 0 of 5',
      'A in-progress 2 of 3',
      'B not-started 5 of 5',
    ]);
  });

  it('let the check begin when nothing is left', () => {
    expect(sections({ fields, happenings: everything }).slice(-3)).toEqual([
      'G complete 0 of 7',
      'practice-examples optional 0 of 0',
      'check not-started 0 of 0',
    ]);
  });

  it('are all complete in a signed-off case', () => {
    const statuses = sectionsOf(
      framework,
      buildCase(framework, { fields, happenings: [...everything, signedOff] }),
    ).map(({ status }) => status);

    expect(new Set(statuses)).toEqual(new Set(['complete', 'does-not-apply', 'optional']));
  });

  it('count a practice example that was begun and not finished', () => {
    const example = { id: countedId(70), quality: 'good', changedName: '', narrative: '' } as const;
    const happenings: Happening[] = [...everything, { kind: 'example-written', example }];

    expect(sections({ fields, happenings }).slice(-2)).toEqual([
      'practice-examples in-progress 1 of 1',
      'check cannot-start-yet 0 of 0',
    ]);
  });

  it('carry the words of the framework, and none where the words are the product’s', () => {
    const titles = sectionsOf(framework, buildCase(framework)).map(({ title }) => title);

    expect(titles).toEqual([
      ...framework.detailSections.slice(0, 1).map(({ title }) => title),
      ...framework.standards.map(({ name }) => name),
      null,
      null,
    ]);
  });
});

describe('the line of a case in the list', () => {
  it.each<[CaseStatus, readonly Happening[]]>([
    ['not-started', []],
    ['not-started', [{ kind: 'assigned', assessor: 'CD' }]],
    ['not-started', [unanswered, { kind: 'undone', seq: 1 }]],
    ['in-progress', [{ kind: 'noted', promptId: 'A1.1', note: 'Begun' }]],
    ['ready', everything],
    ['in-progress', [...everything, unanswered]],
    ['signed-off', [...everything, signedOff]],
    ['returned', [...everything, signedOff, reopened]],
    ['returned', [...everything, signedOff, reopened, unanswered]],
    ['signed-off', [...everything, signedOff, reopened, signedOff]],
  ])('says %s', (status, happenings) => {
    expect(summariseCase(framework, buildCase(framework, { fields, happenings })).status).toBe(
      status,
    );
  });

  it('tells all that the list shows', () => {
    const kase = buildCase(framework, {
      fields,
      caseReference: 'SNP-002',
      assessor: 'CD',
      happenings: [...everything, unanswered],
    });

    expect(summariseCase(framework, kase)).toEqual({
      v: 1,
      caseId: kase.id,
      inspectionId: kase.inspectionId,
      seq: everything.length + 1,
      caseReference: 'SNP-002',
      assessor: 'CD',
      cohort: 'order',
      riskOfSeriousHarm: 'raised',
      status: 'in-progress',
      asked: 42,
      left: 1,
      nextSectionId: 'B',
      changedAt: secondsAfter(everything.length + 1),
    });
  });

  it('leaves the cohort open while it is not recorded', () => {
    const { cohort, riskOfSeriousHarm } = summariseCase(framework, buildCase(framework));

    expect({ cohort, riskOfSeriousHarm }).toEqual({ cohort: null, riskOfSeriousHarm: null });
  });
});

function sections(options: CaseOptions): readonly string[] {
  return sectionsOf(framework, buildCase(framework, options)).map(brief);
}

function brief({ id, status, left, asked, because }: Section): string {
  return `${id} ${status} ${left} of ${asked}${because === null ? '' : `: ${because.en}`}`;
}

function secondsAfter(seconds: number): string {
  return new Date(Date.parse(fixedNow) + seconds * 1000).toISOString();
}
