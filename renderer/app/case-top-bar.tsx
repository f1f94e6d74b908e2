import { useTranslation } from 'react-i18next';
import { optionLabel } from '../../shared/frameworks/option-label.ts';
import { useCasePart, useOpenCase } from '../store/store-context.tsx';
import { useInspection } from '../store/use-inspections.ts';
import { Bar } from '../ui/bar.tsx';
import { useFrameworkText } from '../words/use-framework-text.ts';
import { LockButton } from './lock-button.tsx';

/** Where am I: the inspection, the case, its cohort and risk of serious harm. */
export function CaseTopBar() {
  const { t } = useTranslation('domain');
  const { t: app } = useTranslation('app');
  const text = useFrameworkText();
  const { framework } = useOpenCase();
  const { cohort, riskOfSeriousHarm } = framework.roles;
  const inspectionId = useCasePart((kase) => kase.inspectionId);
  const caseId = useCasePart((kase) => kase.id);
  const reference = useCasePart((kase) => kase.caseReference);
  const cohortValue = useCasePart((kase) => kase.fields[cohort] ?? null);
  const roshValue = useCasePart((kase) => kase.fields[riskOfSeriousHarm] ?? null);
  const inspection = useInspection(inspectionId);
  const label = (fieldId: string, value: typeof cohortValue) => {
    const found = optionLabel(framework, fieldId, value);
    return found === undefined ? '–' : text(found);
  };
  return (
    <Bar
      start={
        <>
          <a href={`#/inspections/${inspectionId}`}>{inspection?.name ?? t('inspection')}</a>
          <a href={`#/cases/${caseId}`}>
            <strong>{reference}</strong>
          </a>
          <span>{label(cohort, cohortValue)}</span>
          <span>
            {t('rosh')}: {label(riskOfSeriousHarm, roshValue)}
          </span>
        </>
      }
      end={
        <>
          {inspection === null ? null : <span>{inspection.marking}</span>}
          <a href="#/settings">{app('menu.settings')}</a>
          <LockButton />
        </>
      }
    />
  );
}
