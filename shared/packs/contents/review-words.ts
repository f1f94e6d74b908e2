import type { ReviewPhase } from '../../moderation/review.ts';
import type { ReasonCode, ReviewMode, Ruling } from '../../moderation/review-entry.ts';
import { answerWords, judgementWords } from './case-words.ts';

/** The words of `review.html` besides those of a case. */
export const reviewWords = {
  title: (caseReference: string) => `Review of case ${caseReference}`,
  thisReview: 'This review',
  how: 'How the case is checked',
  phase: 'Where it stands',
  moderator: 'Moderator',
  outcome: 'Outcome',
  outcomeBy: (outcome: string, name: string, at: string) => `${outcome}, ${name}, ${at}`,
  noOutcome: 'Not concluded',
  reasons: 'Reasons for the outcome',
  responded: 'Response of the inspector',
  settled: 'Settlement',
  byAt: (name: string, at: string) => `${name}, ${at}`,
  notYet: 'Not ended',
  calibrationSet: 'Set of reference cases',
  tolerance: (name: string, percent: number) =>
    `${name}; up to ${percent} in 100 judgements may differ`,
  subjectHead: 'Hash of the last entry of the case (SHA-256)',
  reviewHead: 'Hash of the last entry of the review (SHA-256)',
  sealed:
    'The second marking is not committed. Until it is, nothing of the first judgements is told.',
  judgements: 'Judgements',
  answers: 'Answers that were decided on, or differ',
  keyQuestion: 'Key question',
  inspector: 'Inspector',
  secondMarking: 'Second marking',
  review: 'Review',
  response: 'Response',
  settlement: 'Settlement',
  none: 'Not decided on',
  agreed: 'Agreed',
  overruled: (value: string) => `Overruled: ${value}`,
  resolved: (value: string) => `Resolved: ${value}`,
  accepted: 'Accepted',
  disputed: 'Disputed',
  why: 'Reasons',
  whyOverruled: (id: string, name: string) => `${id}: overruled by ${name}`,
  whyResolved: (id: string, how: string) => `${id}: resolved by ${how}`,
  whyDisputed: (id: string, name: string) => `${id}: disputed by ${name}`,
  whySettled: (id: string, value: string, name: string) => `${id}: settled as ${value} by ${name}`,
  evidence: (evidence: string) => `Evidence: ${evidence}`,
  agreement: (names: string) => `agreement of ${names}`,
  thirdPerson: (names: string) => `a third person: ${names}`,
  remarks: 'Comments and questions',
  comment: (target: string, name: string, at: string) => `${target}: comment of ${name}, ${at}`,
  question: (target: string, name: string, at: string) => `${target}: question of ${name}, ${at}`,
  reply: (name: string, at: string, text: string) => `Reply of ${name}, ${at}: ${text}`,
  wholeCase: 'The whole case',
  nothing: 'None.',
} as const;

export const modeWords: Readonly<Record<ReviewMode, string>> = {
  open: 'With its judgements in view',
  blind: 'Marked a second time before its judgements were seen',
  calibration: 'A reference case, marked before its agreed judgements were seen',
  state: 'Another state of a case, kept until somebody decides',
};

export const phaseWords: Readonly<Record<ReviewPhase, string>> = {
  'to-mark': 'To be marked a second time',
  reviewing: 'With the moderator',
  concluded: 'With the inspector',
  responded: 'With the lead inspector',
  settled: 'Settled',
  superseded: 'Replaced by another review',
  state: 'Kept',
};

export const outcomeWords = {
  accepted: 'Accepted',
  'accepted-with-changes': 'Accepted with changes',
  returned: 'Returned',
} as const;

export const reasonCodeWords: Readonly<Record<ReasonCode, string>> = {
  'evidence-overlooked': 'Evidence was overlooked.',
  'evidence-does-not-support': 'The evidence does not support it.',
  'question-misread': 'The question was misread.',
  'guidance-not-applied': 'The guidance was not applied.',
  'out-of-line-with-other-cases': 'Out of line with other cases.',
  'entered-by-mistake': 'Entered by mistake.',
  other: 'Another reason.',
};

/** What a ruling says, in words. */
export function rulingText(ruling: Ruling): string {
  return ruling.kind === 'prompt' ? answerWords[ruling.value] : judgementWords[ruling.value];
}
