import { Answer, Judgement } from '../../../../shared/cases/entry.ts';
import { targetKey } from '../../../../shared/moderation/review.ts';
import {
  ReasonCode,
  type ReviewHappening,
  Ruling,
  type Target,
} from '../../../../shared/moderation/review-entry.ts';
import { type Outcome, outcomes } from './outcome.ts';

/** What can be half-typed in a review. */
export type DraftKind =
  | 'overrule'
  | 'resolve'
  | 'comment'
  | 'question'
  | 'reply'
  | 'dispute'
  | 'settle'
  | 'conclude'
  | 'reopen'
  | 'state';

/** What is typed and chosen in one form that nobody has saved yet. All of it is text, as the form has it. */
export type Draft = {
  readonly kind: DraftKind;
  /** Null for the whole case. */
  readonly target: Target | null;
  /** Of the question that is replied to. */
  readonly seq: number | null;
  readonly fields: DraftFields;
};

export type DraftFields = {
  readonly value: string;
  readonly reasonCode: string;
  readonly how: string;
  /** Names, one after another with commas. */
  readonly by: string;
  readonly text: string;
  readonly evidence: string;
};

/** What a form lacks, by its field. */
export type DraftProblem = keyof DraftFields;

export const nothingTyped: DraftFields = {
  value: '',
  reasonCode: '',
  how: '',
  by: '',
  text: '',
  evidence: '',
};

export function draftKey({ kind, target, seq }: Omit<Draft, 'fields'>): string {
  return `${kind} ${target === null ? 'case' : targetKey(target)} ${seq ?? ''}`;
}

/** What a form lacks, in its own order; nothing where it can be saved. */
export function problemsOf({ kind, target, fields }: Draft): readonly DraftProblem[] {
  const lacks: DraftProblem[] = [];
  if (kind === 'conclude' && !isOutcome(fields.value)) return ['value'];
  if (kind === 'state' && fields.value !== 'chosen' && fields.value !== 'set-aside') {
    lacks.push('value');
  }
  const rules = kind === 'overrule' || kind === 'resolve' || kind === 'settle';
  if (rules && rulingOf(target, fields.value) === null) lacks.push('value');
  if (kind === 'overrule' && !ReasonCode.safeParse(fields.reasonCode).success) {
    lacks.push('reasonCode');
  }
  if (kind === 'resolve') {
    if (fields.how !== 'agreement' && fields.how !== 'third-person') lacks.push('how');
    if (namesIn(fields.by).length === 0) lacks.push('by');
  }
  const needsText = kind !== 'conclude' || fields.value !== 'accepted';
  if (fields.text.trim() === '' && needsText) lacks.push('text');
  return lacks;
}

/** The entry that a form makes; null while it lacks something. */
export function happeningOf(draft: Draft): ReviewHappening | null {
  if (problemsOf(draft).length > 0) return null;
  const { kind, target, seq, fields } = draft;
  const text = fields.text.trim();
  switch (kind) {
    case 'overrule':
      return {
        kind: 'overruled',
        ruling: Ruling.parse({ ...target, value: fields.value }),
        reasonCode: ReasonCode.parse(fields.reasonCode),
        reason: text,
        evidence: fields.evidence.trim(),
      };
    case 'resolve':
      return {
        kind: 'resolved',
        ruling: Ruling.parse({ ...target, value: fields.value }),
        how: fields.how === 'agreement' ? 'agreement' : 'third-person',
        by: [...namesIn(fields.by)],
        reason: text,
      };
    case 'settle':
      return {
        kind: 'settled',
        ruling: Ruling.parse({ ...target, value: fields.value }),
        reason: text,
      };
    case 'comment':
      return { kind: 'commented', target, text };
    case 'question':
      return { kind: 'asked', target, text };
    case 'reply':
      return seq === null ? null : { kind: 'replied', seq, text };
    case 'dispute':
      return target === null ? null : { kind: 'disputed', target, reason: text };
    case 'conclude':
      return isOutcome(fields.value)
        ? { kind: 'concluded', outcome: fields.value, reasons: text, proof: null }
        : null;
    case 'reopen':
      return { kind: 'reopened', reason: text };
    case 'state': {
      const chosen = fields.value === 'chosen';
      return { kind: chosen ? 'state-chosen' : 'state-set-aside', reason: text };
    }
  }
}

/**
 * What keeps the words of a form when the vault is locked before it is saved: what it makes, or where it lacks
 * something, or ends or changes a turn, a comment with what was typed. Null where there are no words to lose.
 */
export function keepingOf(draft: Draft): ReviewHappening | null {
  const made = onPurposeOnly.has(draft.kind) ? null : happeningOf(draft);
  if (made !== null) return made;
  const words = [draft.fields.text, draft.fields.evidence].map((one) => one.trim()).filter(Boolean);
  if (words.length === 0) return null;
  return { kind: 'commented', target: draft.target, text: words.join('\n') };
}

// A lock ends nobody's turn.
const onPurposeOnly: ReadonlySet<DraftKind> = new Set(['conclude', 'reopen', 'state']);

function isOutcome(value: string): value is Outcome {
  return outcomes.some((outcome) => outcome === value);
}

function rulingOf(target: Target | null, value: string): Answer | Judgement | null {
  if (target === null) return null;
  const read = (target.kind === 'prompt' ? Answer : Judgement).safeParse(value);
  return read.success ? read.data : null;
}

function namesIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
