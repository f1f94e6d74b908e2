import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import * as z from 'zod';
import { UnreadableCaseLinks } from '../../backups/unreadable-case-links.tsx';
import { UnreadableCases } from '../../backups/unreadable-cases.tsx';
import { useReviews } from '../../store/moderation/use-reviews.ts';
import { useVault } from '../../store/store-context.tsx';
import { useDeletedFrom } from '../../store/use-deleted-from.ts';
import { type InspectionWithCases, useInspectionWithCases } from '../../store/use-inspections.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { CaseCounts } from './case-counts.tsx';
import { CaseList } from './case-list.tsx';
import './cases.scss';
import { FrameworkAbsent } from './framework-absent.tsx';
import { InspectionLinks } from './inspection-links.tsx';
import { InspectionStanding } from './inspection-standing.tsx';
import { InspectionUnavailable } from './inspection-unavailable.tsx';
import { whatNext } from './what-next.ts';
import { WhatNextLink } from './what-next-link.tsx';

/** The cases of one inspection, and what to do next among them. */
export function CaseListPage() {
  const { inspectionId = '' } = useParams();
  const loaded = useInspectionWithCases(inspectionId);
  if (loaded.state !== 'loaded' || loaded.value === null) {
    return <InspectionUnavailable loaded={loaded} />;
  }
  return <Cases key={inspectionId} {...loaded.value} />;
}

function Cases({ inspection, summaries, everything }: InspectionWithCases) {
  const { t } = useTranslation('cases', { keyPrefix: 'list' });
  const vault = useVault();
  usePageTitle(t('title'));
  const { added, closedNow } = useArrivalNews();
  const { t: retention } = useTranslation('retention', { keyPrefix: 'standing' });
  const deleted = useDeletedFrom()(inspection.id);
  const { closed } = inspection;
  const framework = vault.frameworks.byHash(inspection.framework.hash)?.framework;
  const damaged = vault.cases.damaged(inspection.id);
  const next = whatNext(summaries, vault.person.name);
  const address = `#/inspections/${inspection.id}`;
  const lines = useReviews(inspection.id);
  const hasReviews = lines.state === 'loaded' && lines.value.reviews.length > 0;
  return (
    <>
      <Breadcrumbs label={t('breadcrumbs')} items={[{ text: t('inspections'), href: '#/' }]} />
      {added === null ? null : (
        <NotificationBanner
          success
          title={t('added.title')}
          heading={t('added.cases', { count: added })}
        />
      )}
      {closedNow ? (
        <NotificationBanner
          success
          title={retention('closedNow.title')}
          heading={retention('closedNow.heading')}
        />
      ) : null}
      <div className="cases-heading">
        <PageHeading focusOnArrival={added === null && !closedNow}>{inspection.name}</PageHeading>
        <p className="cases-heading__marking">{inspection.marking}</p>
      </div>
      <p className="govuk-body cases-counts">
        <CaseCounts summaries={summaries} />
      </p>
      {closed === null ? null : (
        <InspectionStanding
          inspection={inspection}
          closed={closed}
          cases={everything.cases}
          deleted={deleted}
        />
      )}
      {damaged.length === 0 ? null : (
        <>
          <WarningText>{t('damaged', { count: damaged.length })}</WarningText>
          <UnreadableCaseLinks cases={damaged.map((caseId) => ({ caseId, line: null }))} />
        </>
      )}
      <UnreadableCases inspectionId={inspection.id} except={damaged} />
      {closed !== null ? null : framework === undefined ? (
        <FrameworkAbsent framework={inspection.framework} />
      ) : next.kind === 'add-cases' ? (
        <>
          <h2 className="govuk-heading-m">{t('none.heading')}</h2>
          <p className="govuk-body">{t(hasReviews ? 'reviewsOnly' : 'none.body')}</p>
          <ButtonGroup>
            {hasReviews ? <Button href={`${address}/moderation`}>{t('toReviews')}</Button> : null}
            <Button href={`${address}/import`} variant={hasReviews ? 'secondary' : undefined}>
              {t('import')}
            </Button>
            <Button href={`${address}/add`} variant="secondary">
              {t('add')}
            </Button>
          </ButtonGroup>
        </>
      ) : (
        <section className="cases-actions" aria-label={t('next.label')}>
          <WhatNextLink next={next} framework={framework} inspectionId={inspection.id} />
          <ButtonGroup>
            <Button href={`${address}/add`} variant="secondary">
              {t('add')}
            </Button>
            <Button href={`${address}/import`} variant="secondary">
              {t('import')}
            </Button>
          </ButtonGroup>
        </section>
      )}
      <InspectionLinks
        inspection={inspection}
        hasCases={summaries.length > 0}
        hasReviews={hasReviews}
      />
      {summaries.length === 0 ? null : (
        <CaseList inspection={inspection} summaries={summaries} framework={framework} />
      )}
    </>
  );
}

/** What has just been done: cases added, or the inspection closed. Said once: a reload or Back does not say it again. */
function useArrivalNews(): { added: number | null; closedNow: boolean } {
  const location = useLocation();
  const navigate = useNavigate();
  const [news] = useState(() => Arrival.safeParse(location.state).data ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: forgotten once, on arrival
  useEffect(() => {
    if (news !== null) void navigate(location.search || '.', { replace: true, state: null });
  }, []);
  return { added: news?.added ?? null, closedNow: news?.closed ?? false };
}

const Arrival = z.strictObject({
  added: z.int().positive().optional(),
  closed: z.literal(true).optional(),
});
