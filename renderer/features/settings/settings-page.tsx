import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useSettings, useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Input } from '../../ui/input.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Radios } from '../../ui/radios.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

const SettingsForm = z.strictObject({
  minutes: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .refine((typed) => Number(typed) >= 1 && Number(typed) <= 120),
  shortcuts: z.enum(['on', 'off']),
});
type SettingsForm = z.infer<typeof SettingsForm>;

export function SettingsPage() {
  const { t } = useTranslation('settings');
  const vault = useVault();
  const settings = useSettings();
  const [outcome, setOutcome] = useState<'saved' | 'failed' | null>(null);
  const { register, handleSubmit, formState } = useForm<SettingsForm>({
    resolver: zodResolver(SettingsForm),
    defaultValues: {
      minutes: String(settings.lockAfterIdleMinutes),
      shortcuts: settings.keyboardShortcuts ? 'on' : 'off',
    },
    shouldFocusError: false,
  });

  const save = async (form: SettingsForm) => {
    setOutcome(null);
    const changed = await vault.settings.change({
      lockAfterIdleMinutes: Number(form.minutes),
      keyboardShortcuts: form.shortcuts === 'on',
    });
    setOutcome(changed.ok ? 'saved' : 'failed');
  };

  const minutesProblem = formState.errors.minutes ? t('minutes.problem') : undefined;
  const errors = [
    ...(minutesProblem ? [{ text: minutesProblem, fieldId: 'minutes' }] : []),
    ...(outcome === 'failed' ? [{ text: t('failed') }] : []),
  ];
  usePageTitle(t('title'), errors.length > 0);
  return (
    <>
      <ErrorSummary title={t('problem')} attempt={formState.submitCount} errors={errors} />
      {outcome === 'saved' ? (
        <NotificationBanner success title={t('success')} heading={t('saved')} />
      ) : null}
      <PageHeading>{t('title')}</PageHeading>
      <form noValidate onSubmit={handleSubmit(save)}>
        <Input
          {...register('minutes')}
          id="minutes"
          label={t('minutes.label')}
          hint={t('minutes.hint')}
          error={minutesProblem}
          suffix={t('minutes.suffix')}
          inputMode="numeric"
          width={3}
        />
        <Radios
          {...register('shortcuts')}
          id="shortcuts"
          legend={t('shortcuts.legend')}
          hint={t('shortcuts.hint')}
          legendSize="s"
          items={[
            { value: 'on', label: t('shortcuts.on') },
            { value: 'off', label: t('shortcuts.off') },
          ]}
        />
        <Button type="submit" disabled={formState.isSubmitting}>
          {t('save')}
        </Button>
      </form>
    </>
  );
}
