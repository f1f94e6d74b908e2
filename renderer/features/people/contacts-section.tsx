import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { Table } from '../../ui/table.tsx';
import type { TableColumn } from '../../ui/table-column.tsx';
import { toDate } from '../../words/dates.ts';
import { CardWordsInline } from './card-words.tsx';
import { TrustTag } from './trust-tag.tsx';
import { byName, useContacts } from './use-contacts.ts';
import { useFromText } from './use-from-text.ts';

/** Everybody whose card is here; where there is nobody, how they come to be. */
export function ContactsSection() {
  const { t } = useTranslation('people', { keyPrefix: 'contacts' });
  const contacts = useContacts();
  const somebodyTrusted = contacts.some(({ trust }) => trust === 'trusted');
  return (
    <section aria-labelledby="contacts">
      <h2 className="govuk-heading-m" id="contacts">
        {t('heading')}
      </h2>
      {contacts.length === 0 ? <Nobody /> : <ContactsTable contacts={contacts} />}
      <ButtonGroup>
        <Button href="#/people/add">{t('add')}</Button>
        <Button href="#/people/roster" variant="secondary">
          {t('readRoster')}
        </Button>
        {somebodyTrusted ? (
          <Button href="#/people/roster/new" variant="secondary">
            {t('makeRoster')}
          </Button>
        ) : null}
      </ButtonGroup>
    </section>
  );
}

function Nobody() {
  const { t } = useTranslation('people', { keyPrefix: 'contacts' });
  return (
    <div className="govuk-!-width-two-thirds">
      <p className="govuk-body">{t('none')}</p>
      <ol className="govuk-list govuk-list--number">
        <li>{t('steps.first')}</li>
        <li>{t('steps.second')}</li>
        <li>{t('steps.third')}</li>
      </ol>
      <p className="govuk-body">{t('rosterHint')}</p>
    </div>
  );
}

function ContactsTable({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation('people', { keyPrefix: 'contacts' });
  const fromText = useFromText();
  const columns: TableColumn<Contact>[] = [
    {
      id: 'name',
      header: t('name'),
      isRowHeader: true,
      cell: ({ id, card }) => (
        <a className="govuk-link govuk-link--no-visited-state" href={`#/people/${id}`}>
          {card.name}
        </a>
      ),
    },
    {
      id: 'trust',
      header: t('trust'),
      cell: ({ id, card, trust }) => (
        <>
          <TrustTag trust={trust} />
          {trust === 'unchecked' ? (
            <div>
              <a className="govuk-link" href={`#/people/${id}`}>
                {t('compare')}
                <span className="govuk-visually-hidden">
                  {' '}
                  {t('compareWhat', { name: card.name })}
                </span>
              </a>
            </div>
          ) : null}
        </>
      ),
    },
    { id: 'how', header: t('how'), cell: ({ from }) => fromText(from) },
    { id: 'when', header: t('when'), cell: ({ addedAt }) => toDate(addedAt) },
    { id: 'words', header: t('words'), cell: ({ card }) => <CardWordsInline card={card} /> },
  ];
  return (
    <Table
      caption={t('caption')}
      captionHidden
      dense
      columns={columns}
      rows={contacts.toSorted(byName)}
      rowKey={({ id }) => id}
    />
  );
}
