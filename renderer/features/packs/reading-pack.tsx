import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toSize } from '../../words/sizes.ts';
import { PackSteps } from './pack-steps.tsx';
import type { OpeningState } from './use-open-pack.ts';

/** The checks as they pass, and the way to cancel. */
export function ReadingPack(props: {
  state: Extract<OpeningState, { at: 'reading' }>;
  onCancel: () => void;
}) {
  const { file, progress } = props.state;
  const { t } = useTranslation('packs', { keyPrefix: 'open' });
  usePageTitle(t('reading'));
  const step = progress === null || progress.step === 'writing' ? 'age' : progress.step;
  const detail =
    progress === null
      ? file.needsPassphrase
        ? t('unlocking')
        : null
      : step === 'age' || step === 'zip'
        ? t('progressOfBytes', { done: toSize(progress.done), total: toSize(progress.total) })
        : progress.total > 1
          ? t('progress', { done: progress.done, total: progress.total })
          : null;
  return (
    <>
      <PageHeading>{t('reading')}</PageHeading>
      <p className="govuk-body">
        {t('chosen', { name: file.name, size: toSize(file.bytes.length) })}
      </p>
      <div className="govuk-!-width-two-thirds">
        <h2 className="govuk-heading-m">{t('steps')}</h2>
        <PackSteps now={step} detail={detail} />
        <Button variant="secondary" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}
