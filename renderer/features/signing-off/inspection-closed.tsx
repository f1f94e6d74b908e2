import { useTranslation } from 'react-i18next';
import { useCasePart } from '../../store/store-context.tsx';
import { InsetText } from '../../ui/inset-text.tsx';

/** Why the case can be neither changed, nor signed off, nor opened again. */
export function InspectionClosed() {
  const { t } = useTranslation('signing-off', { keyPrefix: 'inspectionClosed' });
  const inspectionId = useCasePart((kase) => kase.inspectionId);
  return (
    <InsetText>
      {t('body')}{' '}
      <a className="govuk-link" href={`#/inspections/${inspectionId}`}>
        {t('link')}
      </a>
    </InsetText>
  );
}
