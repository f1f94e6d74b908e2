import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../../shared/cases/entry.ts';
import { byCodePoint } from '../../../../shared/results/sampling/by-code-point.ts';
import { samplePool, workingTime } from '../../../../shared/results/sampling/sample-pool.ts';
import { buildCase, buildEntries } from '../../../builders/case.ts';
import { hmipFramework, readSyntheticFramework } from '../../../builders/frameworks.ts';
import { fakePorts } from '../../../builders/ports.ts';

const signOff: Happening = { kind: 'signed-off', name: 'Alex Baker' };
let cases = 0;

function caseOf(
  caseReference: string,
  { assessor = 'AB', day = 1, happenings = [] as readonly Happening[], signedOff = true } = {},
) {
  cases += 1;
  return buildCase(hmipFramework, {
    caseReference,
    assessor,
    happenings: signedOff ? [...happenings, signOff] : happenings,
    ports: fakePorts({
      startsAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
      stepMs: 1000,
      idsAfter: cases * 100,
    }),
  });
}

describe('the pool of a draw', () => {
  it('is every signed-off case by reference, with its assessor and how manieth of theirs it was', () => {
    const kases = [
      caseOf('C', { assessor: 'CD', day: 3 }),
      caseOf('B', { day: 5 }),
      caseOf('A', { day: 9 }),
      caseOf('D', { signedOff: false }),
    ];

    const { members, assessors, leftOut } = samplePool(hmipFramework, kases);

    expect([
      members.map(({ caseId, assessor, signedOffAs }) => [
        kases.findIndex(({ id }) => id === caseId),
        assessor,
        signedOffAs,
      ]),
      assessors,
      leftOut,
    ]).toEqual([
      [
        [2, 0, 2],
        [1, 0, 1],
        [0, 1, 1],
      ],
      ['AB', 'CD'],
      { notSignedOff: 1, otherFramework: 0 },
    ]);
  });

  it('does not depend on the order the cases come in', () => {
    const kases = ['E', 'F', 'G', 'H'].map((reference) => caseOf(reference));

    expect(samplePool(hmipFramework, kases.toReversed())).toEqual(samplePool(hmipFramework, kases));
  });

  it('leaves out cases of another framework, and says how many', () => {
    const { leftOut, members } = samplePool(readSyntheticFramework(), [caseOf('I')]);

    expect([leftOut, members]).toEqual([{ notSignedOff: 0, otherFramework: 1 }, []]);
  });

  it('marks what looks odd: unable to judge, no evidence named, changed after sign-off, marked fast', () => {
    const standard = hmipFramework.standards.find(({ id }) => id === '2.2');
    const [keyQuestion] = standard?.keyQuestions ?? [];
    const promptId = keyQuestion?.prompts[0]?.id ?? '';
    const kases = [
      caseOf('J', {
        happenings: [
          { kind: 'judged', keyQuestionId: keyQuestion?.id ?? '', judgement: 'unable-to-judge' },
        ],
      }),
      caseOf('K', { happenings: [{ kind: 'answered', promptId, answer: 'yes' }] }),
      caseOf('L', { happenings: [signOff, { kind: 'reopened', reason: 'One more look.' }] }),
      caseOf('M'),
      caseOf('N', {
        happenings: [
          { kind: 'answered', promptId, answer: 'yes' },
          { kind: 'sourced', promptId, source: 'both' },
        ],
      }),
    ];
    const minutes = [60, 60, 60, 29, 30];

    const { members } = samplePool(
      hmipFramework,
      kases,
      new Map(kases.map(({ id }, index) => [id, (minutes[index] ?? 0) * 60_000])),
    );

    expect(members.map(({ signs }) => signs)).toEqual([
      ['unable-to-judge'],
      ['evidence-missing'],
      ['changed-after-sign-off'],
      ['marked-fast'],
      [],
    ]);
  });
});

describe('the time that a case was worked on', () => {
  it('is the time between entries, without the import and without pauses of more than ten minutes', () => {
    const [opened, ...rest] = buildEntries(hmipFramework, {
      happenings: [signOff, signOff, signOff, signOff],
    });
    const times = ['09:00:00', '09:04:00', '09:14:00', '11:00:00'];
    const entries = rest.map((entry, index) => ({
      ...entry,
      at: `2026-11-20T${times[index]}.000Z`,
    }));

    expect(workingTime(opened === undefined ? [] : [opened, ...entries])).toBe(14 * 60_000);
  });
});

describe('the order of the pool', () => {
  it('is by code point, where UTF-16 would put what is beyond it first', () => {
    expect(['\u{1F600}', '\uFB01', 'a', 'ab', ''].toSorted(byCodePoint)).toEqual([
      '',
      'a',
      'ab',
      '\uFB01',
      '\u{1F600}',
    ]);
  });
});
