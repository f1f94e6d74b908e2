import type { OddPattern } from '../../cases/answer-pattern.ts';
import type { Answer, EvidenceSource, Judgement } from '../../cases/entry.ts';
import type { Instant } from '../../kernel/instant.ts';

/** The words of the readable files of a pack that are neither the framework's nor anybody's who worked on the case. */
export const caseWords = {
  title: (caseReference: string) => `Case ${caseReference}`,
  thisCase: 'This case',
  what: 'What',
  value: 'As recorded',
  caseReference: 'Case reference',
  assessor: 'Assessor',
  framework: 'Framework',
  frameworkHash: 'Hash of the framework (SHA-256)',
  state: 'State',
  signedOff: (name: string, at: string) => `Signed off by ${name}, ${at}`,
  notSignedOff: 'Not signed off',
  reopened: (count: number) => (count === 1 ? 'Reopened once' : `Reopened ${count} times`),
  opened: 'Opened',
  changed: 'Last changed',
  entries: 'Entries',
  head: 'Hash of the last entry (SHA-256)',
  vouched: 'Vouched for by',
  vouchedFor: (name: string, seq: number) => `${name}, as far as entry ${seq}`,
  question: 'Question',
  answer: 'Answer',
  prompt: 'Prompt',
  source: 'Evidence from',
  note: 'Note',
  notAnswered: 'Not answered',
  notJudged: 'Not judged',
  judgement: (judgement: string) => `Judgement: ${judgement}.`,
  reason: 'Reason',
  noPrompts: 'None of its prompts applies to this case.',
  doesNotApply: (because: string) => `Does not apply to this case: ${because}.`,
  hidden: (count: number, because: string) =>
    `${count} ${count === 1 ? 'prompt does' : 'prompts do'} not apply: ${because}.`,
  outcome: {
    sufficient: 'Sufficient on all key questions.',
    insufficient: 'Not sufficient on all key questions.',
    'unable-to-judge': 'Unable to judge.',
    'not-judged': 'Not judged on all key questions.',
  },
  pattern: (yes: number, no: number, notApplicable: number, unanswered: number) =>
    `Answers to its prompts: yes ${yes}, no ${no}, not applicable ${notApplicable}, not answered ${unanswered}.`,
  otherQuestions: 'Other questions',
  examples: 'Practice examples',
  goodExample: (name: string) => `Good practice example, under the changed name ${name || '–'}`,
  poorExample: (name: string) => `Poor practice example, under the changed name ${name || '–'}`,
  noExamples: 'None.',
  signOffs: 'History of sign-off',
  when: 'When',
  who: 'Who',
  happened: 'What happened',
  caseOpened: 'Opened the case',
  assignedTo: (assessor: string) => `Assigned the case to ${assessor || 'nobody'}`,
  signedOffAs: (name: string) => `Signed off as ${name}`,
  reopenedBecause: (reason: string) => `Reopened: ${reason}`,
} as const;

export const answerWords: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  'not-applicable': 'Not applicable',
};

export const sourceWords: Readonly<Record<EvidenceSource, string>> = {
  'case-record': 'Case record',
  interview: 'Interview',
  both: 'Case record and interview',
};

export const judgementWords: Readonly<Record<Judgement, string>> = {
  sufficient: 'Sufficient',
  insufficient: 'Insufficient',
  'unable-to-judge': 'Unable to judge',
};

export const oddWords: Readonly<Record<OddPattern, string>> = {
  'all-no-but-sufficient': 'No prompt is answered yes, and the judgement is sufficient.',
  'all-yes-but-insufficient': 'No prompt is answered no, and the judgement is insufficient.',
};

/** To the minute and in UTC, which is the same on every machine: "2026-11-23 14:03 UTC". */
export function inUtc(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
