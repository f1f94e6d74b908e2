import { useTranslation } from 'react-i18next';
import type { RestoreProgress } from '../../store/restoring/restore.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';

/** How far reading or restoring has come; nothing while it has not said. */
export function RestoreProgressBar({ progress }: { progress: RestoreProgress | null }) {
  const { t } = useTranslation('rescue', { keyPrefix: 'restore' });
  if (progress === null) return null;
  const { stage, done, total } = progress;
  return (
    <div className="govuk-body">
      <ProgressBar
        label={t(`stage.${stage}`)}
        value={done}
        max={Math.max(total, 1)}
        text={total > 0 ? t('progress', { done, total }) : ''}
      />
    </div>
  );
}
