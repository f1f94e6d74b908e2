import { useTranslation } from 'react-i18next';
import type { Vault } from '../../store/vault.ts';
import type { VaultKeeper } from '../../store/vault-keeper.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ExampleButton } from './example-button.tsx';

/** A vault of a newer release, which this one must not touch: what is so, and what to do. Nothing was changed. */
export function RefusedVaultPage(props: {
  keeper: VaultKeeper;
  onUnlocked: (vault: Vault) => void;
}) {
  const { t } = useTranslation('unlocking');
  usePageTitle(t('refused.newer.title'));
  return (
    <>
      <PageHeading>{t('refused.newer.title')}</PageHeading>
      <p className="govuk-body">{t('refused.newer.body')}</p>
      <h2 className="govuk-heading-m">{t('example.heading')}</h2>
      <p className="govuk-body">{t('example.body')}</p>
      <ExampleButton keeper={props.keeper} onUnlocked={props.onUnlocked} />
    </>
  );
}
