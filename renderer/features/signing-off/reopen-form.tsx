import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { BeforeReopening } from '../../questions/case-out.tsx';
import { useOpenCase } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Textarea } from '../../ui/textarea.tsx';

const reasonMaxLength = 1000;
const ReopeningProblem = z.enum(['reasonMissing', 'reasonTooLong']);
const Reopening = z.strictObject({
  reason: z.string().trim().min(1, 'reasonMissing').max(reasonMaxLength, 'reasonTooLong'),
});
type Reopening = z.infer<typeof Reopening>;

/** A signed-off case is opened again with a reason, which the history keeps beside who and when. */
export function ReopenForm({ onReopened }: { onReopened: () => void }) {
  const { t } = useTranslation('signing-off');
  const openCase = useOpenCase();
  const { register, handleSubmit, formState } = useForm<Reopening>({
    resolver: zodResolver(Reopening),
    defaultValues: { reason: '' },
  });
  const problem = formState.errors.reason?.message;
  return (
    <section aria-labelledby="reopen-heading">
      <h2 className="govuk-heading-m" id="reopen-heading">
        {t('reopenTitle')}
      </h2>
      <BeforeReopening />
      <form
        noValidate
        onSubmit={handleSubmit(({ reason }) => {
          openCase.record({ kind: 'reopened', reason });
          onReopened();
        })}
      >
        <Textarea
          {...register('reason')}
          id="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={
            problem === undefined
              ? undefined
              : t(ReopeningProblem.parse(problem), { count: reasonMaxLength })
          }
          rows={3}
        />
        <Button variant="secondary" type="submit">
          {t('reopen')}
        </Button>
      </form>
    </section>
  );
}
