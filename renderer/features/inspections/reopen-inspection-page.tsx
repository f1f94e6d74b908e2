import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useVault } from '../../store/store-context.tsx';
import { useDeletedFrom } from '../../store/use-deleted-from.ts';
import type { InspectionWithCases } from '../../store/use-inspections.ts';
import type { StoreFault } from '../../store/vault.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { InspectionPage } from './inspection-page.tsx';

/** Opens a closed inspection for work again, for as long as its cases are there. */
export function ReopenInspectionPage() {
  const { t } = useTranslation('retention');
  const deletedFrom = useDeletedFrom();
  return (
    <InspectionPage
      title={t('reopen.title')}
      fits={({ inspection }) => inspection.closed !== null && deletedFrom(inspection.id) === null}
    >
      {(held) => <ReopenInspection {...held} />}
    </InspectionPage>
  );
}

function ReopenInspection({ inspection }: InspectionWithCases) {
  const { t } = useTranslation('retention', { keyPrefix: 'reopen' });
  const { t: domain } = useTranslation('domain');
  const vault = useVault();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<{ fault: StoreFault; attempt: number } | null>(null);
  const [busy, setBusy] = useState(false);
  usePageTitle(t('title'), refused !== null);

  const reopen = async () => {
    setBusy(true);
    const reopened = await vault.inspections.reopen(inspection.id);
    if (reopened.ok) return navigate(`/inspections/${inspection.id}`);
    setBusy(false);
    setRefused((before) => ({ fault: reopened.error, attempt: (before?.attempt ?? 0) + 1 }));
  };
  return (
    <>
      <ErrorSummary
        title={t('error')}
        attempt={refused?.attempt ?? 0}
        errors={
          refused === null
            ? []
            : [{ text: t('refused', { reason: domain(`storeFault.${refused.fault.kind}`) }) }]
        }
      />
      <PageHeading>{t('title')}</PageHeading>
      <div className="govuk-!-width-two-thirds">
        <p className="govuk-body">{t('body')}</p>
        <ButtonGroup>
          <Button disabled={busy} onClick={() => void reopen()}>
            {t('submit')}
          </Button>
          <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
            {t('cancel')}
          </a>
        </ButtonGroup>
      </div>
    </>
  );
}
