import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/kernel/result.ts';
import { useVault } from '../../store/store-context.tsx';
import type { StoreFault } from '../../store/vault.ts';
import type { VaultEvent } from '../../store/vault-event.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Table } from '../../ui/table.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { toDateAndTime } from '../../words/dates.ts';
import './packs.scss';
import { type PackEvent, packEvents } from './pack-events.ts';

/** Packs made and taken in here, the newest first, as the vault's log has them. */
export function PacksPage() {
  const { t } = useTranslation('packs');
  const { t: domain } = useTranslation('domain');
  const { log, changes } = useVault();
  const changeCount = useSyncExternalStore(changes.subscribe, changes.count);
  const [events, setEvents] = useState<Result<readonly VaultEvent[], StoreFault> | null>(null);
  usePageTitle(t('list.title'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happens while the page is open is listed too
  useEffect(() => {
    let left = false;
    void log.list().then((listed) => {
      if (!left) setEvents(listed);
    });
    return () => {
      left = true;
    };
  }, [log, changeCount]);
  const rows = events?.ok ? packEvents(events.value) : [];
  return (
    <>
      <Breadcrumbs label={t('breadcrumbs')} items={[{ text: t('inspections'), href: '#/' }]} />
      <PageHeading>{t('list.title')}</PageHeading>
      <p className="govuk-body">{t('list.body')}</p>
      <Button href="#/packs/open">{t('list.open')}</Button>
      {events === null ? null : !events.ok ? (
        <WarningText>
          {t('list.failed')}. {domain(`storeFault.${events.error.kind}`)}
        </WarningText>
      ) : rows.length === 0 ? (
        <p className="govuk-body">{t('list.none')}</p>
      ) : (
        <PackTable rows={rows} />
      )}
    </>
  );
}

function PackTable({ rows }: { rows: readonly PackEvent[] }) {
  const { t } = useTranslation('packs');
  const whom = ({ happening }: PackEvent) => {
    if (happening.kind === 'pack-taken-in') {
      return t('list.from', { name: happening.signerName });
    }
    return happening.recipients === 'passphrase'
      ? t('list.passphrase')
      : t('list.forPeople', { count: happening.recipients });
  };
  const what = ({ happening: { cases, reviews } }: PackEvent) =>
    [
      ...(cases > 0 ? [t('check.cases', { count: cases })] : []),
      ...(reviews > 0 ? [t('check.reviews', { count: reviews })] : []),
    ].join(', ');
  return (
    <Table
      dense
      caption={t('list.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'when',
          header: t('list.when'),
          isRowHeader: true,
          cell: ({ at }) => <time dateTime={at}>{toDateAndTime(at)}</time>,
        },
        {
          id: 'which',
          header: t('list.which'),
          cell: ({ happening: { kind } }) => t(kind === 'pack-made' ? 'list.made' : 'list.taken'),
        },
        { id: 'whom', header: t('list.who'), cell: whom },
        {
          id: 'purpose',
          header: t('check.purpose'),
          cell: ({ happening: { purpose } }) => t(`purpose.${purpose}`),
        },
        { id: 'what', header: t('list.what'), cell: what },
      ]}
    />
  );
}
