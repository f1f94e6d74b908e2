import { useEffect, useMemo, useState } from 'react';
import type { Case } from '../../shared/cases/case.ts';
import { type Findings, foldFindings } from '../../shared/cases/fold-findings.ts';
import type { Inspection } from '../../shared/cases/inspection.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { frameworkHash } from '../../shared/frameworks/framework-hash.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import type { Include } from '../../shared/results/case-selection.ts';
import { enteredFromFindings } from '../../shared/results/entered-from-findings.ts';
import { createReader, type MarkedCase } from '../../shared/results/marked-case.ts';
import { type Judgements, judgeCases } from '../../shared/results/moderation.ts';
import { computeResults, type Results } from '../../shared/results/results.ts';
import { useVault } from '../store/store-context.tsx';
import type { StoreFault, Vault } from '../store/vault.ts';

/** What an inspection comes to, and what it was made from. */
export type InspectionResults = {
  readonly inspection: Inspection;
  readonly framework: Framework;
  /** Every case that could be read, whatever the filter leaves out, with the judgements that are counted. */
  readonly cases: readonly Case[];
  /** Cases that could not be read: whoever reads a figure is told. */
  readonly unreadable: readonly Id[];
  /** How many reviews could be read: a moderator has them without the cases they are of. */
  readonly reviewed: number;
  /** Reviews that could not be read: what they changed is in no figure, and whoever reads one is told. */
  readonly unreadableReviews: readonly Id[];
  /** What the lead inspector and the panel put down, as it stands. */
  readonly findings: Findings;
  readonly results: Results;
};

export type LoadedResults =
  /** Of so many cases, so many have been read; null while it is not known how many there are. */
  | { readonly state: 'loading'; readonly done: number; readonly total: number | null }
  | { readonly state: 'failed'; readonly fault: StoreFault }
  /** The vault holds no such inspection, or not the framework it is marked against. */
  | { readonly state: 'absent' }
  | { readonly state: 'framework-absent'; readonly inspection: Inspection }
  | { readonly state: 'loaded'; readonly value: InspectionResults };

/**
 * Reads every case of an inspection and computes what they come to, again whenever something changes. While it is
 * read again the screen keeps what it had, and only what changed is read.
 */
export function useInspectionResults(
  inspectionId: Id,
  include: Include,
  judgements: Judgements,
): LoadedResults {
  const vault = useVault();
  const [read, setRead] = useState<Read>({ state: 'loading', done: 0, total: null });
  const readers = useReaders();
  useEffect(() => {
    let latest = 0;
    let before: readonly Case[] = [];
    setRead({ state: 'loading', done: 0, total: null });
    const load = async () => {
      latest += 1;
      const mine = latest;
      const outcome = await readInspection(vault, inspectionId, before, (done, total) => {
        const isStep = Math.floor((100 * done) / total) > Math.floor((100 * (done - 1)) / total);
        if (mine === latest && before.length === 0 && isStep) {
          setRead({ state: 'loading', done, total });
        }
      });
      // A slower, older answer must not replace a newer one.
      if (mine !== latest) return;
      if (outcome.state === 'read') {
        before = outcome.cases;
        const { inspection, cases } = outcome;
        const framework = vault.frameworks.byHash(inspection.framework.hash)?.framework;
        // Reading is most of the work. In slices, so that the screen answers in between.
        if (framework !== undefined) await readSteadily(framework, cases, readers(framework));
        if (mine !== latest) return;
      }
      setRead(outcome);
    };
    void load();
    const stops = [
      vault.cases.subscribe(() => void load()),
      vault.reviews.subscribe(() => void load()),
      // What is entered for the unit and decided by a panel is part of what it comes to.
      vault.inspections.subscribe(() => void load()),
    ];
    return () => {
      latest = -1;
      for (const stop of stops) stop();
    };
  }, [vault, inspectionId, readers]);
  return useMemo((): LoadedResults => {
    if (read.state !== 'read') return read;
    const { inspection, unreadable, unreadableReviews } = read;
    const framework = vault.frameworks.byHash(inspection.framework.hash)?.framework;
    if (framework === undefined) return { state: 'framework-absent', inspection };
    const findings = foldFindings(inspection.findings);
    const entered = enteredFromFindings(findings);
    const { cases, moderation } = judgeCases(read.cases, read.reviews, judgements);
    const reviewed = read.reviews.length;
    const reader = readers(framework);
    const results = computeResults(framework, cases, entered, include, reader, moderation);
    return {
      state: 'loaded',
      value: {
        inspection,
        framework,
        cases,
        unreadable,
        reviewed,
        unreadableReviews,
        findings,
        results,
      },
    };
  }, [read, include, judgements, vault, readers]);
}

type Read =
  | Extract<LoadedResults, { state: 'loading' | 'failed' | 'absent' }>
  | {
      readonly state: 'read';
      readonly inspection: Inspection;
      /** As their inspectors left them. */
      readonly cases: readonly Case[];
      readonly unreadable: readonly Id[];
      readonly reviews: readonly WholeReview[];
      readonly unreadableReviews: readonly Id[];
    };

type Reader = (kase: Case) => MarkedCase;

/** A reader for each framework that reads a case once: a case that changed is another object. */
function useReaders(): (framework: Framework) => Reader {
  const [readers] = useState(() => {
    const byFramework = new WeakMap<Framework, Reader>();
    return (framework: Framework): Reader => {
      const known = byFramework.get(framework);
      if (known !== undefined) return known;
      const marks = new WeakMap<Case, MarkedCase>();
      const readNew = createReader(framework);
      const reader: Reader = (kase) => {
        const marked = marks.get(kase) ?? readNew(kase);
        marks.set(kase, marked);
        return marked;
      };
      byFramework.set(framework, reader);
      return reader;
    };
  });
  return readers;
}

async function readSteadily(
  framework: Framework,
  cases: readonly Case[],
  read: Reader,
): Promise<void> {
  const hash = frameworkHash(framework);
  for (const [index, kase] of cases.entries()) {
    if (kase.framework.hash === hash) read(kase);
    if (index % casesInSlice === casesInSlice - 1) await nextTask();
  }
}

const casesInSlice = 200;

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function readInspection(
  vault: Vault,
  inspectionId: Id,
  before: readonly Case[],
  progress: (done: number, total: number) => void,
): Promise<Read> {
  const inspections = await vault.inspections.list();
  if (!inspections.ok) return { state: 'failed', fault: inspections.error };
  const inspection = inspections.value.find(({ id }) => id === inspectionId);
  if (inspection === undefined) return { state: 'absent' };
  const all = await vault.cases.readAll(inspectionId, before, progress);
  if (!all.ok) return { state: 'failed', fault: all.error };
  const reviewed = await vault.reviews.readAll(inspectionId);
  if (!reviewed.ok) return { state: 'failed', fault: reviewed.error };
  const { unreadable: unreadableReviews } = reviewed.value;
  // Two that parted have one id, and each has an address of its own.
  const reviews = reviewed.value.reviews.map(({ storedAs, ...whole }) => ({
    ...whole,
    review: { ...whole.review, id: storedAs },
  }));
  return { state: 'read', inspection, ...all.value, reviews, unreadableReviews };
}
