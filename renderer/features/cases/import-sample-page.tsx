import { useTranslation } from 'react-i18next';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { InspectionWithCases } from '../../store/use-inspections.ts';
import { ErrorSummary, type SummarisedError } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { AddingPage } from './adding-page.tsx';
import './cases.scss';
import { SampleChooser } from './sample-chooser.tsx';
import { SamplePreview } from './sample-preview.tsx';
import { faultTableId, SampleRefusal } from './sample-refusal.tsx';
import { useFileFaultText } from './use-file-fault-text.ts';
import { type SampleImportStep, useSampleImport } from './use-sample-import.ts';

/** Adds a whole sample from a CSV file: choose, check, add. A file with any fault adds nothing. */
export function ImportSamplePage() {
  const { t } = useTranslation('cases', { keyPrefix: 'import' });
  return (
    <AddingPage title={t('title')}>
      {(held, framework) => <Steps held={held} framework={framework} />}
    </AddingPage>
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
