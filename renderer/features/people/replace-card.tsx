import { useTranslation } from 'react-i18next';
import type { Contact, ContactCard } from '../../../shared/packs/people/contact-card.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import { toDate } from '../../words/dates.ts';
import { CardWords } from './card-words.tsx';

type ReplaceCardProps = { card: ContactCard; contact: Contact; onCompare: () => void };

/** Another card of somebody who is here, beside the one that is held: a new laptop, or an impostor. */
export function ReplaceCard({ card, contact, onCompare }: ReplaceCardProps) {
  const { t } = useTranslation('people', { keyPrefix: 'replace' });
  const { t: trustText } = useTranslation('people', { keyPrefix: 'trust' });
  const { name } = card;
  const known = contact.card.name;
  const isSamePerson = card.personId === contact.card.personId;
  return (
    <>
      <PageHeading>
        {isSamePerson ? t('title', { name: known }) : t('otherTitle', { known })}
      </PageHeading>
      <div className="govuk-!-width-two-thirds">
        <p className="govuk-body">
          {isSamePerson ? t('body', { name: known }) : t('otherBody', { name, known })}
        </p>
        {isSamePerson ? <WarningText>{t('warning', { name: known })}</WarningText> : null}
      </div>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{t('heldName', { name: known })}</h2>
      <p className="govuk-body govuk-!-margin-bottom-2">
        {t('since', { trust: trustText(contact.trust), date: toDate(contact.addedAt) })}
      </p>
      <CardWords card={contact.card} />
      <h2 className="govuk-heading-s govuk-!-margin-bottom-2">{t('newName', { name })}</h2>
      <CardWords card={card} />
      {isSamePerson ? <p className="govuk-body govuk-!-width-two-thirds">{t('follows')}</p> : null}
      <ButtonGroup>
        <Button href="#/people">{t('keep')}</Button>
        {isSamePerson ? (
          <Button variant="secondary" onClick={onCompare}>
            {t('compareNew')}
          </Button>
        ) : null}
      </ButtonGroup>
    </>
  );
}
