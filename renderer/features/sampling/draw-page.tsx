import './sampling.scss';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import * as z from 'zod';
import { foldFindings } from '../../../shared/cases/fold-findings.ts';
import {
  type ModeratedInspection,
  useModeratedInspection,
} from '../../store/moderation/use-moderated-inspection.ts';
import { useReviews } from '../../store/moderation/use-reviews.ts';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { toDateAndTime } from '../../words/dates.ts';
import { DrawnCases } from './drawn-cases.tsx';
import { DrawnFacts } from './drawn-facts.tsx';

/** One draw: what was asked, what came out, and whether the same comes out again. */
export function DrawPage() {
  const { t } = useTranslation('sampling');
  const { t: domain } = useTranslation('domain');
  const { inspectionId = '' } = useParams();
  const loaded = useModeratedInspection(inspectionId);
  if (loaded.state === 'loading') return <span />;
  if (loaded.state === 'failed') {
    return (
      <>
        <PageHeading size="m">{t('title')}</PageHeading>
        <WarningText>{domain(`storeFault.${loaded.fault.kind}`)}</WarningText>
      </>
    );
  }
  return loaded.state === 'absent' ? <Absent /> : <Loaded {...loaded.value} />;
}

const Arrival = z.object({ recorded: z.literal(true) });

function Loaded({ inspection, cases }: ModeratedInspection) {
  const { t } = useTranslation('sampling', { keyPrefix: 'drawn' });
  const { sampleId = '' } = useParams();
  const isNew = Arrival.safeParse(useLocation().state).success;
  const drawn = foldFindings(inspection.findings).samples.find(
    ({ value }) => value.id === sampleId,
  );
  usePageTitle(t('title', { when: drawn === undefined ? '' : toDateAndTime(drawn.at) }));
  const lines = useReviews(inspection.id);
  if (drawn === undefined) return <Absent />;
  // Not shown until it is known which may be.
  if (lines.state === 'loading') return <span />;
  const unseen = new Set(
    lines.state === 'loaded'
      ? lines.value.reviews
          .filter(({ phase }) => phase === 'to-mark')
          .map(({ subjectCaseId }) => subjectCaseId)
      : cases.map(({ id }) => id),
  );
  const { value: sample, at } = drawn;
  const counts = { chosen: sample.chosen.length, pool: sample.pool.length };
  return (
    <>
      {isNew ? (
        <NotificationBanner success title={t('recorded')} heading={t('recordedHeading', counts)} />
      ) : null}
      <PageHeading size="m" caption={inspection.name} focusOnArrival={!isNew}>
        {t('title', { when: toDateAndTime(at) })}
      </PageHeading>
      <DrawnFacts inspectionId={inspection.id} drawn={drawn} />
      <DrawnCases sample={sample} cases={cases} unseen={unseen} />
      <p className="govuk-body">
        <a className="govuk-link" href={`#/inspections/${inspection.id}/moderation/sample`}>
          {t('back')}
        </a>
      </p>
    </>
  );
}

function Absent() {
  const { t } = useTranslation('sampling', { keyPrefix: 'drawn' });
  return (
    <>
      <PageHeading size="m">{t('absent')}</PageHeading>
      <p className="govuk-body">{t('absentBody')}</p>
    </>
  );
}
