import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { useVault } from '../../store/store-context.tsx';
import { type InspectionWithCases, useInspectionWithCases } from '../../store/use-inspections.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ErrorSummary, type SummarisedError } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import './cases.scss';
import { FrameworkAbsentPage } from './framework-absent.tsx';
import { InspectionUnavailable } from './inspection-unavailable.tsx';
import { SampleChooser } from './sample-chooser.tsx';
import { SamplePreview } from './sample-preview.tsx';
import { faultTableId, SampleRefusal } from './sample-refusal.tsx';
import { useFileFaultText } from './use-file-fault-text.ts';
import { type SampleImportStep, useSampleImport } from './use-sample-import.ts';

/** Adds a whole sample from a CSV file: choose, check, add. A file with any fault adds nothing. */
export function ImportSamplePage() {
  const { inspectionId = '' } = useParams();
  const { t } = useTranslation('cases', { keyPrefix: 'import' });
  const vault = useVault();
  const loaded = useInspectionWithCases(inspectionId);
  if (loaded.state !== 'loaded' || loaded.value === null) {
    return <InspectionUnavailable loaded={loaded} />;
  }
  const { inspection } = loaded.value;
  const stored = vault.frameworks.byHash(inspection.framework.hash);
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { text: t('inspections'), href: '#/' },
          { text: inspection.name, href: `#/inspections/${inspection.id}` },
        ]}
      />
      {stored === undefined ? (
        <FrameworkAbsentPage title={t('title')} framework={inspection.framework} />
      ) : (
        <Steps held={loaded.value} framework={stored.framework} />
      )}
    </>
  );
}

function Steps({ held, framework }: { held: InspectionWithCases; framework: Framework }) {
  const { t } = useTranslation('cases', { keyPrefix: 'import' });
  const { step, read, add, startAgain } = useSampleImport(held, framework);
  const errors = useErrors(step);
  usePageTitle(t(titles[step.at]), errors.length > 0);
  const cancelHref = `#/inspections/${held.inspection.id}`;
  return (
    <>
      <ErrorSummary title={t('error')} errors={errors} />
      <PageHeading key={step.at} focusOnArrival={errors.length === 0}>
        {t(titles[step.at])}
      </PageHeading>
      {step.at === 'choosing' ? (
        <SampleChooser
          framework={framework}
          fault={step.fault}
          onFile={(file) => void read(file)}
        />
      ) : step.at === 'refused' ? (
        <SampleRefusal faults={step.faults} cancelHref={cancelHref} onAnother={startAgain} />
      ) : step.at === 'checking' ? (
        <SamplePreview
          framework={framework}
          fileName={step.fileName}
          sample={step.sample}
          cancelHref={cancelHref}
          onAdd={() => void add()}
          onAnother={startAgain}
        />
      ) : (
        <>
          <p className="govuk-body">{t('adding.stay')}</p>
          <ProgressBar
            label={t('adding.label')}
            value={step.done}
            max={step.total}
            text={t('adding.text', { done: step.done, total: step.total })}
          />
        </>
      )}
    </>
  );
}

function useErrors(step: SampleImportStep): readonly SummarisedError[] {
  const { t } = useTranslation('cases', { keyPrefix: 'import' });
  const { t: domain } = useTranslation('domain');
  const fileFaultText = useFileFaultText();
  switch (step.at) {
    case 'choosing':
      return step.fault === null
        ? []
        : [{ fieldId: 'sample-file', text: fileFaultText(step.fault) }];
    case 'refused': {
      const text = t('faults.summary', { count: step.faults.length, file: step.fileName });
      return [{ fieldId: faultTableId, text }];
    }
    case 'checking': {
      const { fault, sample } = step;
      if (fault === null) return [];
      if (fault.kind === 'duplicate-case-reference') {
        return [{ text: t('preview.duplicate', { row: sample.cases[fault.index]?.row ?? 0 }) }];
      }
      return [{ text: t('preview.notAdded', { reason: domain(`storeFault.${fault.kind}`) }) }];
    }
    case 'adding':
      return [];
  }
}

const titles = {
  choosing: 'title',
  refused: 'refusedTitle',
  checking: 'checkTitle',
  adding: 'addingTitle',
} as const satisfies Record<SampleImportStep['at'], string>;
