import { useTranslation } from 'react-i18next';
import type { MakingProgress } from '../../packs/make-pack-of.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toSize } from '../../words/sizes.ts';

/** How far the making has come, and the way to cancel it. */
export function MakingPack(props: { progress: MakingProgress | null; onCancel: () => void }) {
  const { progress, onCancel } = props;
  const { t } = useTranslation('packs', { keyPrefix: 'making' });
  usePageTitle(t('title'));
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <div className="packs-progress">
        <ProgressBar
          label={t(progress?.stage ?? 'begin')}
          value={progress?.done ?? 0}
          max={Math.max(progress?.total ?? 1, 1)}
          text={
            progress === null
              ? t('begin')
              : progress.stage === 'looking'
                ? t('text', { done: progress.done, total: progress.total })
                : t('bytes', {
                    done: progress.done,
                    total: progress.total,
                    size: toSize(progress.bytes),
                  })
          }
        />
      </div>
      <p className="govuk-body">{t('stay')}</p>
      <Button variant="secondary" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </>
  );
}
