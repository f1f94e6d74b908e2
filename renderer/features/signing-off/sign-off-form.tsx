import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import * as z from 'zod';
import { useCasePart, useOpenCase, useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/input.tsx';
import { InsetText } from '../../ui/inset-text.tsx';

const nameMaxLength = 80;
const SignOffProblem = z.enum(['nameMissing', 'nameTooLong']);
const SignOff = z.strictObject({
  name: z.string().trim().min(1, 'nameMissing').max(nameMaxLength, 'nameTooLong'),
});
type SignOff = z.infer<typeof SignOff>;

/** The declaration, by name. It is there to be read before the case is ready, and works once it is. */
export function SignOffForm({ ready }: { ready: boolean }) {
  const { t } = useTranslation('signing-off');
  const vault = useVault();
  const openCase = useOpenCase();
  const caseId = useCasePart((kase) => kase.id);
  const isSecond = useCasePart((kase) => kase.secondMarkingOf !== null);
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const { register, handleSubmit, formState } = useForm<SignOff>({
    resolver: zodResolver(SignOff),
    defaultValues: { name: vault.person.name },
  });

  const signOff = async ({ name }: SignOff) => {
    setFailed(false);
    // What is half-typed belongs to what is signed, so it goes first.
    await openCase.flush();
    openCase.record({ kind: 'signed-off', name });
    const saving = await openCase.flush();
    if (saving.state === 'saved') await navigate(`/cases/${caseId}/signed-off`);
    else setFailed(true);
  };

  const problem = formState.errors.name?.message;
  return (
    <section aria-labelledby="sign-off-heading">
      <h2 className="govuk-heading-m" id="sign-off-heading">
        {t('declaration')}
      </h2>
      {ready ? (
        <form noValidate onSubmit={handleSubmit(signOff)}>
          <p className="govuk-body">{t('declare')}</p>
          {isSecond ? <p className="govuk-body">{t('secondMarking.declare')}</p> : null}
          {failed ? <InsetText>{t('notSaved')}</InsetText> : null}
          <Input
            {...register('name')}
            id="name"
            label={t('name')}
            error={
              problem === undefined
                ? undefined
                : t(SignOffProblem.parse(problem), { count: nameMaxLength })
            }
            width={20}
          />
          <Button type="submit" disabled={formState.isSubmitting}>
            {t('signOff')}
          </Button>
        </form>
      ) : (
        <InsetText>{t('notReady')}</InsetText>
      )}
    </section>
  );
}
