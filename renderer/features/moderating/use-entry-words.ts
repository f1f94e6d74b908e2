import { useTranslation } from 'react-i18next';
import type { ReviewEntry, Target } from '../../../shared/moderation/review-entry.ts';
import { useOpenReview } from '../../store/moderation/review-context.tsx';
import { targetLabel } from './rows/target-label.ts';
import { useValueText } from './rows/use-value-text.ts';

/** An entry of a review in words: what was done, without what was written; and what was written. */
export function useEntryWords(): {
  readonly what: (entry: ReviewEntry) => string;
  readonly words: (entry: ReviewEntry) => string;
} {
  const { t } = useTranslation('moderating', { keyPrefix: 'entry' });
  const { t: moderating } = useTranslation('moderating');
  const valueText = useValueText();
  const { framework, getEntries } = useOpenReview();
  const label = (target: Target | null) =>
    target === null ? t('wholeCase') : targetLabel(framework, target);

  const what = ({ happening }: ReviewEntry): string => {
    switch (happening.kind) {
      case 'review-opened':
        return t(`review-opened.${happening.mode}`);
      case 'agreed':
      case 'accepted':
      case 'disputed':
      case 'commented':
      case 'asked':
        return t(happening.kind, { where: label(happening.target) });
      case 'overruled':
      case 'resolved':
      case 'settled': {
        const { ruling } = happening;
        return t(happening.kind, { where: label(ruling), value: valueText(ruling.value) });
      }
      case 'replied': {
        const asked = getEntries().find(({ seq }) => seq === happening.seq)?.happening;
        const target = asked?.kind === 'asked' || asked?.kind === 'commented' ? asked.target : null;
        return t('replied', { where: label(target) });
      }
      case 'undone': {
        const undone = getEntries().find(({ seq }) => seq === happening.seq);
        return t('undone', { what: undone === undefined ? '' : what(undone) });
      }
      case 'concluded':
        return t('concluded', { outcome: moderating(`outcome.${happening.outcome}`) });
      case 'committed':
      case 'reopened':
      case 'responded':
      case 'settlement-ended':
      case 'superseded':
      case 'state-chosen':
      case 'state-set-aside':
        return t(happening.kind);
    }
  };

  const words = ({ happening }: ReviewEntry): string => {
    switch (happening.kind) {
      case 'overruled':
        return [
          moderating(`reasonCode.${happening.reasonCode}`),
          happening.reason,
          happening.evidence,
        ]
          .filter((one) => one !== '')
          .join('\n');
      case 'resolved':
        return [
          moderating(`how.${happening.how}`, { names: happening.by.join(', ') }),
          happening.reason,
        ]
          .filter((one) => one !== '')
          .join('\n');
      case 'commented':
      case 'asked':
      case 'replied':
        return happening.text;
      case 'concluded':
        return happening.reasons;
      case 'reopened':
      case 'disputed':
      case 'settled':
      case 'state-chosen':
      case 'state-set-aside':
        return happening.reason;
      case 'committed':
        return happening.marking.head.hash;
      default:
        return '';
    }
  };
  return { what, words };
}
