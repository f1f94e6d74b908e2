import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../../shared/packs/people/contact-card.ts';
import type { ReadRoster } from '../../../shared/packs/people/roster.ts';
import { useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Table } from '../../ui/table.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import { toDateAndTime } from '../../words/dates.ts';
import { CardWordsInline } from './card-words.tsx';
import { type RosterLine, rosterLines, signerState } from './roster-lines.ts';
import { TrustTag } from './trust-tag.tsx';
import { useAddFailureText } from './use-add-failure-text.ts';
import { useContacts } from './use-contacts.ts';

type RosterToAddProps = { read: ReadRoster; onCompare: () => void };

/** What a roster would change, and the button that does it once its signer is trusted. */
export function RosterToAdd({ read, onCompare }: RosterToAddProps) {
  const { t } = useTranslation('people', { keyPrefix: 'roster' });
  const { t: people } = useTranslation('people');
  const { contacts, person } = useVault();
  const listed = useContacts();
  const failureText = useAddFailureText();
  const [added, setAdded] = useState<{ count: number; differing: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { roster, signer } = read;
  const { name } = signer.card;
  const lines = rosterLines(roster.cards, listed, person.id);
  const count = lines.filter(({ state }) => state === 'new' || state === 'to-trust').length;
  const standing = signerState(read, listed, person.id);

  const add = async () => {
    setAttempt((made) => made + 1);
    setFailure(null);
    const done = await contacts.addRoster(roster);
    if (!done.ok) return setFailure(failureText(done.error));
    setAdded({ count: done.value.added, differing: done.value.differing.length });
  };
  return (
    <>
      <ErrorSummary
        title={people('problem')}
        attempt={attempt}
        errors={failure === null ? [] : [{ text: failure }]}
      />
      {added === null ? null : (
        <NotificationBanner
          success
          title={people('success')}
          heading={t('added', { count: added.count })}
        >
          {added.differing === 0 ? null : (
            <p className="govuk-body">{t('differing', { count: added.differing })}</p>
          )}
        </NotificationBanner>
      )}
      <PageHeading>{t('heading', { name: roster.name })}</PageHeading>
      <SummaryList
        rows={[
          {
            key: t('signedBy'),
            value:
              standing === 'me' ? (
                t('signedByMe')
              ) : (
                <>
                  {name} {signer.trust === null ? null : <TrustTag trust={signer.trust} />}
                </>
              ),
          },
          { key: t('made'), value: toDateAndTime(roster.madeAt) },
          { key: t('holds'), value: t('people', { count: roster.cards.length }) },
        ]}
      />
      <SignerNotice standing={standing} name={name} onCompare={onCompare} />
      <RosterTable lines={lines} />
      <ButtonGroup>
        {added === null && count > 0 && (standing === 'trusted' || standing === 'me') ? (
          <Button onClick={() => void add()}>{t('addAll', { count })}</Button>
        ) : null}
        <Button href="#/people" variant="secondary">
          {people('differ.back')}
        </Button>
      </ButtonGroup>
      {count === 0 && added === null ? <p className="govuk-body">{t('nothing')}</p> : null}
    </>
  );
}

function SignerNotice(props: {
  standing: ReturnType<typeof signerState>;
  name: string;
  onCompare: () => void;
}) {
  const { t } = useTranslation('people', { keyPrefix: 'roster' });
  const { t: people } = useTranslation('people');
  const { standing, name, onCompare } = props;
  switch (standing) {
    case 'me':
    case 'trusted':
      return null;
    case 'to-compare':
      return (
        <>
          <WarningText>{t('signerFirst', { name })}</WarningText>
          <Button onClick={onCompare}>{people('contact.compare')}</Button>
        </>
      );
    case 'ended':
      return <WarningText>{t('signerRevoked')}</WarningText>;
    case 'differs':
      return <WarningText>{t('signerDiffers', { name })}</WarningText>;
  }
}

function RosterTable({ lines }: { lines: readonly RosterLine[] }) {
  const { t } = useTranslation('people', { keyPrefix: 'roster' });
  return (
    <Table<RosterLine>
      caption={t('caption')}
      captionSize="m"
      dense
      columns={[
        { id: 'name', header: t('columnName'), isRowHeader: true, cell: ({ card }) => card.name },
        { id: 'state', header: t('columnState'), cell: ({ state }) => t(`state.${state}`) },
        {
          id: 'words',
          header: t('columnWords'),
          cell: ({ card }) => <CardWordsInline card={card} />,
        },
      ]}
      rows={lines}
      rowKey={({ card }: { card: ContactCard }) => card.personId}
    />
  );
}
