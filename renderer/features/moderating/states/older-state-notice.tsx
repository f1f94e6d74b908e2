import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { changedSince } from '../../../../shared/moderation/changed-since.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { targetLabel } from '../rows/target-label.ts';
import { useTwoStates } from './use-two-states.ts';

/** Where a review is of another state of its case than the one in this vault: which, and what that means for it. */
export function OlderStateNotice() {
  const { t } = useTranslation('moderating', { keyPrefix: 'otherState' });
  const { framework } = useOpenReview();
  const { mode, phase } = useReviewPart((review) => review);
  const states = useTwoStates();
  const since = useMemo(
    () => (states === null ? null : changedSince(states.there, states.here)),
    [states],
  );
  const isCheck = mode === 'open' || mode === 'blind';
  if (states === null || since === null || since.standing === 'same') return null;
  if (!isCheck || phase === 'superseded') return null;
  const { here, there } = states;
  const count = Math.abs(here.kase.head.seq - there.kase.head.seq);
  const labels = since.targets.map((target) => targetLabel(framework, target)).toSorted();
  return (
    <InsetText dense>
      {since.standing === 'parted' ? t('parted') : t(since.standing, { count })}{' '}
      {labels.length === 0
        ? t('nothingChanged')
        : t('changed', { count: labels.length, labels: labels.join(', ') })}{' '}
      <a className="govuk-link" href={`#/cases/${here.kase.id}`}>
        {t('toCase')}
      </a>
    </InsetText>
  );
}
