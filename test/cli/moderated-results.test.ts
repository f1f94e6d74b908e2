import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Judgement } from '../../shared/cases/entry.ts';
import { readWholeCase } from '../../shared/cases/whole-case.ts';
import { analystsFolder } from '../builders/casemark-command.ts';
import { hmipFramework } from '../builders/frameworks.ts';
import { countedId } from '../builders/ports.ts';
import { randomChains } from '../builders/random-inspection.ts';
import {
  buildReviewEntries,
  concluded,
  judged,
  overruled,
  responded,
  settled,
  settlementEnded,
} from '../builders/review.ts';
import { buildInspection, buildVaultExport } from '../builders/vault-export.ts';

const keyQuestion = '2.2.1';
const inspection = buildInspection();
const chains = randomChains(hmipFramework, 7, { cases: 6, signedOff: 1 });
const folder = analystsFolder();
let reviewed: Uint8Array;
let damaged: Uint8Array;
beforeAll(async () => {
  const reviews = [0, 1].map((place) => reviewOf(place));
  reviewed = await buildVaultExport({
    inspections: [{ inspection, chains: [...chains, ...reviews] }],
  });
  const cut = reviews.map(([first, , ...rest]) => [first, ...rest]);
  damaged = await buildVaultExport({ inspections: [{ inspection, chains: [...chains, ...cut] }] });
});

describe('casemark results of reviewed cases', () => {
  it('counts final judgements, and tells how many were changed by whom', async () => {
    const { judgements, moderation } = await resultsOf();

    expect([judgements, moderation.casesModerated, moderation.changed]).toEqual([
      'final',
      2,
      { moderated: 1, settled: 1 },
    ]);
  });

  it('counts the inspectors’ judgements where they are asked for, with another hash', async () => {
    const [final, original] = [await resultsOf(), await resultsOf('--judgements', 'original')];

    const { original: inspectors, final: moderated } = tallies(original);
    expect([
      countOf(final),
      countOf(original),
      original.judgements,
      final.inputsHash === original.inputsHash,
    ]).toEqual([moderated, inspectors, 'original', false]);
  });

  it('counts moderated cases alone where they are asked for', async () => {
    const { cases } = await resultsOf('--include', 'moderated');

    expect(cases).toEqual({
      counted: 2,
      notSignedOff: 0,
      otherFramework: 0,
      notModerated: 4,
      unreadable: 0,
    });
  });

  it('refuses to go on without reviews that cannot be read, unless it is told to', async () => {
    writeFileSync(folder.path('damaged.casemark'), damaged);

    const refused = await folder.runHere(['results', './damaged.casemark', '--json']);
    const told = await folder.runHere([
      'results',
      './damaged.casemark',
      '--json',
      '--leave-out-unreadable',
    ]);

    const said = '2 reviews cannot be read whole: 2 with damaged entries.';
    expect([refused.exitCode, refused.stderr.includes(said), told.stderr]).toEqual([
      3,
      true,
      `Warning: ${said} They are in no figure.\n`,
    ]);
  });
});

function reviewOf(place: number) {
  const whole = readWholeCase(chains[place] ?? []);
  if (!whole.ok) throw new Error(whole.error.fault);
  const present = whole.value.kase.judgements[keyQuestion]?.judgement;
  const otherwise: Judgement = present === 'sufficient' ? 'insufficient' : 'sufficient';
  const ruling = judged(keyQuestion, otherwise);
  return buildReviewEntries(hmipFramework, {
    subject: whole.value,
    reviewId: countedId(910_001 + place),
    idsAfter: 710_000 + place * 100,
    said: [
      overruled(ruling),
      concluded,
      ...(place === 1 ? [responded, settled(ruling), settlementEnded] : []),
    ],
  });
}

async function resultsOf(...options: readonly string[]) {
  writeFileSync(folder.path('reviewed.casemark'), reviewed);
  const { stdout } = await folder.runHere(['results', './reviewed.casemark', '--json', ...options]);
  return JSON.parse(stdout);
}

type Named = { readonly id: string };

function countOf({ counts }: { counts: { questions: (Named & { all: unknown })[] }[] }) {
  return counts[0]?.questions.find(({ id }) => id === keyQuestion)?.all;
}

function tallies(results: {
  moderation: { questions: (Named & { original: unknown; final: unknown })[] };
}) {
  const found = results.moderation.questions.find(({ id }) => id === keyQuestion);
  if (found === undefined) throw new Error('the key question is not there');
  return found;
}
