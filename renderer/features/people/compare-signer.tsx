import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { standingOf } from '../../../shared/packs/people/card-standing.ts';
import type { ContactCard } from '../../../shared/packs/people/contact-card.ts';
import { useVault } from '../../store/store-context.tsx';
import { CardDiffered } from './card-differed.tsx';
import { CompareWords } from './compare-words.tsx';
import { PeopleBreadcrumbs } from './people-breadcrumbs.tsx';
import { useAddFailureText } from './use-add-failure-text.ts';

type CompareSignerProps = { card: ContactCard; onTrusted: () => void; onCancel: () => void };

/** The card of whoever signed a roster, compared with them before anybody in it is trusted on their word. */
export function CompareSigner({ card, onTrusted, onCancel }: CompareSignerProps) {
  const { t } = useTranslation('people', { keyPrefix: 'roster' });
  const { contacts } = useVault();
  const navigate = useNavigate();
  const failureText = useAddFailureText();
  const [failure, setFailure] = useState<string | null>(null);
  const [differed, setDiffered] = useState(false);

  const trust = async () => {
    setFailure(null);
    const standing = standingOf(card, contacts.list());
    const trusted =
      standing.kind === 'same'
        ? await contacts.setTrust(standing.contact.id, 'trusted')
        : await contacts.add(card, { trust: 'trusted', from: { kind: 'card' } });
    if (trusted.ok) onTrusted();
    else setFailure(failureText(trusted.error));
  };
  return (
    <>
      <PeopleBreadcrumbs here={t('addTitle')} />
      {differed ? (
        <CardDiffered
          name={card.name}
          wasHere={false}
          onAgain={() => void navigate('/people/add')}
        />
      ) : (
        <CompareWords
          card={card}
          answers={['same', 'different']}
          whenDifferent="noAdd"
          failure={failure}
          onAnswer={async (answer) => (answer === 'same' ? trust() : setDiffered(true))}
          onCancel={onCancel}
        />
      )}
    </>
  );
}
