import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { countCases } from '../../../shared/cases/count-cases.ts';
import { useVault } from '../../store/store-context.tsx';
import type { InspectionWithCases } from '../../store/use-inspections.ts';
import type { StoreFault } from '../../store/vault.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { toLocalDay } from '../../words/dates.ts';
import { CloseProblem, createCloseForm } from './close-form.ts';
import { InspectionPage } from './inspection-page.tsx';
import { typedToDay } from './typed-day.ts';

/** Ends the work on an inspection, and asks from which day its cases may be deleted. */
export function CloseInspectionPage() {
  const { t } = useTranslation('retention');
  return (
    <InspectionPage title={t('close.title')} fits={({ inspection }) => inspection.closed === null}>
      {(held) => <CloseInspection {...held} />}
    </InspectionPage>
  );
}

function CloseInspection({ inspection, summaries }: InspectionWithCases) {
  const { t } = useTranslation('retention', { keyPrefix: 'close' });
  const { t: domain } = useTranslation('domain');
  const vault = useVault();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<StoreFault | null>(null);
  const form = useMemo(() => createCloseForm(() => toLocalDay(new Date().toISOString())), []);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(form),
    // The error summary takes the focus, and its links lead to the fields.
    shouldFocusError: false,
    defaultValues: { day: '', month: '', year: '' },
  });
  const submit = handleSubmit(async (typed) => {
    const day = typedToDay(typed);
    if (day === null) throw new Error('a form without problems has a day');
    const closed = await vault.inspections.close(inspection.id, day);
    if (closed.ok) await navigate(`/inspections/${inspection.id}`, { state: { closed: true } });
    else setRefused(closed.error);
  });

  const { errors, submitCount, isSubmitting } = formState;
  const part = (['day', 'month', 'year'] as const).find((one) => errors[one] !== undefined);
  const problem = part && CloseProblem.parse(errors[part]?.message);
  const error = problem && t(`problem.${problem}`);
  const summary = [
    ...(part && error ? [{ fieldId: part, text: error }] : []),
    ...(refused !== null && !error
      ? [{ text: t('refused', { reason: domain(`storeFault.${refused.kind}`) }) }]
      : []),
  ];
  usePageTitle(t('title'), summary.length > 0);
  const unsigned = summaries.length - countCases(summaries)['signed-off'];
  const whole = problem?.startsWith('date-') ?? false;
  return (
    <>
      <ErrorSummary title={t('error')} errors={summary} attempt={submitCount} />
      <PageHeading>{t('title')}</PageHeading>
      <div className="govuk-!-width-two-thirds">
        <p className="govuk-body">{t('body')}</p>
        {unsigned === 0 ? null : (
          <WarningText>{t('unsigned', { count: unsigned, total: summaries.length })}</WarningText>
        )}
        <form noValidate onSubmit={submit}>
          <DateInput
            id="delete-after"
            legend={t('date')}
            legendSize="s"
            hint={t('dateHint')}
            error={error}
            parts={(['day', 'month', 'year'] as const).map((one) => ({
              ...register(one),
              label: t(one),
              width: one === 'year' ? 4 : 2,
              hasError: !whole && one === part,
            }))}
          />
          <ButtonGroup>
            <Button type="submit" disabled={isSubmitting}>
              {t('submit')}
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
