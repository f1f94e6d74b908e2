import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Id } from '../../../../shared/kernel/id.ts';
import { useVault } from '../../../store/store-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { reviewPath } from '../review-address.ts';
import type { ListedReview, ReviewsOfCase } from './arrange-reviews.ts';
import type { Conflict } from './conflicting-reviews.ts';

/** Cases of which several states or reviews are here: what that means, and what may be done about it. */
export function ReviewsToDecide(props: {
  readonly groups: readonly ReviewsOfCase[];
  readonly conflicts: readonly Conflict[];
}) {
  const { groups, conflicts } = props;
  const { t } = useTranslation('moderating', { keyPrefix: 'several' });
  return groups.map((group) => {
    const { subjectCaseId, caseReference: reference, reviews, outdated, parted } = group;
    const checking = reviews.filter(
      ({ summary }) =>
        (summary.mode === 'open' || summary.mode === 'blind') && summary.phase !== 'superseded',
    );
    const conflict = conflicts.find(({ caseId }) => caseId === subjectCaseId);
    const names = [...new Set(checking.map(({ summary }) => summary.openedByName))];
    if (checking.length < 2 && outdated.length === 0 && parted.length === 0) return null;
    return (
      <InsetText key={subjectCaseId}>
        <h2 className="govuk-heading-s">{reference}</h2>
        {checking.length < 2 ? null : (
          <p className="govuk-body">
            {t(names.length === 1 ? 'twiceByOne' : 'twice', {
              count: checking.length,
              names: names.join(', '),
            })}{' '}
            {conflict === undefined ? null : t('conflict', { count: conflict.count })}
          </p>
        )}
        {conflict === undefined || conflict.settleIn === null ? null : (
          <Button variant="secondary" small href={`#${reviewPath(conflict.settleIn, 'settle')}`}>
            {t('settle', { reference })}
          </Button>
        )}
        {outdated.map((listed) => (
          <Outdated
            key={listed.summary.reviewId}
            listed={listed}
            caseId={subjectCaseId}
            entriesMore={(group.seqHere ?? 0) - listed.summary.subjectSeq}
          />
        ))}
        {parted.map(({ summary }) => (
          <p key={summary.reviewId} className="govuk-body">
            {t('parted', { name: summary.openedByName })}{' '}
            <a className="govuk-link" href={`#${reviewPath(summary.reviewId)}`}>
              {t('toState')}
            </a>
          </p>
        ))}
      </InsetText>
    );
  });
}

function Outdated(props: {
  readonly listed: ListedReview;
  readonly caseId: Id;
  readonly entriesMore: number;
}) {
  const { listed, caseId, entriesMore } = props;
  const { t } = useTranslation('moderating', { keyPrefix: 'several' });
  const vault = useVault();
  const navigate = useNavigate();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const { reviewId } = listed.summary;
  const begin = async () => {
    setWorking(true);
    const begun = await vault.reviews.begin(caseId, 'open', reviewId);
    if (begun.ok) await navigate(reviewPath(begun.value));
    else {
      setWorking(false);
      setFailed(true);
    }
  };
  return (
    <>
      <p className="govuk-body">{t('outdated', { count: entriesMore })}</p>
      {failed ? <WarningText>{t('failed')}</WarningText> : null}
      <Button variant="secondary" small disabled={working} onClick={() => void begin()}>
        {t('begin')}
      </Button>
    </>
  );
}
