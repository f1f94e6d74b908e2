import { useTranslation } from 'react-i18next';
import type { Answer, Judgement } from '../../../../shared/cases/entry.ts';
import { valueGiven } from '../../../../shared/moderation/differences.ts';
import type { Ruling, Target } from '../../../../shared/moderation/review-entry.ts';
import { mayFollow } from '../../../../shared/moderation/review-rules.ts';
import { announce } from '../../../questions/announcement.tsx';
import { useOpenReview } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';
import { bothNames } from '../drafts/resolved-by.ts';
import { useChoosable } from '../drafts/use-choosable.ts';
import { useOpenDraft } from '../drafts/use-open-draft.ts';
import type { ReviewRow } from './review-rows.ts';
import { isMarkedTwice } from './review-view.ts';

/** What the vault's person may do about a row now. */
export type MayDo = {
  readonly agree: boolean;
  readonly overrule: boolean;
  readonly resolve: boolean;
  readonly remark: boolean;
};

/** Opens the forms of a row, where they may be filled in now, and says so where they may not. */
export function useDecide() {
  const { t } = useTranslation('moderating', { keyPrefix: 'say' });
  const openReview = useOpenReview();
  const { person } = useVault();
  const open = useOpenDraft();
  const choosable = useChoosable();

  const may = ({ target, differs }: ReviewRow): MayDo => {
    const review = openReview.getReview();
    const { mode } = review;
    if (openReview.getReadOnly() !== null) return nothing;
    const isOpen = mode === 'open';
    const ruling = anyRuling(target);
    return {
      agree: isOpen && mayFollow(review, person, { kind: 'agreed', target }),
      overrule: isOpen && mayFollow(review, person, overruled(ruling)),
      resolve:
        mode === 'blind' &&
        differs &&
        mayFollow(review, person, {
          kind: 'resolved',
          ruling,
          how: 'agreement',
          by: ['-'],
          reason: '',
        }),
      remark:
        review.phase !== 'superseded' &&
        mayFollow(review, person, { kind: 'commented', target, text: '-' }),
    };
  };

  return {
    may,
    overrule: (row: ReviewRow, focus: 'first' | 'evidence' = 'first') => {
      if (!may(row).overrule) return announce(t('notNow'));
      const { target, key, allowsNotApplicable } = row;
      const subject = openReview.getSubject();
      const present = subject === null ? null : valueGiven(subject, target);
      const others = choosable(target, { allowsNotApplicable, except: present });
      const decision = openReview.getReview().decisions[key];
      open(
        {
          kind: 'overrule',
          target,
          fields:
            decision?.kind === 'overruled'
              ? {
                  value: decision.ruling.value,
                  reasonCode: decision.reasonCode,
                  text: decision.reason,
                  evidence: decision.evidence,
                }
              : // Where only one other answer is left, it is the one.
                { value: others.length === 1 ? (others[0]?.value ?? '') : '' },
        },
        focus,
      );
    },
    resolve: (row: ReviewRow, value: Answer | Judgement | null = null) => {
      if (!may(row).resolve) {
        return announce(t(isMarkedTwice(openReview.getReview().mode) ? 'noDifference' : 'notNow'));
      }
      const resolution = openReview.getReview().resolutions[row.key];
      open({
        kind: 'resolve',
        target: row.target,
        fields: {
          value: value ?? resolution?.ruling.value ?? '',
          how: resolution?.how ?? 'agreement',
          by: resolution?.agreedBy.join(', ') ?? bothNames(person.name, openReview.inspector.name),
          text: resolution?.reason ?? '',
        },
      });
    },
    comment: (target: Target | null) => open({ kind: 'comment', target }),
    ask: (target: Target | null) => open({ kind: 'question', target }),
  };
}

const nothing: MayDo = { agree: false, overrule: false, resolve: false, remark: false };

// What may follow does not depend on the value: any will do to ask.
function anyRuling({ kind, id }: Target): Ruling {
  return kind === 'prompt' ? { kind, id, value: 'yes' } : { kind, id, value: 'sufficient' };
}

function overruled(ruling: Ruling) {
  return { kind: 'overruled', ruling, reasonCode: 'other', reason: '-', evidence: '' } as const;
}
