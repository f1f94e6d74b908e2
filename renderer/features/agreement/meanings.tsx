import { useTranslation } from 'react-i18next';
import { Details } from '../../ui/details.tsx';

const sentences = ['agreed', 'kappa', 'ac1', 'alpha', 'scale', 'intervals', 'seed'] as const;

/** What each figure says, in a plain sentence or two. */
export function Meanings({ seed }: { seed: string }) {
  const { t } = useTranslation('agreement', { keyPrefix: 'meaning' });
  return (
    <Details summary={t('summary')}>
      {sentences.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {t(sentence, { seed })}
        </p>
      ))}
    </Details>
  );
}
