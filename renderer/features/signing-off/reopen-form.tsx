import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useOpenCase } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Textarea } from '../../ui/textarea.tsx';

const Reopening = z.strictObject({ reason: z.string().trim().min(1).max(1000) });
type Reopening = z.infer<typeof Reopening>;

/** A signed-off case is opened again with a reason, which the history keeps beside who and when. */
export function ReopenForm() {
  const { t } = useTranslation('signing-off');
  const openCase = useOpenCase();
  const { register, handleSubmit, formState } = useForm<Reopening>({
    resolver: zodResolver(Reopening),
    defaultValues: { reason: '' },
  });
  return (
    <section aria-labelledby="reopen-heading">
      <h2 className="govuk-heading-m" id="reopen-heading">
        {t('reopenTitle')}
      </h2>
      <form
        noValidate
        onSubmit={handleSubmit(({ reason }) => openCase.record({ kind: 'reopened', reason }))}
      >
        <Textarea
          {...register('reason')}
          id="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={formState.errors.reason ? t('reasonMissing') : undefined}
          rows={3}
        />
        <Button variant="secondary" type="submit">
          {t('reopen')}
        </Button>
      </form>
    </section>
  );
}
