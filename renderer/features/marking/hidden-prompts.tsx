import { useTranslation } from 'react-i18next';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { useApplicability } from './use-applicability.ts';

/** What of a standard is not shown in this case, and why. Nothing is left out in silence. */
export function HiddenPrompts({ standardId }: { readonly standardId: string }) {
  const { t } = useTranslation('marking');
  const text = useFrameworkText();
  const { hidden } = useApplicability();
  return hidden
    .filter((one) => one.standardId === standardId)
    .map(({ flagId, promptCount, because }) => (
      <p key={flagId} className="govuk-body-s marking-hidden">
        {t('hidden', { count: promptCount, because: text(because) })}
      </p>
    ));
}
