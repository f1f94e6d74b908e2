import { describe, expect, it } from 'vitest';
import { receiveCase } from '../../../shared/moderation/receive-case.ts';
import type { Attestation, ReviewEntry } from '../../../shared/moderation/review-entry.ts';
import { chainToVouchFor, turnToSign } from '../../../shared/moderation/turn.ts';
import { readWholeReview } from '../../../shared/moderation/whole-review.ts';
import { assessor } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';
import {
  buildReview,
  buildReviewEntries,
  buildSecondMarking,
  buildWholeCase,
  committed,
  moderator,
} from '../../builders/review.ts';

const framework = readSyntheticFramework();
const subject = buildWholeCase(framework, {
  happenings: [
    { kind: 'judged', keyQuestionId: 'B1', judgement: 'sufficient' },
    { kind: 'signed-off', name: 'Alex Baker' },
  ],
});
const other = buildWholeCase(framework, { ports: fakePorts({ idsAfter: 50 }) });
const marking = buildSecondMarking(framework, subject, []);
const proof = { publicKey: 'a'.repeat(64), signature: 'b'.repeat(128) };
const attestation: Attestation = {
  chainId: subject.kase.id,
  seq: 1,
  head: subject.chain.entries[2]?.previous ?? '',
  by: assessor,
  proof,
};

describe('a whole review', () => {
  it('holds the case as it was received and the second marking, each with its own chain', () => {
    const { subject: received, marking: second } = buildReview(framework, {
      subject,
      mode: 'blind',
      said: [committed(marking)],
    });

    expect([received, second]).toEqual([subject, marking]);
  });

  it('is vouched for to its last entry by its head hash', () => {
    const entries = buildReviewEntries(framework, { subject });

    expect(readWholeReview(entries, 'c'.repeat(64))).toEqual({
      ok: false,
      error: { chain: 'review', index: 0, fault: 'hash-broken' },
    });
  });

  it.each([
    ['another case’s id', { caseId: countedId(77) }],
    ['another reference', { caseReference: 'SNP-015' }],
    ['another length', { head: { ...subject.kase.head, seq: 9 } }],
    ['another framework', { framework: { ...subject.kase.framework, version: '9' } }],
  ])('is none where %s is written beside the case', (_title, wrong) => {
    expect(readWith({ ...receiveCase(subject, null), ...wrong })).toEqual({
      ok: false,
      error: { chain: 'subject', index: 0, fault: 'not-as-stated' },
    });
  });

  it('is none where an entry of the case was changed', () => {
    const received = receiveCase(subject, null);
    const entries = received.entries.map((entry, index) =>
      index === 1 ? { ...entry, at: '2020-01-01T00:00:00.000Z' } : entry,
    );

    expect(readWith({ ...received, entries })).toEqual({
      ok: false,
      error: { chain: 'subject', index: 1, fault: 'content-changed' },
    });
  });

  it('may hold the word of whoever vouched for the case as far as an entry', () => {
    expect(readWith(receiveCase(subject, attestation))).toMatchObject({ ok: true });
  });

  it.each([
    ['another chain', { chainId: countedId(78) }],
    ['another state', { head: 'd'.repeat(64) }],
    ['an entry that is not there', { seq: 3 }],
  ])('is none where that word is of %s', (_title, wrong) => {
    const { fault } = faultOf(readWith(receiveCase(subject, { ...attestation, ...wrong })));

    expect(fault).toBe('attestation-of-another-chain');
  });

  it.each([
    ['of another case', buildSecondMarking(framework, other, [])],
    ['for another review', buildSecondMarking(framework, subject, [], { reviewId: countedId(3) })],
    [
      'against another framework',
      buildSecondMarking({ ...framework, version: '9.9.9' }, subject, []),
    ],
    ['that is no second marking', subject],
    ['that is not signed off', buildSecondMarking(framework, subject, [], { signedOff: false })],
  ])('is none with a marking %s', (_title, wrong) => {
    const entries = buildReviewEntries(framework, {
      subject,
      mode: 'blind',
      said: [committed(wrong)],
    });

    expect(readWholeReview(entries)).toEqual({
      ok: false,
      error: { chain: 'marking', index: 0, fault: 'no-second-marking' },
    });
  });
});

describe('what is signed', () => {
  const head = 'e'.repeat(64);

  it('at the end of a turn is everything before it and what it says, without the proof', () => {
    const unsigned = { kind: 'responded' } as const;

    expect([turnToSign(head, unsigned), turnToSign(head, { ...unsigned, proof })]).toEqual(
      Array(2).fill(
        `casemark review turn 1\n{"happening":{"kind":"responded"},"previous":"${head}"}`,
      ),
    );
  });

  it('of a chain is whose it is, how far it goes and who says so', () => {
    const said = { chainId: countedId(1), seq: 4, head, by: moderator };

    expect(chainToVouchFor({ ...said, proof } as typeof said)).toBe(
      `casemark chain 1\n{"by":{"id":"${moderator.id}","name":"Morgan Reid"},` +
        `"chainId":"${countedId(1)}","head":"${head}","seq":4}`,
    );
  });
});

function readWith(received: unknown) {
  const [opening] = buildReviewEntries(framework, { subject }) as [ReviewEntry];
  return readWholeReview([{ ...opening, happening: { ...opening.happening, subject: received } }]);
}

function faultOf(outcome: ReturnType<typeof readWholeReview>) {
  if (outcome.ok) throw new Error('no fault was found');
  return outcome.error;
}
