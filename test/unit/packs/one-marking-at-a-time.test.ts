import { describe, expect, it } from 'vitest';
import type { Author } from '../../../shared/cases/entry.ts';
import { readWholeCase, type WholeCase } from '../../../shared/cases/whole-case.ts';
import { frameworkHash } from '../../../shared/frameworks/framework-hash.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import { chainHashes } from '../../../shared/packs/taking-in/chain-hashes.ts';
import { planTakingIn } from '../../../shared/packs/taking-in/plan-taking-in.ts';
import type { Here, ReviewHere } from '../../../shared/packs/taking-in/what-is-here.ts';
import { buildEntries, inspectionId } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { value } from '../../builders/machine.ts';
import { verifiedPack } from '../../builders/packs.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';
import { buildReview, buildSecondMarking, committed } from '../../builders/review.ts';
import { buildInspection } from '../../builders/vault-export.ts';

const me: Author = { id: countedId(900_100), name: 'Pat Quinn' };
const stateOf = (...notes: readonly string[]): WholeCase =>
  value(
    readWholeCase(
      buildEntries(hmipFramework, {
        ports: fakePorts({ stepMs: 1000 }),
        happenings: notes.map((note) => ({ kind: 'noted', promptId: '2.2.1-a', note })),
      }),
    ),
  );
const whole = stateOf('a');
const later = stateOf('a', 'b');
const setId = countedId(920_001);

const hashesOf = ({ stored }: Pick<WholeCase, 'stored'>) => chainHashes(stored) ?? [];

function here(review: WholeReview): Here {
  const { review: of, subject } = review;
  const one: ReviewHere = {
    storedAs: of.id,
    reviewId: of.id,
    subjectCaseId: of.subject.caseId,
    mode: of.mode,
    openedById: of.openedBy.id,
    calibrationSetId: of.calibration?.setId ?? null,
    isToMark: of.phase === 'to-mark',
    hashes: hashesOf(review),
    subject: hashesOf(subject),
  };
  return { ...nothingHere, reviews: [one] };
}

const nothingHere: Here = {
  inspectionId,
  frameworkHash: frameworkHash(hmipFramework),
  frameworks: new Set([frameworkHash(hmipFramework)]),
  personId: me.id,
  deleted: new Set(),
  cases: new Map(),
  references: new Set(),
  reviews: [],
  taken: new Set(),
};

const mine = (mode: 'blind' | 'calibration', marked = false) =>
  buildReview(hmipFramework, {
    subject: whole,
    mode,
    openedBy: me,
    said: marked ? [committed(buildSecondMarking(hmipFramework, whole, [], { author: me }))] : [],
  });

const purposes = {
  open: 'to-moderate',
  blind: 'to-mark-blind',
  calibration: 'calibration',
} as const;

function asked(mode: keyof typeof purposes, at: Here, set = setId, cases = [whole]) {
  const calibration = { setId: set };
  const pack = verifiedPack(inspection, {
    purpose: purposes[mode],
    cases,
    ...(mode === 'calibration' ? { calibration } : {}),
  });
  return planTakingIn(pack, 'to-review', at).map(({ item, does }) => [item.standing, does?.kind]);
}

const inspection = buildInspection();
const keptBack = [['kept-back', undefined]];

describe('while I have a case to mark without its judgements, no other marking of it begins', () => {
  it('neither a calibration beside a blind one, nor a blind one beside a calibration', () => {
    expect([
      asked('calibration', here(mine('blind'))),
      asked('blind', here(mine('calibration'))),
    ]).toEqual([keptBack, keptBack]);
  });

  it('nor in another set, nor of a later state of the case', () => {
    expect([
      asked('calibration', here(mine('calibration')), countedId(920_002)),
      asked('blind', here(mine('blind')), setId, [later]),
    ]).toEqual([keptBack, keptBack]);
  });

  it('nor a second of two in one pack', () => {
    expect(asked('blind', nothingHere, setId, [whole, later])).toEqual([
      ['new', 'open-review'],
      ...keptBack,
    ]);
  });

  it('nor an open review, though the pack has the very state that I mark', () => {
    expect(asked('open', here(mine('blind')))).toEqual(keptBack);
  });

  it('and the same request again is the one that I have', () => {
    expect([
      asked('blind', here(mine('blind'))),
      asked('calibration', here(mine('calibration'))),
    ]).toEqual([[['same', undefined]], [['same', undefined]]]);
  });

  it('and once it is committed, reference cases are marked in another set, and nobody marks blind', () => {
    const done = here(mine('calibration', true));
    expect([asked('calibration', done, countedId(920_002)), asked('blind', done)]).toEqual([
      [['new', 'open-review']],
      [['in-view', undefined]],
    ]);
  });
});
