import { useTranslation } from 'react-i18next';
import { valueGiven } from '../../../../shared/moderation/differences.ts';
import { announce } from '../../../questions/announcement.tsx';
import { isTyping } from '../../../questions/is-typing.ts';
import { useCurrentStop } from '../../../questions/use-current-stop.ts';
import { useShortcuts } from '../../../questions/use-shortcuts.ts';
import { useOpenReview } from '../../../store/moderation/review-context.tsx';
import { useDrafts } from '../drafts/drafts-context.tsx';
import { type Command, shortcuts } from '../keys.ts';
import { focusRow } from './focus-row.ts';
import type { ReviewRow } from './review-rows.ts';
import { isMarkedTwice } from './review-view.ts';
import { useDecide } from './use-decide.ts';
import { useReviewActs } from './use-review-acts.ts';

/** What a page does for keys that mean something of its own there. */
export type RowKeyActs = {
  /** In place of agreeing and overruling, where the page has another pair. */
  readonly yes?: (row: ReviewRow) => void;
  readonly no?: (row: ReviewRow) => void;
  readonly rest?: () => void;
};

/** The shortcuts that act on the rows of a page. Deciding does not move on by itself: G goes to what is left. */
export function useRowKeys(
  rows: readonly ReviewRow[],
  proposed: string | null,
  { yes, no, rest }: RowKeyActs = {},
): void {
  const { t } = useTranslation('moderating', { keyPrefix: 'say' });
  const openReview = useOpenReview();
  const drafts = useDrafts();
  const acts = useReviewActs();
  const decide = useDecide();
  const current = useCurrentStop(rows, proposed);

  const walk = (step: 1 | -1) => {
    const at = current();
    const index = rows.findIndex(({ anchor }) => anchor === at?.stop.anchor);
    const next = at === null ? rows[0] : at.proposed ? at.stop : rows[clamp(index + step, rows)];
    if (next !== undefined) focusRow(next.anchor);
  };

  /** Does something to the current row, which must be in view: nobody decides what they have not seen. */
  const act = (what: (row: ReviewRow) => void): true => {
    const at = current();
    if (at === null) announce(t('nowhere'));
    else if (at.proposed && !isInView(at.row)) {
      focusRow(at.stop.anchor);
      announce(t('firstToDo'));
    } else {
      if (at.proposed) focusRow(at.stop.anchor);
      what(at.stop);
    }
    return true;
  };

  const agree = (row: ReviewRow) => {
    if (yes !== undefined) return yes(row);
    if (!isMarkedTwice(openReview.getReview().mode)) return acts.agree(row);
    const subject = openReview.getSubject();
    return decide.resolve(row, subject === null ? null : valueGiven(subject, row.target));
  };
  const overrule = (row: ReviewRow) => {
    if (no !== undefined) return no(row);
    if (!isMarkedTwice(openReview.getReview().mode)) return decide.overrule(row);
    const marking = openReview.getMarking();
    return decide.resolve(row, marking === null ? null : valueGiven(marking, row.target));
  };

  useShortcuts(shortcuts, (command: Command, target) => {
    const form = formAround(target);
    switch (command) {
      case 'next-row':
        walk(1);
        return true;
      case 'previous-row':
        walk(-1);
        return true;
      case 'agree':
        return form === null ? act(agree) : choose(form, 'not-applicable');
      case 'agree-rest':
        if (rest === undefined) return false;
        rest();
        return true;
      case 'overrule':
        return act(overrule);
      case 'comment':
        return act(({ target: of }) => decide.comment(of));
      case 'ask':
        return act(({ target: of }) => decide.ask(of));
      case 'evidence':
        return form === null ? act((row) => decide.overrule(row, 'evidence')) : toEvidence(form);
      case 'choose-yes':
      case 'choose-no':
      case 'choose-sufficient':
      case 'choose-insufficient':
      case 'choose-unable':
        if (form !== null) return choose(form, chosenBy[command]);
        announce(t('overruleFirst'));
        return true;
      case 'leave-field': {
        const key = form?.dataset.draft;
        const row =
          target instanceof HTMLElement ? target.closest<HTMLElement>('[data-stop]') : null;
        if (form === null || key === undefined) return false;
        drafts.close(key);
        if (row?.dataset.stop !== undefined) focusRow(row.dataset.stop);
        return true;
      }
      default:
        return false;
    }
  });

  /** Chooses in the open form, and goes on to what it asks next. */
  const choose = (form: HTMLFormElement, value: string): true => {
    const radio = form.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`);
    if (radio === null) announce(t('notHere'));
    else {
      radio.click();
      const next = form.querySelector<HTMLElement>('select, textarea');
      next?.focus();
    }
    return true;
  };
}

function toEvidence(form: HTMLFormElement): boolean {
  const box = form.querySelector<HTMLElement>('textarea[name="evidence"]');
  box?.focus();
  return box !== null;
}

function formAround(target: EventTarget | null): HTMLFormElement | null {
  if (!(target instanceof HTMLElement)) return null;
  const form = target.closest<HTMLFormElement>('form[data-draft]');
  // Esc closes it from within a text; the letters are for its choices.
  return form !== null && (isTyping(target) || target.matches('input, button')) ? form : null;
}

const chosenBy = {
  'choose-yes': 'yes',
  'choose-no': 'no',
  'choose-sufficient': 'sufficient',
  'choose-insufficient': 'insufficient',
  'choose-unable': 'unable-to-judge',
} as const;

function clamp(index: number, rows: readonly unknown[]): number {
  return Math.min(Math.max(index, 0), rows.length - 1);
}

function isInView(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  // A row with its remarks may be taller than the window.
  return bottom > 0 && top < window.innerHeight && (top >= 0 || bottom <= window.innerHeight);
}
