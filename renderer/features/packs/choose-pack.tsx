import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileLimitBytes } from '../../../shared/ipc/file.ts';
import { usePasswordWords } from '../../keys/use-password-words.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FileUpload } from '../../ui/file-upload.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { useNoStrayDrop } from '../../ui/use-no-stray-drop.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toSize } from '../../words/sizes.ts';
import { useFileFaultText } from './use-file-fault-text.ts';
import type { OpeningState, OpenPack } from './use-open-pack.ts';

type ChoosePackProps = {
  state: Extract<OpeningState, { at: 'choosing' }>;
  opening: OpenPack;
};

/** The place for the file, and its passphrase where it has one. */
export function ChoosePack({ state, opening }: ChoosePackProps) {
  const { t } = useTranslation('packs');
  const fileFaultText = useFileFaultText();
  const words = usePasswordWords();
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useNoStrayDrop();
  const { file, problem, cancelled } = state;
  const fileError = problem?.kind === 'file' ? fileFaultText(problem.fault) : undefined;
  const passphraseError = missing
    ? t('open.passphraseMissing')
    : problem?.kind === 'wrong-passphrase'
      ? t('fault.wrong-passphrase')
      : undefined;
  const errors = [
    ...(fileError === undefined ? [] : [{ text: fileError, fieldId: 'pack-file' }]),
    ...(passphraseError === undefined
      ? []
      : [{ text: passphraseError, fieldId: 'pack-passphrase' }]),
    ...(problem?.kind === 'part-not-run' && !missing ? [{ text: t('open.failedRun') }] : []),
  ];
  usePageTitle(t('open.title'), errors.length > 0);

  const submit = () => {
    setAttempt((made) => made + 1);
    setMissing(passphrase === '');
    if (passphrase !== '') void opening.open(passphrase);
  };
  return (
    <>
      {cancelled ? (
        <NotificationBanner title={t('open.refused')} heading={t('open.cancelled')} />
      ) : null}
      <ErrorSummary title={t('problem')} errors={errors} attempt={attempt} />
      <PageHeading focusOnArrival={errors.length === 0 && !cancelled}>
        {t('open.title')}
      </PageHeading>
      <div className="govuk-!-width-two-thirds">
        <p className="govuk-body">{t('open.body')}</p>
        {file === null ? (
          <FileUpload
            id="pack-file"
            label={t('open.file.label')}
            hint={t('open.file.hint', { size: toSize(fileLimitBytes) })}
            error={fileError}
            accept=".age"
            words={{
              choose: t('open.file.choose'),
              orDrop: t('open.file.orDrop'),
              noFile: t('open.file.noFile'),
              filesChosen: (count) => t('open.file.filesChosen', { count }),
            }}
            onFiles={([chosen]) => {
              if (chosen !== undefined) void opening.choose(chosen);
            }}
          />
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <p className="govuk-body">
              {t('open.chosen', { name: file.name, size: toSize(file.bytes.length) })}
            </p>
            <PasswordInput
              id="pack-passphrase"
              name="pack-passphrase"
              label={t('open.passphrase')}
              hint={t('open.passphraseHint')}
              error={passphraseError}
              words={words}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <ButtonGroup>
              <Button type="submit">{t('open.submit')}</Button>
              <Button variant="secondary" onClick={opening.startAgain}>
                {t('open.another')}
              </Button>
            </ButtonGroup>
          </form>
        )}
      </div>
    </>
  );
}
