import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Framework } from '../../../../shared/frameworks/framework.ts';
import { optionLabel } from '../../../../shared/frameworks/option-label.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useReviews } from '../../../store/moderation/use-reviews.ts';
import { useVault } from '../../../store/store-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { useFrameworkText } from '../../../words/use-framework-text.ts';
import { useTurn } from '../use-reviewed.ts';

/** Before the first judgements may be seen: what the sample says of the case, and the one thing to do. */
export function SecondMarkingPart() {
  const { framework, getFacts } = useOpenReview();
  const { isMine } = useTurn();
  return (
    <>
      <SampleFacts framework={framework} facts={getFacts()} />
      {isMine ? <MarkOrCommit /> : null}
    </>
  );
}

function MarkOrCommit() {
  const { t } = useTranslation('moderating', { keyPrefix: 'secondMarking' });
  const { t: domain } = useTranslation('domain');
  const vault = useVault();
  const navigate = useNavigate();
  const review = useReviewPart((all) => all);
  const lines = useReviews(review.inspectionId);
  const [failed, setFailed] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  if (lines.state === 'loading') return null;
  if (lines.state === 'failed') {
    return <WarningText>{domain(`storeFault.${lines.fault.kind}`)}</WarningText>;
  }
  const marking = lines.value.markings.find(
    ({ secondMarkingFor }) => secondMarkingFor === review.id,
  );

  const mark = async () => {
    setWorking(true);
    const made = await vault.reviews.secondMarking(review.id);
    setWorking(false);
    if (made.ok) await navigate(`/cases/${made.value}`);
    else setFailed(t('failed'));
  };
  const commit = async () => {
    setWorking(true);
    const committed = await vault.reviews.commit(review.id);
    setWorking(false);
    if (!committed.ok) setFailed(t('failed'));
  };

  return (
    <>
      {failed === null ? null : <WarningText>{failed}</WarningText>}
      {marking === undefined ? (
        <Button onClick={() => void mark()} disabled={working}>
          {t(review.mode === 'calibration' ? 'mark.calibration' : 'mark.blind')}
        </Button>
      ) : marking.status === 'signed-off' ? (
        <>
          <h2 className="govuk-heading-s">{t('readyTitle')}</h2>
          <WarningText>{t('cannotUndo')}</WarningText>
          <Button onClick={() => void commit()} disabled={working}>
            {t('commit')}
          </Button>
          <p className="govuk-body">
            <a className="govuk-link" href={`#/cases/${marking.caseId}`}>
              {t('lookAgain')}
            </a>
          </p>
        </>
      ) : (
        <>
          <ProgressBar
            label={t('progress')}
            value={marking.asked - marking.left}
            max={Math.max(marking.asked, 1)}
            text={t('progressText', {
              answered: marking.asked - marking.left,
              asked: marking.asked,
            })}
          />
          <Button href={`#/cases/${marking.caseId}`}>{t('goOn', { count: marking.left })}</Button>
        </>
      )}
    </>
  );
}

/** What the sample file said of the case: the roles first, then every other fact that it had. */
function SampleFacts(props: {
  readonly framework: Framework;
  readonly facts: ReturnType<ReturnType<typeof useOpenReview>['getFacts']>;
}) {
  const { framework, facts } = props;
  const { t } = useTranslation('domain');
  const text = useFrameworkText();
  const { cohort, riskOfSeriousHarm } = framework.roles;
  const value = (fieldId: string) => {
    const label = optionLabel(framework, fieldId, facts.fields[fieldId] ?? null);
    return label === undefined ? t('notAnswered') : text(label);
  };
  return (
    <SummaryList
      dense
      rows={[
        { key: t('caseReference'), value: facts.caseReference },
        { key: t('cohort'), value: value(cohort) },
        { key: t('riskOfSeriousHarm'), value: value(riskOfSeriousHarm) },
      ]}
    />
  );
}
