import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import { usePasswordWords } from '../../keys/use-password-words.ts';
import type { UnlockProgress } from '../../store/copies/mend-copies.ts';
import { examplePassphrase } from '../../store/example-vault.ts';
import type { StoreFault, Vault } from '../../store/vault.ts';
import type { VaultKeeper } from '../../store/vault-keeper.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { PasswordManagerUser } from '../../ui/password-manager-user.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useLasting } from '../../ui/use-lasting.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ExampleButton } from './example-button.tsx';
import { outlastsTyping } from './outlasts-typing.ts';
import { useFaultText } from './use-fault-text.ts';

type Form = { passphrase: string };

export function UnlockPage(props: {
  keeper: VaultKeeper;
  name: VaultName;
  /** From the example's page, the way to the person's own vault. */
  onOwn: () => void;
  onLost: () => void;
  onUnlocked: (vault: Vault) => void;
  /** To what can be done about a vault that does not open. */
  onRescue: () => void;
  onRestore: () => void;
}) {
  const { keeper, name, onOwn, onLost, onUnlocked, onRescue, onRestore } = props;
  const { t } = useTranslation('unlocking');
  const faultText = useFaultText();
  const words = usePasswordWords();
  const [fault, setFault] = useState<StoreFault | { readonly kind: 'nothing-typed' } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState<UnlockProgress | null>(null);
  const example = name === 'casemark-example';
  const said =
    fault === null
      ? undefined
      : fault.kind === 'nothing-typed'
        ? t(example ? 'unlock.exampleMissing' : 'unlock.missing')
        : faultText(fault);
  const wrong =
    fault?.kind === 'wrong-passphrase' || fault?.kind === 'nothing-typed' ? said : undefined;
  const lastingFault = fault !== null && fault.kind !== 'nothing-typed' && outlastsTyping(fault);
  const { register, handleSubmit, formState, resetField, setFocus } = useForm<Form>({
    defaultValues: { passphrase: '' },
  });
  // An even comparison takes an instant; what takes longer is told.
  const lasting = useLasting(progress !== null);
  usePageTitle(example ? t('unlock.exampleTitle') : t('unlock.title'), fault !== null);

  // The one thing to do then is to type it again.
  useEffect(() => {
    if (attempt > 0 && wrong !== undefined) setFocus('passphrase');
  }, [attempt, wrong, setFocus]);

  const refuse = (refused: NonNullable<typeof fault>) => {
    setFault(refused);
    setAttempt((tried) => tried + 1);
  };
  const unlock = async ({ passphrase }: Form) => {
    if (passphrase === '') return refuse({ kind: 'nothing-typed' });
    const unlocked = await keeper.unlock(name, passphrase, setProgress);
    setProgress(null);
    if (unlocked.ok) return onUnlocked(unlocked.value);
    refuse(unlocked.error);
    if (unlocked.error.kind === 'wrong-passphrase') resetField('passphrase');
  };

  return (
    <>
      <ErrorSummary
        // The same mistake again is read out again.
        key={attempt}
        title={t('problem')}
        focusOnArrival={wrong === undefined}
        errors={
          said === undefined ? [] : [{ text: said, ...(wrong ? { fieldId: 'passphrase' } : {}) }]
        }
      />
      <PageHeading focusOnArrival={false}>
        {example ? t('unlock.exampleTitle') : t('unlock.title')}
      </PageHeading>
      {example ? (
        <InsetText>{t('unlock.hint', { passphrase: examplePassphrase })}</InsetText>
      ) : null}
      <form noValidate onSubmit={handleSubmit(unlock)}>
        <PasswordManagerUser name={t('vaultUser')} />
        <PasswordInput
          {...register('passphrase')}
          id="passphrase"
          label={t('passphrase')}
          error={wrong}
          words={words}
          autoFocus
        />
        {lasting && progress !== null ? (
          <div className="govuk-body">
            <ProgressBar
              label={t(`unlock.progressLabel.${progress.stage}`)}
              value={progress.done}
              max={Math.max(progress.total, 1)}
              text={t('unlock.progress', { done: progress.done, total: progress.total })}
            />
          </div>
        ) : null}
        <Button type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? t('unlock.unlocking') : t('unlock.unlock')}
        </Button>
      </form>
      {example ? null : (
        <p className="govuk-body">
          <LinkButton onClick={onLost}>{t('unlock.lost')}</LinkButton>
        </p>
      )}
      {lastingFault && !example ? (
        <p className="govuk-body">
          <LinkButton onClick={onRescue}>{t('unlock.rescue')}</LinkButton>
        </p>
      ) : null}
      {lastingFault && example ? (
        <ExampleButton keeper={keeper} again onUnlocked={onUnlocked} />
      ) : null}
      {example ? null : (
        <>
          <h2 className="govuk-heading-s">{t('unlock.restoreHeading')}</h2>
          <p className="govuk-body">
            {t('unlock.restoreBody')}{' '}
            <LinkButton onClick={onRestore}>{t('unlock.restore')}</LinkButton>
          </p>
        </>
      )}
      <h2 className="govuk-heading-s">{example ? t('unlock.ownHeading') : t('example.heading')}</h2>
      {example ? (
        <LinkButton onClick={onOwn}>{t('unlock.own')}</LinkButton>
      ) : (
        <>
          <p className="govuk-body">{t('example.body')}</p>
          <ExampleButton keeper={keeper} onUnlocked={onUnlocked} />
        </>
      )}
    </>
  );
}
