import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { Controller, type FieldError, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Marking } from '../../../shared/cases/inspection.ts';
import type { StoredFramework, StoreFault } from '../../store/vault.ts';
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
import { type InspectionDraft, InspectionForm, InspectionProblem } from './inspection-form.ts';

export type InspectionFormPageProps = {
  /** Which words the page has: those of creating, or of changing. */
  purpose: 'new' | 'change';
  defaultValues: InspectionDraft;
  /** The frameworks to choose from. Empty where the framework stays as it is. */
  frameworks: readonly StoredFramework[];
  /** Where Cancel and the breadcrumb lead. */
  back: { text: string; href: string };
  submit: (form: InspectionForm) => Promise<StoreFault | null>;
};

/** What an inspection is, as a form: filled in to create one, or again to put it right. */
export function InspectionFormPage(props: InspectionFormPageProps) {
  const { purpose, frameworks, back } = props;
  const { t } = useTranslation('inspections', { keyPrefix: 'new' });
  const { t: words } = useTranslation('inspections', { keyPrefix: purpose });
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const [refused, setRefused] = useState<StoreFault | null>(null);
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(InspectionForm),
    // The error summary takes the focus, and its links lead to the fields.
    shouldFocusError: false,
    defaultValues: props.defaultValues,
  });

  const submit = handleSubmit(async (form) => setRefused(await props.submit(form)));

  const { errors, submitCount, isSubmitting } = formState;
  const problem = (error: FieldError | undefined) =>
    error === undefined ? undefined : t(`problem.${InspectionProblem.parse(error.message)}`);
  const summarised = fieldsInOrder.flatMap((fieldId) => {
    const message = problem(errors[fieldId]);
    return message === undefined ? [] : [{ fieldId, text: message }];
  });
  const summary =
    refused !== null && summarised.length === 0
      ? [{ text: words('refused', { reason: domain(`storeFault.${refused.kind}`) }) }]
      : summarised;
  usePageTitle(words('title'), summary.length > 0);
  const dateError = errors.day ?? errors.month ?? errors.year;
  const wholeDate = dateError?.message === 'date-not-real';

  return (
    <>
      <Breadcrumbs label={t('breadcrumbs')} items={[back]} />
      <ErrorSummary title={t('error')} errors={summary} attempt={submitCount} />
      <PageHeading>{words('title')}</PageHeading>
      <form onSubmit={submit} noValidate className="govuk-!-width-two-thirds">
        <Input
          label={t('name')}
          hint={t('nameHint')}
          error={problem(errors.name)}
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
              error={problem(errors.marking)}
              items={Marking.options.map((value) => ({ value, label: value }))}
              value={field.value}
              onValueChange={(value) => field.onChange(Marking.parse(value))}
            />
          )}
        />
        {frameworks.length === 0 ? null : (
          <>
            <Controller
              control={control}
              name="frameworkHash"
              render={({ field }) => (
                <Radios
                  name={field.name}
                  legend={t('framework')}
                  hint={t('frameworkHint')}
                  error={problem(errors.frameworkHash)}
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
          </>
        )}
        <Input
          label={t('lead')}
          error={problem(errors.leadInspector)}
          width={30}
          {...register('leadInspector')}
        />
        <DateInput
          id="fieldwork-starts"
          legend={t('fieldwork')}
          hint={t('fieldworkHint')}
          error={problem(dateError)}
          parts={(['day', 'month', 'year'] as const).map((part) => ({
            ...register(part),
            label: t(part),
            width: part === 'year' ? 4 : 2,
            hasError: !wholeDate && errors[part] !== undefined,
          }))}
        />
        <ButtonGroup>
          <Button type="submit" disabled={isSubmitting}>
            {words('submit')}
          </Button>
          <a className="govuk-link" href={back.href}>
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
