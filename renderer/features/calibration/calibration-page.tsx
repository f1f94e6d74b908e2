import './calibration.scss';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import * as z from 'zod';
import { foldFindings } from '../../../shared/cases/fold-findings.ts';
import { calibrationResults } from '../../../shared/results/calibration/calibration-results.ts';
import { ModeratedInspectionPart } from '../../questions/moderated-inspection-part.tsx';
import type { ModeratedInspection } from '../../store/moderation/use-moderated-inspection.ts';
import { Button } from '../../ui/button.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { CalibrationSets } from './calibration-sets.tsx';
import { DriftFigure } from './drift-figure.tsx';
import { KeyQuestionCounts } from './key-question-counts.tsx';
import { PersonRounds } from './person-rounds.tsx';

const Arrival = z.object({ made: z.string() });

/** Sets of reference cases, and how people's judgements of them stand to the agreed ones. */
export function CalibrationPage() {
  const { t } = useTranslation('calibration');
  const made = Arrival.safeParse(useLocation().state);
  usePageTitle(t('title'));
  return (
    <>
      {made.success ? (
        <NotificationBanner
          success
          title={t('new.done')}
          heading={t('new.doneHeading', { name: made.data.made })}
        />
      ) : null}
      <PageHeading size="m" focusOnArrival={!made.success}>
        {t('title')}
      </PageHeading>
      <InsetText>{t('explained')}</InsetText>
      <ModeratedInspectionPart loading={t('loading')}>
        {(value) => <Loaded {...value} />}
      </ModeratedInspectionPart>
    </>
  );
}

function Loaded({ inspection, framework, reviews, unreadable }: ModeratedInspection) {
  const { t } = useTranslation('calibration');
  const { calibrationSets } = foldFindings(inspection.findings);
  const results = useMemo(() => calibrationResults(framework, reviews), [framework, reviews]);
  const { people, keyQuestions, leftOut } = results;
  const small = people.flatMap(({ rounds }) => rounds).filter(({ isSmall }) => isSmall).length;
  return (
    <>
      {unreadable === 0 ? null : (
        <WarningText>{t('unreadable', { count: unreadable })}</WarningText>
      )}
      <CalibrationSets inspectionId={inspection.id} sets={calibrationSets} />
      {inspection.closed === null ? (
        <Button
          variant={calibrationSets.length === 0 ? 'primary' : 'secondary'}
          href={`#/inspections/${inspection.id}/moderation/calibration/new`}
        >
          {t('sets.make')}
        </Button>
      ) : (
        <p className="govuk-body">{t('closed')}</p>
      )}
      <h2 className="govuk-heading-m">{t('results.heading')}</h2>
      {leftOut.otherFramework === 0 ? null : (
        <p className="govuk-body">
          {t('results.otherFramework', { count: leftOut.otherFramework })}
        </p>
      )}
      {people.length === 0 ? (
        <NothingYet ways={[{ text: t('results.open'), href: '#/packs/open' }]}>
          {t('results.none')}
        </NothingYet>
      ) : (
        <>
          <DriftFigure people={people} />
          <p className="govuk-body">
            {t('results.exact')}
            {small === 0 ? null : ` ${t('results.small', { count: small })}`}
          </p>
          {people.map((one) => (
            <PersonRounds key={one.person.id} person={one} />
          ))}
          <KeyQuestionCounts
            caption={t('results.keyQuestions')}
            framework={framework}
            keyQuestions={keyQuestions}
          />
        </>
      )}
    </>
  );
}
