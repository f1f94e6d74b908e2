import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import { useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { CardDiffered } from './card-differed.tsx';
import { CompareWords } from './compare-words.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { PeopleBreadcrumbs } from './people-breadcrumbs.tsx';
import { RevokeCard } from './revoke-card.tsx';
import { useAddFailureText } from './use-add-failure-text.ts';
import { useContacts } from './use-contacts.ts';

/** One person's card: what it is, how far it is trusted, and what can be done about that. */
export function ContactPage() {
  const { t } = useTranslation('people');
  const { contactId } = useParams();
  const contact = useContacts().find(({ id }) => id === contactId);
  usePageTitle(t('title'));
  if (contact !== undefined) return <OneContact key={contact.id} contact={contact} />;
  return (
    <>
      <PeopleBreadcrumbs here={t('contact.absentTitle')} />
      <PageHeading>{t('contact.absentTitle')}</PageHeading>
      <p className="govuk-body">{t('contact.absent')}</p>
    </>
  );
}

type Stage = 'facts' | 'comparing' | 'differed';

function OneContact({ contact }: { contact: Contact }) {
  const { t } = useTranslation('people', { keyPrefix: 'contact' });
  const { t: people } = useTranslation('people');
  const { contacts } = useVault();
  const navigate = useNavigate();
  const failureText = useAddFailureText();
  const { id, card, trust } = contact;
  const { name } = card;
  const [stage, setStage] = useState<Stage>('facts');
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<'trusted' | 'revoked' | null>(null);

  const change = async (to: 'trusted' | 'revoked', reason = ''): Promise<boolean> => {
    setFailure(null);
    const changed = await contacts.setTrust(id, to, reason);
    if (!changed.ok) setFailure(failureText(changed.error));
    return changed.ok;
  };
  if (stage === 'differed') {
    return <CardDiffered name={name} wasHere onAgain={() => void navigate('/people/add')} />;
  }
  if (stage === 'comparing') {
    return (
      <>
        <PeopleBreadcrumbs here={name} />
        <CompareWords
          card={card}
          answers={['same', 'different']}
          whenDifferent="noRevoke"
          failure={failure}
          onAnswer={async (answer) => {
            const to = answer === 'same' ? 'trusted' : 'revoked';
            if (!(await change(to, to === 'revoked' ? t('wordsDiffered') : ''))) return;
            setDone(to);
            setStage(to === 'trusted' ? 'facts' : 'differed');
          }}
          onCancel={() => setStage('facts')}
        />
      </>
    );
  }
  return (
    <>
      <PeopleBreadcrumbs here={name} />
      {done === null ? null : (
        <NotificationBanner success title={people('success')} heading={t(done, { name })}>
          {done === 'revoked' ? <p className="govuk-body">{t('revokedNext', { name })}</p> : null}
        </NotificationBanner>
      )}
      <PageHeading focusOnArrival={done === null}>{name}</PageHeading>
      <ContactFacts contact={contact} />
      {trust === 'unchecked' ? (
        <>
          <p className="govuk-body">{people('done.uncheckedNext')}</p>
          <Button onClick={() => setStage('comparing')}>{t('compare')}</Button>
        </>
      ) : null}
      {trust === 'revoked' ? (
        <Button variant="secondary" onClick={() => setStage('comparing')}>
          {t('mistake')}
        </Button>
      ) : null}
      {trust === 'trusted' || trust === 'unchecked' ? (
        <RevokeCard
          name={name}
          failure={failure}
          onRevoke={async (reason) => {
            if (await change('revoked', reason)) setDone('revoked');
          }}
        />
      ) : null}
    </>
  );
}
