import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../host/host-context.tsx';
import { useKeeper } from '../../store/keeper-context.tsx';
import type { RestoreFault, RestorePlan, RestoreProgress } from '../../store/restoring/restore.ts';
import type { Vault } from '../../store/vault.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { countChanges, countReviews, sortByChange, takesAway } from './count-changes.ts';
import { RestorePlanSummary } from './restore-plan-summary.tsx';
import { RestoreProgressBar } from './restore-progress-bar.tsx';
import { RestoreTable } from './restore-table.tsx';
import { useRestoreFaultText } from './use-restore-fault-text.ts';

/** What restoring would change, case by case; then, when the person says so, does it. */
export function RestorePlanPage(props: {
  plan: RestorePlan;
  onCancel: () => void;
  onRestored: (vault: Vault) => void;
}) {
  const { plan, onCancel, onRestored } = props;
  const { t } = useTranslation('rescue', { keyPrefix: 'restore' });
  const { t: rescue } = useTranslation('rescue');
  const faultText = useRestoreFaultText();
  const keeper = useKeeper();
  const host = useHost();
  const [working, setWorking] = useState(false);
  const [progress, setProgress] = useState<RestoreProgress | null>(null);
  const [fault, setFault] = useState<RestoreFault | null>(null);
  const [attempt, setAttempt] = useState(0);
  usePageTitle(working ? t('carryingOut') : t('plan.title'), fault !== null);

  const carryOut = async () => {
    setFault(null);
    setWorking(true);
    host.setUnsaved(true);
    const restored = await keeper.restore.carryOut(plan, setProgress);
    host.setUnsaved(false);
    setWorking(false);
    setProgress(null);
    if (restored.ok) return onRestored(restored.value);
    setFault(restored.error);
    setAttempt((tried) => tried + 1);
  };
  if (working) {
    return (
      <>
        <PageHeading>{t('carryingOut')}</PageHeading>
        <RestoreProgressBar progress={progress} />
        <p className="govuk-body">{t('keepOpen')}</p>
      </>
    );
  }
  const cases = sortByChange(plan.cases);
  const changing = cases.filter(({ change }) => change !== 'same');
  const staying = cases.filter(({ change }) => change === 'same');
  const reviews = countReviews(cases);
  return (
    <>
      <ErrorSummary
        title={rescue('problem')}
        attempt={attempt}
        errors={fault === null ? [] : [{ text: faultText(fault) }]}
      />
      {fault?.kind === 'not-kept' ? (
        <Button variant="secondary" onClick={() => void host.backups.chooseFolder(plan.name)}>
          {t('chooseFolder')}
        </Button>
      ) : null}
      <PageHeading>{t('plan.title')}</PageHeading>
      <RestorePlanSummary plan={plan} />
      {plan.otherVault ? <WarningText>{t('plan.otherVault')}</WarningText> : null}
      {changing.length === 0 && !plan.otherVault ? (
        <p className="govuk-body">{t('plan.nothingChanges')}</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {countChanges(cases).map(({ change, count }) => (
            <li key={change}>{t(`plan.count.${change}`, { count })}</li>
          ))}
          {reviews === 0 ? null : <li>{t('plan.reviews', { count: reviews })}</li>}
        </ul>
      )}
      {plan.deletedHere > 0 ? (
        <p className="govuk-body">{t('plan.deletedHere', { count: plan.deletedHere })}</p>
      ) : null}
      {plan.keepsFindings ? <p className="govuk-body">{t('plan.keepsFindings')}</p> : null}
      {changing.length > 0 ? <RestoreTable caption={t('plan.caption')} cases={changing} /> : null}
      {staying.length > 0 ? (
        <Details summary={t('plan.staying', { count: staying.length })}>
          <RestoreTable caption={t('plan.sameCaption')} cases={staying} />
        </Details>
      ) : null}
      {plan.here === null ? null : <InsetText>{t('plan.keptFirst')}</InsetText>}
      <ButtonGroup>
        <Button variant={takesAway(plan) ? 'warning' : 'primary'} onClick={() => void carryOut()}>
          {t('plan.confirm')}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {t('plan.cancel')}
        </Button>
      </ButtonGroup>
    </>
  );
}
