import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  type ModeratedInspection,
  useModeratedInspection,
} from '../store/moderation/use-moderated-inspection.ts';
import { WarningText } from '../ui/warning-text.tsx';

type ModeratedInspectionPartProps = {
  /** Said while its cases and reviews are read. */
  readonly loading: string;
  readonly children: (value: ModeratedInspection) => ReactNode;
};

/** What a page shows of the inspection in its address, with its cases and reviews; or why it cannot. */
export function ModeratedInspectionPart({ loading, children }: ModeratedInspectionPartProps) {
  const { t } = useTranslation('domain');
  const { inspectionId = '' } = useParams();
  const loaded = useModeratedInspection(inspectionId);
  switch (loaded.state) {
    case 'loading':
      return (
        <p className="govuk-body" role="status">
          {loading}
        </p>
      );
    case 'failed':
      return <WarningText>{t(`storeFault.${loaded.fault.kind}`)}</WarningText>;
    case 'absent':
      return <p className="govuk-body">{t('inspectionAbsent')}</p>;
    case 'loaded':
      return children(loaded.value);
  }
}
