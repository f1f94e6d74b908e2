import { useTranslation } from 'react-i18next';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import { WarningText } from '../../ui/warning-text.tsx';

/** The inspection's framework is not in this vault: what that stops, and what to do. */
export function FrameworkAbsent({ framework }: Pick<Inspection, 'framework'>) {
  const { t } = useTranslation('cases', { keyPrefix: 'frameworkAbsent' });
  return (
    <WarningText>
      {t('text', { id: framework.id, version: framework.version })}{' '}
      <a className="govuk-link" href="#/frameworks">
        {t('link')}
      </a>
    </WarningText>
  );
}
