import { useTranslation } from 'react-i18next';
import { useVaultLog } from '../../store/use-vault-log.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Table } from '../../ui/table.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { toDate, toTimeWithSeconds } from '../../words/dates.ts';
import { useVaultEventText } from './use-vault-event-text.ts';
import './safekeeping.scss';

/** What happened to the vault as a whole, the newest first. Nothing is ever taken out. */
export function VaultHistoryPage() {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'history' });
  const { t: page } = useTranslation('safekeeping');
  const { t: domain } = useTranslation('domain');
  const events = useVaultLog();
  const eventText = useVaultEventText();
  usePageTitle(t('title'));
  return (
    <>
      <BackLink href="#/safekeeping">{page('title')}</BackLink>
      <PageHeading>{t('title')}</PageHeading>
      <p className="govuk-body">{t('body')}</p>
      {events === null ? null : !events.ok ? (
        <WarningText>
          {t('failed')}. {domain(`storeFault.${events.error.kind}`)}
        </WarningText>
      ) : events.value.length === 0 ? (
        <p className="govuk-body">{t('none')}</p>
      ) : (
        <Table
          dense
          caption={t('title')}
          captionHidden
          rows={events.value}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'at',
              header: t('when'),
              className: 'safekeeping-when',
              cell: ({ at }) => (
                <time dateTime={at}>
                  {toDate(at)} {toTimeWithSeconds(at)}
                </time>
              ),
            },
            { id: 'by', header: t('who'), cell: ({ by }) => by },
            {
              id: 'what',
              header: t('what'),
              isRowHeader: true,
              cell: ({ happening }) => eventText(happening),
            },
          ]}
        />
      )}
    </>
  );
}
