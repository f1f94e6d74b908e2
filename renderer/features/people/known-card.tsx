import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TrustTag } from './trust-tag.tsx';

/** A card that is here already. */
export function KnownCard({ contact }: { contact: Contact }) {
  const { t } = useTranslation('people', { keyPrefix: 'known' });
  const { id, card, trust } = contact;
  const { name } = card;
  const revoked = trust === 'revoked';
  return (
    <div className="govuk-!-width-two-thirds">
      <PageHeading>{t(revoked ? 'revokedTitle' : 'trustedTitle', { name })}</PageHeading>
      <p className="govuk-body">
        <TrustTag trust={trust} />
      </p>
      <p className="govuk-body">
        {revoked
          ? t('revokedBody', { name })
          : t(trust === 'unchecked' ? 'uncheckedBody' : 'trustedBody', { name })}
      </p>
      <Button href={`#/people/${id}`}>
        {t(trust === 'unchecked' ? 'compare' : 'see', { name })}
      </Button>
    </div>
  );
}
