import { useTranslation } from 'react-i18next';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { reviewPath } from '../review-address.ts';
import { TurnNotice } from './turn-notice.tsx';
import '../moderating.scss';

/** In place of a page that has nothing to say yet, or would tell of judgements that are sealed: whose turn it is. */
export function NotYetPage({ title }: { readonly title: string }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'standard' });
  const reviewId = useReviewPart(({ id }) => id);
  return (
    <>
      <PageHeading size="m">{title}</PageHeading>
      <TurnNotice />
      <a className="govuk-link" href={`#${reviewPath(reviewId)}`}>
        {t('toOverview')}
      </a>
    </>
  );
}
