import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { Controller, type FieldError, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Marking } from '../../../shared/cases/inspection.ts';
import { useVault } from '../../store/store-context.tsx';
import type { StoreFault } from '../../store/vault.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Input } from '../../ui/input.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Radios } from '../../ui/radios.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { formToInspection, InspectionForm, InspectionProblem } from './inspection-form.ts';

/** Creates an inspection and goes to its empty list of cases. */
export function NewInspectionPage() {
  const { t } = useTranslation('inspections', { keyPrefix: 'new' });
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const vault = useVault();
  const navigate = useNavigate();
  const frameworks = vault.frameworks.list();
  const [refused, setRefused] = useState<StoreFault | null>(null);
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(InspectionForm),
    // The error summary takes the focus, and its links lead to the fields.
    shouldFocusError: false,
    defaultValues: {
      name: '',
      marking: null,
      frameworkHash: frameworks.length === 1 ? (frameworks[0]?.hash ?? null) : null,
      leadInspector: '',
      day: '',
      month: '',
      year: '',
    },
  });
  usePageTitle(t('title'));

  const submit = handleSubmit(async (form) => {
    const created = await vault.inspections.create(formToInspection(form, frameworks));
    if (created.ok) await navigate(`/inspections/${created.value.id}`);
    else setRefused(created.error);
  });

  const { errors, submitCount, isSubmitting } = formState;
  const words = (error: FieldError | undefined) =>
    error === undefined ? undefined : t(`problem.${InspectionProblem.parse(error.message)}`);
  const summarised = fieldsInOrder.flatMap((fieldId) => {
    const message = words(errors[fieldId]);
    return message === undefined ? [] : [{ fieldId, text: message }];
  });
  const dateError = errors.day ?? errors.month ?? errors.year;
  const wholeDate = dateError?.message === 'date-not-real';

  return (
    <>
      <Breadcrumbs label={t('breadcrumbs')} items={[{ text: t('back'), href: '#/' }]} />
      <ErrorSummary
        title={t('error')}
        errors={
          refused !== null && summarised.length === 0
            ? [{ text: t('notCreated', { reason: domain(`storeFault.${refused.kind}`) }) }]
            : summarised
        }
        attempt={submitCount}
      />
      <PageHeading>{t('title')}</PageHeading>
      <form onSubmit={submit} noValidate className="govuk-!-width-two-thirds">
        <Input
          label={t('name')}
          hint={t('nameHint')}
          error={words(errors.name)}
          autoComplete="off"
          {...register('name')}
        />
        <Controller
          control={control}
          name="marking"
          render={({ field }) => (
            <Radios
              name={field.name}
              legend={t('marking')}
              hint={t('markingHint')}
              error={words(errors.marking)}
              items={Marking.options.map((value) => ({ value, label: value }))}
              value={field.value}
              onValueChange={(value) => field.onChange(Marking.parse(value))}
            />
          )}
        />
        <Controller
          control={control}
          name="frameworkHash"
          render={({ field }) => (
            <Radios
              name={field.name}
              legend={t('framework')}
              hint={t('frameworkHint')}
              error={words(errors.frameworkHash)}
              items={frameworks.map(({ framework, hash, builtIn }) => ({
                value: hash,
                label: text(framework.title),
                hint: t(builtIn ? 'builtIn' : 'added', { version: framework.version }),
              }))}
              value={field.value}
              onValueChange={field.onChange}
            />
          )}
        />
        <p className="govuk-body">
          <a className="govuk-link" href="#/frameworks">
            {t('addFramework')}
          </a>
        </p>
        <Input
          label={t('lead')}
          error={words(errors.leadInspector)}
          width={30}
          autoComplete="off"
          {...register('leadInspector')}
        />
        <DateInput
          id="fieldwork-starts"
          legend={t('fieldwork')}
          hint={t('fieldworkHint')}
          error={words(dateError)}
          parts={(['day', 'month', 'year'] as const).map((part) => ({
            ...register(part),
            label: t(part),
            width: part === 'year' ? 4 : 2,
            hasError: !wholeDate && errors[part] !== undefined,
          }))}
        />
        <ButtonGroup>
          <Button type="submit" disabled={isSubmitting}>
            {t('submit')}
          </Button>
          <a className="govuk-link" href="#/">
            {t('cancel')}
          </a>
        </ButtonGroup>
      </form>
    </>
  );
}

const fieldsInOrder = [
  'name',
  'marking',
  'frameworkHash',
  'leadInspector',
  'day',
  'month',
  'year',
] as const;
