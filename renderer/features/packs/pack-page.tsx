import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Trust } from '../../../shared/packs/people/contact-card.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { toDateAndTime } from '../../words/dates.ts';
import { inGroups } from './in-groups.ts';
import { PackContents } from './pack-contents.tsx';
import type { PackEvent } from './pack-events.ts';
import './packs.scss';
import { usePackEventWords } from './use-pack-event-words.ts';
import { usePackEvents } from './use-pack-events.ts';

/** One pack that was sent or received: whom it concerns, how its file is known again, and what is in it. */
export function PackPage() {
  const { t } = useTranslation('packs');
  const { t: domain } = useTranslation('domain');
  const { eventId } = useParams();
  const events = usePackEvents();
  const event = events?.ok ? events.value.find(({ id }) => id === eventId) : undefined;
  const title = t(event === undefined ? 'one.title' : `one.${event.happening.kind}`);
  usePageTitle(title);
  if (events === null) return null;
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { text: t('inspections'), href: '#/' },
          { text: t('packs'), href: '#/packs' },
        ]}
      />
      <PageHeading caption={event === undefined ? undefined : toDateAndTime(event.at)}>
        {title}
      </PageHeading>
      {!events.ok ? (
        <WarningText>
          {t('list.failed')}. {domain(`storeFault.${events.error.kind}`)}
        </WarningText>
      ) : event === undefined ? (
        <p className="govuk-body">{t('one.absent')}</p>
      ) : (
        <>
          <Facts event={event} />
          <PackContents happening={event.happening} />
        </>
      )}
    </>
  );
}

function Facts({ event }: { event: PackEvent }) {
  const { t } = useTranslation('packs');
  const { whom, holds } = usePackEventWords();
  const { happening } = event;
  const { purpose } = happening;
  const digest = digestOf(happening);
  const sent = happening.kind === 'pack-made' ? happening.sent : undefined;
  const received = happening.kind === 'pack-taken-in' ? happening.received : undefined;
  return (
    <SummaryList
      dense
      rows={[
        { id: 'pack-whom', key: t('list.who'), value: whom(event) },
        ...(received === undefined ? [] : [{ id: 'pack-trust', ...trustRow(received.trust) }]),
        { id: 'pack-purpose', key: t('check.purpose'), value: t(`purpose.${purpose}`) },
        { id: 'pack-what', key: t('list.what'), value: holds(event) },
        ...(happening.kind === 'pack-made'
          ? [{ id: 'pack-marking', key: t('check.marking'), value: happening.marking }]
          : []),
        ...(received === undefined
          ? []
          : [{ id: 'pack-made', key: t('one.made'), value: toDateAndTime(received.madeAt) }]),
        ...(sent === undefined
          ? []
          : [{ id: 'pack-file', key: t('list.file'), value: sent.fileName }]),
        ...(digest === null
          ? []
          : [
              {
                id: 'pack-digest',
                key: t('made.digest'),
                value: (
                  <>
                    <code className="packs-digest">{inGroups(digest)}</code>
                    <br />
                    {t('one.digestHint')}
                  </>
                ),
              },
            ]),
        ...(sent === undefined
          ? []
          : [
              {
                id: 'pack-file-hash',
                key: t('one.fileHash'),
                value: <code className="packs-digest">{sent.fileHash}</code>,
              },
            ]),
      ]}
    />
  );

  function trustRow(trust: Trust) {
    return { key: t('one.trust'), value: t(`one.trusted.${trust}`) };
  }
}

function digestOf(happening: PackEvent['happening']): string | null {
  if (happening.kind === 'pack-taken-in') return happening.digest;
  return happening.sent?.digest ?? null;
}
