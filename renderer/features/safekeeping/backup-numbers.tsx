import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useSettings, useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Input } from '../../ui/input.tsx';
import { StatusLine } from '../../ui/status-line.tsx';

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .refine((typed) => Number(typed) >= from && Number(typed) <= to);

const BackupNumbersForm = z.strictObject({
  every: wholeNumber(5, 120),
  keep: wholeNumber(1, 60),
});
type BackupNumbersForm = z.infer<typeof BackupNumbersForm>;

/** How often backups are made and how long they are kept: settings that stand beside what they are about. */
export function BackupNumbers() {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'numbers' });
  const { t: page } = useTranslation('safekeeping');
  const { t: domain } = useTranslation('domain');
  const vault = useVault();
  const settings = useSettings();
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
  const { register, handleSubmit, formState } = useForm<BackupNumbersForm>({
    resolver: zodResolver(BackupNumbersForm),
    defaultValues: {
      every: String(settings.backupEveryMinutes),
      keep: String(settings.backupKeepDays),
    },
    shouldFocusError: false,
  });

  const save = async ({ every, keep }: BackupNumbersForm) => {
    setSaid(null);
    const changed = await vault.settings.change({
      backupEveryMinutes: Number(every),
      backupKeepDays: Number(keep),
    });
    setSaid(
      changed.ok
        ? { text: t('saved'), bad: false }
        : { text: domain(`storeFault.${changed.error.kind}`), bad: true },
    );
  };
  const problem = (field: keyof BackupNumbersForm) =>
    formState.errors[field] ? t(`${field}Problem`) : undefined;
  const errors = (['every', 'keep'] as const).flatMap((fieldId) => {
    const text = problem(fieldId);
    return text === undefined ? [] : [{ text, fieldId }];
  });
  return (
    <form noValidate onSubmit={handleSubmit(save)}>
      <h3 className="govuk-heading-s">{t('heading')}</h3>
      <ErrorSummary title={page('problem')} attempt={formState.submitCount} errors={errors} />
      <div className="safekeeping-numbers">
        {(['every', 'keep'] as const).map((field) => (
          <Input
            key={field}
            {...register(field)}
            id={field}
            label={t(field)}
            error={problem(field)}
            suffix={t(`${field}Suffix`)}
            inputMode="numeric"
            width={3}
          />
        ))}
      </div>
      <ButtonGroup>
        {/* Never disabled, which would take the focus from it: saving the same twice does no harm. */}
        <Button type="submit" variant="secondary">
          {t('save')}
        </Button>
        {said === null ? null : (
          <StatusLine tone={said.bad ? 'bad' : 'good'}>{said.text}</StatusLine>
        )}
      </ButtonGroup>
    </form>
  );
}
