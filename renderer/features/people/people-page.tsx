import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import * as z from 'zod';
import { Id } from '../../../shared/kernel/id.ts';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ContactsSection } from './contacts-section.tsx';
import { MyCard } from './my-card.tsx';
import { useContacts } from './use-contacts.ts';

/** Who one sends packs to and takes them in from: one's own card, and those of others. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const done = DoneOnAnotherPage.safeParse(useLocation().state).data ?? null;
  // Whoever is here for the first time gives their own card away; later it is the others that one comes for.
  const nobodyYet = useContacts().length === 0;
  usePageTitle(t('title'));
  return (
    <>
      {done === null ? null : <JustDone done={done} />}
      <PageHeading focusOnArrival={done === null}>{t('title')}</PageHeading>
      <p className="govuk-body govuk-!-width-two-thirds">{t('lead')}</p>
      {nobodyYet ? <MyCard /> : null}
      <ContactsSection />
      {nobodyYet ? null : <MyCard />}
    </>
  );
}

/** What the page before did, told once: it comes with the navigation, not with the address. */
export const DoneOnAnotherPage = z.discriminatedUnion('done', [
  z.strictObject({ done: z.literal('added'), contactId: Id }),
  z.strictObject({ done: z.literal('new-keys') }),
]);
export type DoneOnAnotherPage = z.infer<typeof DoneOnAnotherPage>;

function JustDone({ done }: { done: DoneOnAnotherPage }) {
  const { t } = useTranslation('people');
  const contacts = useContacts();
  if (done.done === 'new-keys') {
    return (
      <NotificationBanner success title={t('success')} heading={t('newKeys.done')}>
        <p className="govuk-body">{t('newKeys.doneNext')}</p>
      </NotificationBanner>
    );
  }
  const contact = contacts.find(({ id }) => id === done.contactId);
  if (contact?.trust !== 'trusted' && contact?.trust !== 'unchecked') return null;
  const { trust, card } = contact;
  return (
    <NotificationBanner
      success
      title={t('success')}
      heading={t(`done.${trust}`, { name: card.name })}
    >
      <p className="govuk-body">{t(`done.${trust}Next`)}</p>
    </NotificationBanner>
  );
}
