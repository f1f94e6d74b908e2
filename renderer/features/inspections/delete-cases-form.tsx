import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { countCases } from '../../../shared/cases/count-cases.ts';
import type { InspectionWithCases } from '../../store/use-inspections.ts';
import type { StoreFault } from '../../store/vault.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Input } from '../../ui/input.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { BackupsToTreat } from './backups-to-treat.tsx';
import { isSameName } from './same-name.ts';

type DeleteCasesFormProps = InspectionWithCases & {
  refused: StoreFault | null;
  onConfirmed: () => void;
};

/** What will be deleted, from where, and the name of the inspection typed as the word for it. */
export function DeleteCasesForm(props: DeleteCasesFormProps) {
  const { inspection, summaries, everything, refused } = props;
  const { t } = useTranslation('retention', { keyPrefix: 'delete' });
  const { t: domain } = useTranslation('domain');
  const Confirmation = useMemo(
    () =>
      z.strictObject({ name: z.string().refine((typed) => isSameName(typed, inspection.name)) }),
    [inspection.name],
  );
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Confirmation),
    // The error summary takes the focus, and its link leads to the field.
    shouldFocusError: false,
    defaultValues: { name: '' },
  });
  const { errors, submitCount, isSubmitting } = formState;
  const error = errors.name && t('nameProblem', { name: inspection.name });
  const summary = [
    ...(error ? [{ fieldId: 'name', text: error }] : []),
    ...(refused !== null && !error
      ? [{ text: t('refused', { reason: domain(`storeFault.${refused.kind}`) }) }]
      : []),
  ];
  usePageTitle(t('title'), summary.length > 0);
  const { cases: count, reviews } = everything;
  const examples = inspection.findings.some(
    ({ happening }) => happening.kind === 'example-selected',
  );
  const unsigned = summaries.length - countCases(summaries)['signed-off'];
  return (
    <>
      <ErrorSummary title={t('error')} errors={summary} attempt={submitCount} />
      <PageHeading focusOnArrival={refused === null}>{t('title')}</PageHeading>
      <div className="govuk-!-width-two-thirds">
        <p className="govuk-body">{t('what', { count, inspection: inspection.name })}</p>
        {reviews === 0 ? null : <p className="govuk-body">{t('reviews', { count: reviews })}</p>}
        {examples ? <p className="govuk-body">{t('examples')}</p> : null}
        <WarningText>{t('forGood')}</WarningText>
        {unsigned === 0 ? null : <p className="govuk-body">{t('unsigned', { count: unsigned })}</p>}
        <h2 className="govuk-heading-m">{t('where.heading')}</h2>
        <p className="govuk-body">{t('where.copies')}</p>
        <BackupsToTreat examples={examples} />
        <p className="govuk-body">{t('where.notReached')}</p>
        <h2 className="govuk-heading-m">{t('stays.heading')}</h2>
        <p className="govuk-body">{t('stays.body')}</p>
        {inspection.findings.length === 0 ? null : (
          <p className="govuk-body">{t('stays.findings')}</p>
        )}
        <form noValidate onSubmit={handleSubmit(props.onConfirmed)}>
          <Input
            {...register('name')}
            id="name"
            label={t('name')}
            labelSize="s"
            hint={t('nameHint', { name: inspection.name })}
            error={error}
          />
          <ButtonGroup>
            <Button type="submit" variant="warning" disabled={isSubmitting}>
              {t('submit', { count })}
            </Button>
            <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
              {t('cancel')}
            </a>
          </ButtonGroup>
        </form>
      </div>
    </>
  );
}
