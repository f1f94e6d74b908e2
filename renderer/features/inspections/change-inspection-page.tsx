import { useNavigate, useParams } from 'react-router';
import { useVault } from '../../store/store-context.tsx';
import { useInspection } from '../../store/use-inspections.ts';
import { changedInspection, inspectionToForm } from './inspection-form.ts';
import { InspectionFormPage } from './inspection-form-page.tsx';

/** Puts the name, the marking, the lead inspector or the date right. The framework stays: cases pin it. */
export function ChangeInspectionPage() {
  const { inspectionId = '' } = useParams();
  const vault = useVault();
  const navigate = useNavigate();
  const inspection = useInspection(inspectionId);
  if (inspection === null) return null;
  return (
    <InspectionFormPage
      purpose="change"
      defaultValues={inspectionToForm(inspection)}
      frameworks={[]}
      back={{ text: inspection.name, href: `#/inspections/${inspectionId}` }}
      submit={async (form) => {
        const changed = await vault.inspections.change(changedInspection(inspection, form));
        if (!changed.ok) return changed.error;
        await navigate(`/inspections/${inspectionId}`);
        return null;
      }}
    />
  );
}
