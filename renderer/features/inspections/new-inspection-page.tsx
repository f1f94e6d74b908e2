import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useVault } from '../../store/store-context.tsx';
import { blankInspectionForm, formToInspection } from './inspection-form.ts';
import { InspectionFormPage } from './inspection-form-page.tsx';

/** Creates an inspection and goes to its empty list of cases. */
export function NewInspectionPage() {
  const { t } = useTranslation('inspections');
  const vault = useVault();
  const navigate = useNavigate();
  const frameworks = vault.frameworks.list();
  return (
    <InspectionFormPage
      purpose="new"
      defaultValues={blankInspectionForm(frameworks)}
      frameworks={frameworks}
      back={{ text: t('title'), href: '#/' }}
      submit={async (form) => {
        const created = await vault.inspections.create(formToInspection(form, frameworks));
        if (!created.ok) return created.error;
        await navigate(`/inspections/${created.value.id}`);
        return null;
      }}
    />
  );
}
