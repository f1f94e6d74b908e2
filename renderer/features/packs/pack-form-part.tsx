import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { foldFindings } from '../../../shared/cases/fold-findings.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import { NewPassphrase } from '../../keys/new-passphrase.tsx';
import { type RecipientFault, readRecipient } from '../../store/recovery/read-recipient.ts';
import { useVault } from '../../store/store-context.tsx';
import type { InspectionWithCases } from '../../store/use-inspections.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { CasesToSend } from './cases-to-send.tsx';
import { checkedPack } from './checked-pack.ts';
import { ForWhom } from './for-whom.tsx';
import { PackForm } from './pack-form.ts';
import type { PackStart } from './pack-start.ts';
import { ReviewsToSend } from './reviews-to-send.tsx';
import { useKeptOverLock } from './use-kept-over-lock.ts';
import { usePackFormErrors } from './use-pack-form-errors.ts';
import { usePossibleRecipients } from './use-possible-recipients.ts';
import type { CheckedPack } from './what-is-packed.ts';

type PackFormPartProps = {
  /** What tells this form from another, for a lock. */
  of: string;
  held: InspectionWithCases;
  reviews: readonly ReviewSummary[];
  form: PackForm;
  sample: PackStart['sample'];
  onChecked: (form: PackForm, pack: CheckedPack) => void;
};

/** What the pack is for, what goes into it, who can open it, and a message to them. */
export function PackFormPart(props: PackFormPartProps) {
  const { of, held, reviews, form, sample, onChecked } = props;
  const { t } = useTranslation('packs', { keyPrefix: 'new' });
  const { t: packs } = useTranslation('packs');
  const { inspection, summaries } = held;
  const vault = useVault();
  const contacts = usePossibleRecipients();
  const sets = foldFindings(inspection.findings).calibrationSets.map(({ value }) => value);
  const [otherFault, setOtherFault] = useState<RecipientFault['kind'] | null>(null);
  const { register, control, handleSubmit, watch, getValues, setValue, formState } = useForm({
    resolver: zodResolver(PackForm),
    // The error summary takes the focus, and its links lead to the fields.
    shouldFocusError: false,
    defaultValues: form,
  });
  useKeptOverLock(of, getValues);
  const { problemOf, summary } = usePackFormErrors(formState.errors, otherFault);
  const purpose = watch('purpose');
  const lock = watch('lock');
  const { submitCount, isSubmitting } = formState;
  usePageTitle(t('title'), summary.length > 0);

  const submit = handleSubmit(async (filled) => {
    const other =
      filled.lock === 'recipients' && filled.other !== ''
        ? await readRecipient(new TextEncoder().encode(filled.other))
        : null;
    setOtherFault(other !== null && !other.ok ? other.error.kind : null);
    if (other !== null && !other.ok) return;
    const own = vault.identity.card();
    const recipient = other === null ? null : other.value;
    const all = { inspection, summaries, reviews, contacts, sets, own, other: recipient };
    onChecked(filled, checkedPack(filled, all));
  });

  return (
    <>
      <ErrorSummary title={packs('problem')} errors={summary} attempt={submitCount} />
      <PageHeading caption={inspection.name}>{t('title')}</PageHeading>
      <p className="govuk-body govuk-!-width-two-thirds">{t('body')}</p>
      <InsetText>{t('marking', { marking: inspection.marking })}</InsetText>
      <form onSubmit={submit} noValidate className="packs-form">
        <Controller
          control={control}
          name="purpose"
          render={({ field }) => (
            <Radios
              name={field.name}
              legend={t('purpose')}
              legendSize="m"
              error={problemOf('purpose')}
              items={PackPurpose.options.map((value) => ({
                value,
                label: packs(`purpose.${value}`),
                hint: packs(`purposeHint.${value}`),
              }))}
              value={field.value}
              onValueChange={(value) => field.onChange(PackPurpose.parse(value))}
            />
          )}
        />
        {purpose !== 'calibration' ? null : sets.length === 0 ? (
          <p className="govuk-body">{t('noCalibrationSet')}</p>
        ) : (
          <Controller
            control={control}
            name="setId"
            render={({ field }) => (
              <Radios
                name={field.name}
                legend={t('calibrationSet')}
                legendSize="s"
                error={problemOf('setId')}
                items={sets.map(({ setId, name, tolerancePercent }) => ({
                  value: setId,
                  label: name,
                  hint: t('tolerance', { percent: tolerancePercent }),
                }))}
                value={field.value === '' ? null : field.value}
                onValueChange={(value) => {
                  field.onChange(value);
                  const chosen = sets.find(({ setId }) => setId === value)?.caseIds ?? [];
                  const here = summaries.filter(({ status }) => status === 'signed-off');
                  const ids = here.map(({ caseId }) => caseId);
                  setValue(
                    'caseIds',
                    ids.filter((caseId) => chosen.includes(caseId)),
                  );
                }}
              />
            )}
          />
        )}
        {purpose === null ? null : purpose === 'reviews' ? (
          <Controller
            control={control}
            name="reviewIds"
            render={({ field }) => (
              <ReviewsToSend
                reviews={reviews}
                chosen={field.value}
                error={problemOf('reviewIds')}
                onChange={field.onChange}
              />
            )}
          />
        ) : (
          <Controller
            control={control}
            name="caseIds"
            render={({ field }) => (
              <CasesToSend
                key={purpose === 'cases' ? 'any' : 'signed-off'}
                purpose={purpose}
                summaries={summaries}
                sample={sample}
                chosen={field.value}
                error={problemOf('caseIds')}
                onChange={field.onChange}
              />
            )}
          />
        )}
        <ForWhom
          control={control}
          register={register}
          lock={lock}
          contacts={contacts}
          problemOf={problemOf}
          passphrase={
            <NewPassphrase
              label={t('packPassphrase')}
              againLabel={t('packPassphraseAgain')}
              passphrase={register('passphrase')}
              again={register('again')}
              typed={watch('passphrase')}
              problems={{ passphrase: problemOf('passphrase'), again: problemOf('again') }}
            />
          }
        />
        <Textarea
          label={t('message')}
          labelSize="m"
          hint={t('messageHint')}
          rows={3}
          error={problemOf('message')}
          {...register('message')}
        />
        <ButtonGroup>
          <Button type="submit" disabled={isSubmitting}>
            {t('continue')}
          </Button>
          <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
            {packs('cancel')}
          </a>
        </ButtonGroup>
      </form>
    </>
  );
}
