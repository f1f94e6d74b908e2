import { useTranslation } from 'react-i18next';
import { useCasePart } from '../../store/store-context.tsx';
import { InsetText } from '../../ui/inset-text.tsx';

/** Why nothing can be changed here, and the way to change that. */
export function SignedOffNotice() {
  const { t } = useTranslation('marking');
  const caseId = useCasePart((kase) => kase.id);
  return (
    <InsetText dense>
      {t('signedOff')}{' '}
      <a className="govuk-link" href={`#/cases/${caseId}/signed-off`}>
        {t('reopen')}
      </a>
    </InsetText>
  );
}
