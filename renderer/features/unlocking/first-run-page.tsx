import { useTranslation } from 'react-i18next';
import type { Vault } from '../../store/vault.ts';
import type { VaultKeeper } from '../../store/vault-keeper.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ExampleButton } from './example-button.tsx';

export function FirstRunPage(props: {
  keeper: VaultKeeper;
  onCreate: () => void;
  onRestore: () => void;
  onUnlocked: (vault: Vault) => void;
}) {
  const { t } = useTranslation('unlocking');
  usePageTitle(t('firstRun.title'));
  return (
    <>
      <PageHeading>{t('firstRun.title')}</PageHeading>
      <p className="govuk-body-l">{t('firstRun.lead')}</p>
      <p className="govuk-body">{t('firstRun.vault')}</p>
      <Button onClick={props.onCreate}>{t('firstRun.create')}</Button>
      <h2 className="govuk-heading-m">{t('firstRun.restoreHeading')}</h2>
      <p className="govuk-body">{t('firstRun.restoreBody')}</p>
      <Button variant="secondary" onClick={props.onRestore}>
        {t('firstRun.restore')}
      </Button>
      <h2 className="govuk-heading-m">{t('example.heading')}</h2>
      <p className="govuk-body">{t('example.body')}</p>
      <ExampleButton keeper={props.keeper} onUnlocked={props.onUnlocked} />
    </>
  );
}
