import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { useVault } from '../../store/store-context.tsx';
import type { InspectionWithCases } from '../../store/use-inspections.ts';
import type { StoreFault } from '../../store/vault.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Input } from '../../ui/input.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { AddingPage } from './adding-page.tsx';
import './cases.scss';
import { NewCaseFields } from './new-case-fields.tsx';
import { earlyFields, formToNewCase, type NewCaseForm, newCaseFormFor } from './new-case-form.ts';
import { useNewCaseErrors } from './use-new-case-errors.ts';

/** Adds one case by form: its reference, its assessor, and the facts that decide what is asked in it. */
export function AddCasePage() {
  const { t } = useTranslation('cases', { keyPrefix: 'add' });
  return (
    <AddingPage title={t('title')}>
      {(held, framework) => <CaseForm {...held} framework={framework} />}
    </AddingPage>
  );
}

function CaseForm({
  inspection,
  summaries,
  framework,
}: InspectionWithCases & { framework: Framework }) {
  const { t } = useTranslation('cases', { keyPrefix: 'add' });
  const { t: domain } = useTranslation('domain');
  const vault = useVault();
  const navigate = useNavigate();
  const fields = useMemo(() => earlyFields(framework), [framework]);
  const schema = useMemo(
    () =>
      newCaseFormFor(
        framework,
        summaries.map(({ caseReference }) => caseReference),
      ),
    [framework, summaries],
  );
  const [refused, setRefused] = useState<StoreFault | null>(null);
  const [lastAdded, setLastAdded] = useState<string | null>(null);
  const blank: NewCaseForm = { caseReference: '', assessor: '', values: fields.map(() => null) };
  const form = useForm<NewCaseForm>({
    resolver: zodResolver(schema),
    // The error summary takes the focus, and its links lead to the fields.
    shouldFocusError: false,
    defaultValues: blank,
  });
  const errors = useNewCaseErrors(form, framework, fields);
  const { submitCount, isSubmitting } = form.formState;
  const summary =
    refused === null
      ? errors.summary
      : [{ text: t('notAdded', { reason: domain(`storeFault.${refused.kind}`) }) }];
  usePageTitle(t('title'), summary.length > 0);

  const forgetLast = () => {
    setRefused(null);
    setLastAdded(null);
  };
  const save = (then: 'open' | 'add-another') =>
    form.handleSubmit(async (checked) => {
      forgetLast();
      const added = await vault.cases.add(inspection.id, [formToNewCase(framework, checked)]);
      if (!added.ok) {
        if (added.error.kind === 'duplicate-case-reference') {
          form.setError('caseReference', { message: 'reference-taken' });
        } else setRefused(added.error);
        return;
      }
      if (then === 'open') {
        await navigate(`/cases/${added.value[0]}`);
        return;
      }
      setLastAdded(checked.caseReference);
      // Whoever adds several at once adds them for one assessor more often than not.
      form.reset({ ...blank, assessor: checked.assessor });
      focusField('caseReference');
    }, forgetLast);

  return (
    <>
      <ErrorSummary title={t('error')} attempt={submitCount} errors={summary} />
      <PageHeading>{t('title')}</PageHeading>
      <StatusLine tone={lastAdded === null ? 'neutral' : 'good'}>
        {lastAdded === null ? null : t('added', { reference: lastAdded })}
      </StatusLine>
      <form onSubmit={save('open')} noValidate className="cases-form">
        <Input
          label={t('reference')}
          hint={t('referenceHint')}
          error={errors.caseReference}
          width={20}
          spellCheck={false}
          {...form.register('caseReference')}
        />
        <Input
          label={t('assessor')}
          hint={t('assessorHint')}
          error={errors.assessor}
          width={20}
          spellCheck={false}
          {...form.register('assessor')}
        />
        <h2 className="govuk-heading-m">{t('needed')}</h2>
        <div className="cases-form__group">
          <NewCaseFields {...{ form, framework, fields }} errorAt={errors.at} needed />
        </div>
        {fields.some(({ needed }) => !needed) ? (
          <>
            <h2 className="govuk-heading-m">{t('later')}</h2>
            <p className="govuk-hint">{t('laterHint')}</p>
            <div className="cases-form__group">
              <NewCaseFields {...{ form, framework, fields }} errorAt={errors.at} needed={false} />
            </div>
          </>
        ) : null}
        <ButtonGroup>
          <Button type="submit" disabled={isSubmitting}>
            {t('save')}
          </Button>
          <Button variant="secondary" disabled={isSubmitting} onClick={save('add-another')}>
            {t('saveAndAnother')}
          </Button>
          <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
            {t('cancel')}
          </a>
        </ButtonGroup>
      </form>
    </>
  );
}
