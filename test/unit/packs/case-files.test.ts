import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmlessInSpreadsheets, readCsv } from '../../../shared/cases/csv.ts';
import { createExampleInspection } from '../../../shared/cases/example-inspection.ts';
import { readWholeCase, type WholeCase } from '../../../shared/cases/whole-case.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { caseFiles, factsFile } from '../../../shared/packs/contents/case-files.ts';
import { FoldedCase } from '../../../shared/packs/contents/folded-case.ts';
import { ScoredBundle, scoredBundle } from '../../../shared/packs/contents/scored-bundle.ts';
import { SealedFacts } from '../../../shared/packs/contents/sealed-facts.ts';
import { assessor, buildEntries } from '../../builders/case.ts';
import { completeExample } from '../../builders/complete-example.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';

const synthetic = readSyntheticFramework();

describe('the files of a case in a pack', () => {
  it('hold every example case as its entries leave it, and what it comes to', () => {
    const examples = [
      ...wholeCases(hmipFramework, completeExample.chains),
      ...wholeCases(hmipFramework, exampleChains(hmipFramework)),
      ...wholeCases(synthetic, exampleChains(synthetic)),
    ];

    const read = examples.map(({ framework, whole }) => {
      const files = filesOf(framework, whole);
      return {
        kase: FoldedCase.parse(JSON.parse(files['case.json'] ?? '')),
        bundle: ScoredBundle.parse(JSON.parse(files['bundle.json'] ?? '')),
      };
    });

    expect(read).toEqual(
      examples.map(({ framework, whole: { kase } }) => ({
        kase,
        bundle: scoredBundle(framework, kase),
      })),
    );
  });

  it('have a line of CSV for each prompt and key question in force, and for none besides', () => {
    const [{ whole }] = wholeCases(hmipFramework, completeExample.chains) as [Example];
    const { kase } = whole;
    const { standards } = applicability(hmipFramework, kase.fields);

    const read = readCsv(filesOf(hmipFramework, whole)['answers.csv']?.slice(1) ?? '');

    const asked = standards.flatMap(({ id: standardId, keyQuestions, promptGroups }) => [
      ...keyQuestions.flatMap(({ id, prompts }) => [
        ...prompts.map((prompt) => promptRecord(standardId, prompt)),
        keyQuestionRecord(standardId, id),
      ]),
      ...promptGroups.flatMap(({ prompts }) =>
        prompts.map((prompt) => promptRecord(standardId, prompt)),
      ),
    ]);
    const told = read.ok ? read.value.slice(1, -1).map((cells) => cells.toSpliced(3, 1)) : [];
    expect(told.toSorted()).toEqual(asked.toSorted());

    function promptRecord(standardId: string, { id }: { readonly id: string }): string[] {
      const { answer, source, note } = kase.answers[id] ?? { answer: '', source: '', note: '' };
      const kept = harmlessInSpreadsheets(note);
      return [standardId, id, 'prompt', answer ?? '', source ?? '', kept];
    }
    function keyQuestionRecord(standardId: string, id: string): string[] {
      const { judgement, reason } = kase.judgements[id] ?? { judgement: '', reason: '' };
      return [standardId, id, 'key-question', judgement ?? '', '', harmlessInSpreadsheets(reason)];
    }
  });

  it('give a spreadsheet no formula to run', () => {
    const whole = noted('=HYPERLINK("https://example.org")');

    expect(filesOf(hmipFramework, whole)['answers.csv']).toContain(
      ',"\'=HYPERLINK(""https://example.org"")"\r\n',
    );
  });

  it('are the same bytes for the same case', () => {
    const [one, other] = [noted('Thin on file.'), noted('Thin on file.')];

    expect(filesOf(hmipFramework, one)).toEqual(filesOf(hmipFramework, other));
  });
});

