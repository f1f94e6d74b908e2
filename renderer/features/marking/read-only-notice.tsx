import { useTranslation } from 'react-i18next';
import type { ReadOnly } from '../../store/open-case.ts';
import { useCasePart } from '../../store/store-context.tsx';
import { InsetText } from '../../ui/inset-text.tsx';

/** Why nothing can be changed here, and the way to change that. */
export function ReadOnlyNotice({ reason }: { readonly reason: ReadOnly }) {
  const { t } = useTranslation('marking');
  const caseId = useCasePart((kase) => kase.id);
  const inspectionId = useCasePart((kase) => kase.inspectionId);
  const reviewId = useCasePart((kase) => kase.secondMarkingOf?.reviewId ?? null);
  const href = {
    'signed-off': `#/cases/${caseId}/signed-off`,
    'inspection-closed': `#/inspections/${inspectionId}`,
    committed: `#/reviews/${reviewId}`,
  }[reason];
  return (
    <InsetText dense>
      {t(`readOnly.${reason}`)}{' '}
      <a className="govuk-link" href={href}>
        {t(`reopen.${reason}`)}
      </a>
    </InsetText>
  );
}
