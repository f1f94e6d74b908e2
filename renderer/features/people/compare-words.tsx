import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../../shared/packs/people/contact-card.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Radios } from '../../ui/radios.tsx';
import { CardWords } from './card-words.tsx';
import { useContacts } from './use-contacts.ts';

export type Compared = 'same' | 'later' | 'different';

type CompareWordsProps = {
  card: ContactCard;
  /** Without "later" where the comparing cannot be put off. */
  answers: readonly Compared[];
  /** What becomes of the card when the words differ. */
  whenDifferent: 'noAdd' | 'noRevoke';
  /** Why what was answered could not be done. */
  failure: string | null;
  onAnswer: (answer: Compared) => Promise<unknown>;
  onCancel: () => void;
};

/** The words of a card, large, and the question whether two people hold the same. */
export function CompareWords(props: CompareWordsProps) {
  const { card, answers, whenDifferent, failure, onAnswer, onCancel } = props;
  const { t } = useTranslation('people', { keyPrefix: 'compare' });
  const { t: people } = useTranslation('people');
  const [answer, setAnswer] = useState<Compared | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { name } = card;
  const namesake = useContacts().some(
    (other) =>
      other.card.name.localeCompare(name, 'en-GB', { sensitivity: 'base' }) === 0 &&
      other.card.personId !== card.personId &&
      (other.trust === 'trusted' || other.trust === 'unchecked'),
  );
  const missing = attempt > 0 && answer === null ? t('missing') : undefined;
  const items = {
    same: { value: 'same', label: t('yes'), hint: t('yesHint', { name }) },
    later: { value: 'later', label: t('later'), hint: t('laterHint', { name }) },
    different: { value: 'different', label: t('no'), hint: t(whenDifferent) },
  };
  return (
    <>
      <ErrorSummary
        title={people('problem')}
        attempt={attempt}
        errors={[
          ...(missing === undefined ? [] : [{ text: missing, fieldId: 'compared' }]),
          ...(failure === null ? [] : [{ text: failure }]),
        ]}
      />
      <PageHeading caption={t('of', { name })}>{t('title')}</PageHeading>
      {namesake ? <InsetText>{t('sameName', { name })}</InsetText> : null}
      <p className="govuk-body govuk-!-width-two-thirds">{t('how', { name })}</p>
      <CardWords card={card} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt((made) => made + 1);
          if (answer !== null) void onAnswer(answer);
        }}
      >
        <Radios
          name="compared"
          legend={t('same')}
          legendSize="m"
          error={missing}
          items={answers.map((one) => items[one])}
          value={answer}
          onValueChange={(value) => setAnswer(value as Compared)}
        />
        <ButtonGroup>
          <Button type="submit">{t('continue')}</Button>
          <Button variant="secondary" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </ButtonGroup>
      </form>
    </>
  );
}