describe('the readable file of a case', () => {
  it('needs nothing beside it, runs nothing, and is marked at its head, its foot and on every page', () => {
    const html = filesOf(hmipFramework, noted('Thin on file.'))['case.html'] ?? '';

    expect({
      language: html.includes('<html lang="en-GB">'),
      policy: html.includes(`content="default-src 'none'; style-src 'unsafe-inline'"`),
      outside: html.match(/<(?:script|link|img|iframe)|(?:src|href)="(?!#)|url\(|@import/gi),
      marking: html.match(/<p class="marking">OFFICIAL-SENSITIVE<\/p>/g)?.length,
      pages: html.match(/content: "OFFICIAL-SENSITIVE"/g)?.length,
    }).toEqual({ language: true, policy: true, outside: null, marking: 2, pages: 2 });
  });

  it('tells facts, answers with their evidence, judgements with their pattern, examples and sign-offs', () => {
    const [standard] = hmipFramework.standards.filter(
      ({ rated, flags }) => rated && flags.length === 0,
    );
    const [keyQuestion] = standard?.keyQuestions ?? [];
    const [prompt] = keyQuestion?.prompts ?? [];
    if (keyQuestion === undefined || prompt === undefined) throw new Error('no key question');
    const whole = wholeOf(
      buildEntries(hmipFramework, {
        caseReference: 'SNP-077',
        fields: { cohort: 'community' },
        happenings: [
          { kind: 'answered', promptId: prompt.id, answer: 'no' },
          { kind: 'sourced', promptId: prompt.id, source: 'interview' },
          { kind: 'noted', promptId: prompt.id, note: 'Told at interview.\nNot on file.' },
          { kind: 'judged', keyQuestionId: keyQuestion.id, judgement: 'unable-to-judge' },
          { kind: 'reasoned', keyQuestionId: keyQuestion.id, reason: 'No record was found.' },
          {
            kind: 'example-written',
            example: {
              id: countedId(5),
              quality: 'poor',
              changedName: 'Rhys',
              narrative: 'He waited.',
            },
          },
          { kind: 'signed-off', name: 'Alex Baker' },
          { kind: 'reopened', reason: 'A date was wrong.' },
        ],
      }),
    );

    const html = filesOf(hmipFramework, whole)['case.html'] ?? '';

    const expected = [
      '<h1>Case SNP-077</h1>',
      '<td>Not signed off. Reopened once</td>',
      '<td>Community</td>',
      '<td>No</td><td>Interview</td><td>Told at interview.<br>Not on file.</td>',
      '<p>Judgement: Unable to judge.</p>',
      `<p>Answers to its prompts: yes 0, no 1, not applicable 0, not answered ${inForce(whole, keyQuestion.id) - 1}.</p>`,
      '<p>No record was found.</p>',
      'Poor practice example, under the changed name Rhys',
      '<p>He waited.</p>',
      '<td>Signed off as Alex Baker</td>',
      '<td>Reopened: A date was wrong.</td>',
    ];
    expect(expected.filter((one) => !html.includes(one))).toEqual([]);
  });

  it('shows whatever was typed as it was typed', () => {
    const plain = tagsOf(noted('x'));

    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        // Each line that is not blank makes a line of its own in the cell.
        const note = `x${typed.replace(/[\r\n]/g, '')}<script>&"'`;
        expect(tagsOf(noted(note))).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the facts of a sealed case', () => {
  it('are what the sample said, and nothing that was put down since, nor by whom', () => {
    const whole = wholeOf(
      buildEntries(hmipFramework, {
        fields: { cohort: 'community' },
        assessor: 'QZ',
        happenings: [{ kind: 'field-set', fieldId: 'rosh', value: 'high' }],
      }),
    );

    const facts = SealedFacts.parse(JSON.parse(factsFile({ whole, attestation: null }).text));

    expect(facts).toEqual({
      v: 1,
      kind: 'casemark-sealed-facts',
      caseId: whole.kase.id,
      inspectionId: whole.kase.inspectionId,
      caseReference: 'SNP-014',
      framework: whole.kase.framework,
      fields: { cohort: 'community' },
      openedAt: whole.kase.openedAt,
    });
  });
});

type Example = { readonly framework: Framework; readonly whole: WholeCase };

function wholeCases(
  framework: Framework,
  chains: readonly (readonly unknown[])[],
): readonly Example[] {
  return chains.map((entries) => ({ framework, whole: wholeOf(entries) }));
}

function wholeOf(entries: readonly unknown[]): WholeCase {
  const read = readWholeCase(entries);
  if (!read.ok) throw new Error('the chain is not whole');
  return read.value;
}

function exampleChains(framework: Framework): readonly (readonly unknown[])[] {
  return createExampleInspection(framework, fakePorts(), assessor).chains;
}

function noted(note: string): WholeCase {
  const promptId = hmipFramework.standards.at(-1)?.keyQuestions[0]?.prompts[0]?.id ?? '';
  const happenings = [{ kind: 'noted', promptId, note } as const];
  return wholeOf(buildEntries(hmipFramework, { fields: { cohort: 'community' }, happenings }));
}

function filesOf(framework: Framework, whole: WholeCase): Readonly<Record<string, string>> {
  const files = caseFiles(framework, 'OFFICIAL-SENSITIVE', { whole, attestation: null });
  return Object.fromEntries(files.map(({ name, text }) => [name, text]));
}

/** The elements of the file, without its texts. */
function tagsOf(whole: WholeCase): readonly string[] {
  return [...(filesOf(hmipFramework, whole)['case.html'] ?? '').matchAll(/<[^>]*>/g)].map(String);
}

function inForce({ kase }: WholeCase, keyQuestionId: string): number {
  return applicability(hmipFramework, kase.fields)
    .standards.flatMap(({ keyQuestions }) => keyQuestions)
    .filter(({ id }) => id === keyQuestionId)
    .reduce((sum, { prompts }) => sum + prompts.length, 0);
}
