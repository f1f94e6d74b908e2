import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { completeExampleName } from '../../../shared/cases/published-2022/complete-example-name.ts';
import { useVault } from '../../store/store-context.tsx';
import type { InspectionWithCases } from '../../store/use-inspections.ts';
import type { StoreFault } from '../../store/vault.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';

/** In an example vault, while it is not there: an inspection with enough signed-off cases for results. */
export function CompleteExampleOffer({
  inspections,
}: {
  inspections: readonly InspectionWithCases[];
}) {
  const { t } = useTranslation('inspections');
  const { t: domain } = useTranslation('domain');
  const { completeExample } = useVault();
  const [adding, setAdding] = useState(false);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const there = inspections.find(({ inspection }) => inspection.name === completeExampleName);
  // One without a case is one that a closed page left half-made, unless its cases were deleted.
  const isWhole = there && (there.summaries.length > 0 || there.inspection.closed !== null);
  if (completeExample === null || (isWhole && !adding)) return null;
  const add = async () => {
    setAdding(true);
    setFault(null);
    const added = await completeExample();
    if (!added.ok) setFault(added.error);
    setAdding(false);
  };
  return (
    <section aria-labelledby="complete-example">
      <ErrorSummary
        title={t('completeExample.problem')}
        errors={fault === null ? [] : [{ text: domain(`storeFault.${fault.kind}`) }]}
      />
      <h2 className="govuk-heading-m" id="complete-example">
        {t('completeExample.heading')}
      </h2>
      <p className="govuk-body govuk-!-width-two-thirds">{t('completeExample.body')}</p>
      <Button variant="secondary" disabled={adding} onClick={() => void add()}>
        {adding ? t('completeExample.adding') : t('completeExample.add')}
      </Button>
    </section>
  );
}
