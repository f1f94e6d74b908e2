import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Happening, Judgement } from '../../shared/cases/entry.ts';
import { assessor, buildEntries } from '../builders/case.ts';
import { analystsFolder } from '../builders/casemark-command.ts';
import { hmipFramework } from '../builders/frameworks.ts';
import { countedId, fakePorts } from '../builders/ports.ts';
import {
  buildReviewEntries,
  buildSecondMarking,
  buildWholeCase,
  committed,
} from '../builders/review.ts';
import { buildInspection, buildVaultExport } from '../builders/vault-export.ts';

const questions = ['2.2.1', '2.2.2', '2.2.3', '2.3.1'];
const inspection = buildInspection();
const folder = analystsFolder();
let reviewed: Uint8Array;
beforeAll(async () => {
  const chains = Array.from({ length: 10 }, (_, index) => index).flatMap((index) => [
    caseOf(index).entries,
    reviewOf(index),
  ]);
  reviewed = await buildVaultExport({ inspections: [{ inspection, chains }] });
});

describe('casemark agreement', () => {
  it('tells blind pairs with counts beside every percentage, and counts alone below 30', async () => {
    const { exitCode, stdout, stderr } = await agreement();

    expect({ exitCode, stderr, lines: stdout.split('\n').slice(0, 8) }).toEqual({
      exitCode: 0,
      stderr: '',
      lines: [
        'Second markings made blind: independent of the first.',
        '',
        expect.stringMatching(/^ +agreed +95% +severe +lenient +unable +kappa +AC1 +alpha$/),
        expect.stringMatching(/^all +88% \(35 of 40\) +\d+-\d+% +5 +0 +0 +0\.75 \(/),
        expect.stringMatching(/^2\.2 +83% \(25 of 30\) +\d+-\d+% +5 +0 +0 +/),
        expect.stringMatching(/^2\.3 +10 of 10 +- +0 +0 +0 +- +- +-$/),
        expect.stringMatching(/^2\.2\.1 +5 of 10 +- +5 +0 +0 +- +- +-$/),
        expect.stringMatching(/^2\.2\.2 +10 of 10 +- +0 +0 +0 +- +- +-$/),
      ],
    });
  });

  it('refuses what holds no review, where it would tell counts of nothing', async () => {
    const { entries } = caseOf(0);
    const bytes = await buildVaultExport({ inspections: [{ inspection, chains: [entries] }] });
    writeFileSync(folder.path('unreviewed.casemark'), bytes);

    const { exitCode, stdout, stderr } = await folder.runHere([
      'agreement',
      './unreviewed.casemark',
    ]);

    expect([exitCode, stdout, stderr]).toEqual([
      3,
      '',
      'casemark: No review is in what was named, so there are no two judgements to compare. Name a vault export, or a pack of reviews.\n',
    ]);
  });

  it('tells the same as JSON, with the whole numbers that a coefficient is made of', async () => {
    const { stdout } = await agreement('--json', '--categories', 'two');

    const { kind, from, independent, overall, keyQuestions } = JSON.parse(stdout);
    expect([kind, from, independent, overall.agreedPercent, overall.kappa.printed]).toEqual([
      'casemark-agreement',
      'blind',
      true,
      88,
      '0.75',
    ]);
    expect(overall.kappa.over / overall.kappa.under).toBeCloseTo(0.75, 2);
    expect(keyQuestions[0]).toEqual({
      id: '2.2.1',
      judgements: 10,
      cases: 10,
      agreed: 5,
      moreSevere: 5,
      moreLenient: 0,
      toOrFromUnable: 0,
      leftOutAsUnable: 0,
      table: [
        [0, 5],
        [0, 5],
      ],
      limits: [{ kind: 'too-few-pairs', pairs: 10, least: 30 }],
    });
  });

  it('has no line where nobody reviewed openly, and says that open reviews are not independent', async () => {
    const { stdout } = await agreement('--from', 'open');

    expect(stdout.split('\n')[0]).toBe(
      'Open reviews: not independent, the moderator had the judgements in view.',
    );
    expect(stdout).toContain('Of 0 judgements in 0 cases');
  });

  it.each([
    [['--from', 'both'], '--from is blind or open.'],
    [['--categories', 'four'], '--categories is three or two.'],
    [['--json', '--csv'], 'Ask for --json or for --csv.'],
  ])('refuses %j', async (options, said) => {
    const { exitCode, stderr } = await agreement(...options);

    expect([exitCode, stderr]).toEqual([2, `casemark: ${said}\n`]);
  });
});

function agreement(...options: readonly string[]) {
  writeFileSync(folder.path('november.casemark'), reviewed);
  return folder.runHere(['agreement', './november.casemark', ...options]);
}

/** The first judgements of each case: half of them sufficient, on the first question by turns. */
function caseOf(index: number) {
  const happenings: Happening[] = questions.map((keyQuestionId, at) => ({
    kind: 'judged',
    keyQuestionId,
    judgement: first(index, at),
  }));
  const options = {
    caseReference: `SNP-${index}`,
    ports: fakePorts({ idsAfter: 10_000 * (index + 1), stepMs: 1000 }),
    happenings: [...happenings, { kind: 'signed-off' as const, name: assessor.name }],
  };
  const entries = buildEntries(hmipFramework, options);
  const again = {
    ...options,
    ports: fakePorts({ idsAfter: 10_000 * (index + 1), stepMs: 1000 }),
  };
  return { entries, whole: buildWholeCase(hmipFramework, again) };
}

function first(index: number, at: number): Judgement {
  return (index + at) % 2 === 0 ? 'sufficient' : 'insufficient';
}

/** The second person is more severe on the first question, and of one mind on the others. */
function reviewOf(index: number) {
  const { whole } = caseOf(index);
  const reviewId = countedId(910_100 + index);
  const marking = buildSecondMarking(
    hmipFramework,
    whole,
    questions.map((keyQuestionId, at) => ({
      kind: 'judged',
      keyQuestionId,
      judgement: at === 0 ? 'insufficient' : first(index, at),
    })),
    { reviewId },
  );
  return buildReviewEntries(hmipFramework, {
    subject: whole,
    mode: 'blind',
    reviewId,
    idsAfter: 700_000 + index * 1000,
    said: [committed(marking)],
  });
}
