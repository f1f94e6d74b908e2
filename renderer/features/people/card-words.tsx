import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../../shared/packs/people/contact-card.ts';
import { fingerprintWords } from '../../../shared/packs/people/fingerprint.ts';
import './people.scss';

/** The eight words of a card, numbered and large, to be read aloud one after another. */
export function CardWords({ card }: { card: ContactCard }) {
  const { t } = useTranslation('people', { keyPrefix: 'compare' });
  return (
    <ol className="people-words" aria-label={t('words')}>
      {fingerprintWords(card).map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and none ever moves
        <li key={index}>{word}</li>
      ))}
    </ol>
  );
}

/** The same as one line among others. */
export function CardWordsInline({ card }: { card: ContactCard }) {
  return fingerprintWords(card).join(' ');
}
