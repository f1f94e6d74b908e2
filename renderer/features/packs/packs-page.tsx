import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Table } from '../../ui/table.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { toDateAndTime } from '../../words/dates.ts';
import './packs.scss';
import type { PackEvent } from './pack-events.ts';
import { usePackEventWords } from './use-pack-event-words.ts';
import { usePackEvents } from './use-pack-events.ts';

/** Packs made and taken in here. Each opens to all that is known of it. */
export function PacksPage() {
  const { t } = useTranslation('packs');
  const { t: domain } = useTranslation('domain');
  const events = usePackEvents();
  usePageTitle(t('list.title'));
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
      ) : events.value.length === 0 ? (
        <NothingYet ways={[{ text: t('list.toInspections'), href: '#/' }]}>
          {t('list.none')}
        </NothingYet>
      ) : (
        <PackTable rows={events.value} />
      )}
    </>
  );
}

function PackTable({ rows }: { rows: readonly PackEvent[] }) {
  const { t } = useTranslation('packs');
  const { whom, holds } = usePackEventWords();
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
          className: 'packs-one-line',
          cell: ({ id, at }) => (
            <a className="govuk-link" href={`#/packs/${id}`}>
              <time dateTime={at}>{toDateAndTime(at)}</time>
            </a>
          ),
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
        { id: 'what', header: t('list.what'), className: 'packs-one-line', cell: holds },
        {
          id: 'file',
          header: t('list.file'),
          cell: ({ happening }) =>
            happening.kind === 'pack-made' && happening.sent !== undefined ? (
              <span className="packs-file-name">{happening.sent.fileName}</span>
            ) : (
              t('list.blank')
            ),
        },
      ]}
    />
  );
}
