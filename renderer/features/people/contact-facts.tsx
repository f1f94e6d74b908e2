import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import { shortRecipient } from '../../../shared/vault-format/recipient.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { toDate } from '../../words/dates.ts';
import { CardWords } from './card-words.tsx';
import { TrustTag } from './trust-tag.tsx';
import { useContacts } from './use-contacts.ts';
import { useFromText } from './use-from-text.ts';

/** What is known of a contact. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const { t } = useTranslation('people', { keyPrefix: 'contact' });
  const fromText = useFromText();
  const { card, trust, trustChangedAt, addedAt, from, reason } = contact;
  const successor = useContacts().find(
    (other) => other.card.personId === card.personId && other.trust !== 'replaced',
  );
  return (
    <>
      <SummaryList
        rows={[
          {
            key: t('trust'),
            value: (
              <>
                <TrustTag trust={trust} /> {t('since', { date: toDate(trustChangedAt) })}
                {trust === 'replaced' && successor !== undefined ? (
                  <div>
                    {t('replacedBy')}{' '}
                    <a className="govuk-link" href={`#/people/${successor.id}`}>
                      {successor.card.name}
                    </a>
                  </div>
                ) : null}
              </>
            ),
          },
          ...(trust === 'revoked'
            ? [{ key: t('reason'), value: reason === '' ? t('noReason') : reason }]
            : []),
          {
            key: t('added'),
            value: t('addedHow', { date: toDate(addedAt), how: fromText(from) }),
          },
          { key: t('recipient'), value: <code>{shortRecipient(card.recipient)}</code> },
        ]}
      />
      <h2 className="govuk-heading-s govuk-!-margin-bottom-2">{t('words')}</h2>
      <CardWords card={card} />
    </>
  );
}
