import { useTranslation } from 'react-i18next';
import { CaseAnswers } from '../../../questions/case-answers.tsx';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { TurnNotice } from '../turns/turn-notice.tsx';
import { SealedFacts } from './sealed-facts.tsx';
import '../moderating.scss';

/** The whole case as it was received, to be read: before a second marking is committed, its facts and no answer. */
export function ReceivedCasePage() {
  const { t } = useTranslation('moderating', { keyPrefix: 'received' });
  const { inspector } = useOpenReview();
  const phase = useReviewPart((review) => review.phase);
  const title = t(phase === 'to-mark' ? 'facts' : 'title');
  usePageTitle(title);
  return (
    <>
      <PageHeading size="m">{title}</PageHeading>
      <TurnNotice />
      <p className="govuk-body">
        {t(phase === 'to-mark' ? 'sealed' : 'body', { name: inspector.name })}
      </p>
      {phase === 'to-mark' ? <SealedFacts /> : <CaseAnswers changeable={false} />}
    </>
  );
}
