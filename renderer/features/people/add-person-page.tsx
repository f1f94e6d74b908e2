import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type CardStanding, standingOf } from '../../../shared/packs/people/card-standing.ts';
import type { Contact, ContactCard } from '../../../shared/packs/people/contact-card.ts';
import { useVault } from '../../store/store-context.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { AskForCard } from './ask-for-card.tsx';
import { CardDiffered } from './card-differed.tsx';
import { CompareWords } from './compare-words.tsx';
import { KnownCard } from './known-card.tsx';
import { PeopleBreadcrumbs } from './people-breadcrumbs.tsx';
import type { DoneOnAnotherPage } from './people-page.tsx';
import { ReplaceCard } from './replace-card.tsx';
import { useAddFailureText } from './use-add-failure-text.ts';

type Stage =
  | { readonly at: 'asking' }
  | { readonly at: 'comparing'; readonly card: ContactCard; readonly replaces: Contact | null }
  | { readonly at: 'known'; readonly contact: Contact }
  | { readonly at: 'replacing'; readonly card: ContactCard; readonly contact: Contact }
  | { readonly at: 'different'; readonly card: ContactCard };

/** A colleague's card is given to Casemark, and its words are compared before it is trusted. */
export function AddPersonPage() {
  const { t } = useTranslation('people');
  const { contacts } = useVault();
  const navigate = useNavigate();
  const failureText = useAddFailureText();
  const [stage, setStage] = useState<Stage>({ at: 'asking' });
  const [failure, setFailure] = useState<string | null>(null);
  usePageTitle(t('add.title'), failure !== null);
  const begin = () => {
    setFailure(null);
    setStage({ at: 'asking' });
  };

  const add = async (card: ContactCard, replaces: Contact | null, trusted: boolean) => {
    setFailure(null);
    const added = await contacts.add(card, {
      trust: trusted ? 'trusted' : 'unchecked',
      from: { kind: 'card' },
      ...(replaces === null ? {} : { replaces: replaces.id }),
    });
    if (!added.ok) return setFailure(failureText(added.error));
    const done: DoneOnAnotherPage = { done: 'added', contactId: added.value.id };
    await navigate('/people', { state: done });
  };

  return (
    <>
      <PeopleBreadcrumbs here={t('add.title')} />
      {stage.at === 'asking' ? (
        <AskForCard
          onCard={(card) => setStage(afterReading(card, standingOf(card, contacts.list())))}
        />
      ) : null}
      {stage.at === 'comparing' ? (
        <CompareWords
          card={stage.card}
          // What takes the place of another card is not put in it unseen.
          answers={stage.replaces === null ? ['same', 'later', 'different'] : ['same', 'different']}
          whenDifferent="noAdd"
          failure={failure}
          onAnswer={async (answer) => {
            if (answer === 'different') setStage({ at: 'different', card: stage.card });
            else await add(stage.card, stage.replaces, answer === 'same');
          }}
          onCancel={begin}
        />
      ) : null}
      {stage.at === 'known' ? <KnownCard contact={stage.contact} /> : null}
      {stage.at === 'replacing' ? (
        <ReplaceCard
          card={stage.card}
          contact={stage.contact}
          onCompare={() => setStage({ at: 'comparing', card: stage.card, replaces: stage.contact })}
        />
      ) : null}
      {stage.at === 'different' ? (
        <CardDiffered name={stage.card.name} wasHere={false} onAgain={begin} />
      ) : null}
    </>
  );
}

function afterReading(card: ContactCard, standing: CardStanding): Stage {
  switch (standing.kind) {
    case 'new':
      return { at: 'comparing', card, replaces: null };
    case 'same':
      return { at: 'known', contact: standing.contact };
    case 'differs':
      return { at: 'replacing', card, contact: standing.contact };
  }
}
