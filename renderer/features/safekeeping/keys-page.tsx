import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../store/store-context.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

type KeysPageProps = {
  title: string;
  /** What was done, in a sentence, and how often something was: each is said anew. */
  done: { sentence: string; count: number } | null;
  errorSummary: ReactNode;
  hasErrors: boolean;
  children: ReactNode;
};

/** Around the pages that change who can open the vault. The example's passphrase is published, and stays. */
export function KeysPage({ title, done, errorSummary, hasErrors, children }: KeysPageProps) {
  const { t } = useTranslation('keys');
  const { name } = useVault();
  usePageTitle(title, hasErrors);
  return (
    <>
      <BackLink href="#/safekeeping">{t('back')}</BackLink>
      {done === null ? null : (
        <NotificationBanner key={done.count} success title={t('success')} heading={done.sentence} />
      )}
      {errorSummary}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHeading>{title}</PageHeading>
          {name === 'casemark-example' ? <InsetText>{t('example')}</InsetText> : children}
        </div>
      </div>
    </>
  );
}
