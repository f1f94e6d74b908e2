import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../../shared/packs/people/contact-card.ts';
import { readCard } from '../../../shared/packs/people/read-card.ts';
import { useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { useCardFaultText } from './use-card-fault-text.ts';
import { usePublicFile } from './use-public-file.ts';
import './people.scss';

type Problem = { readonly text: string; readonly isRoster: boolean };

/** Takes a card as text, typed or pasted, or as a file. */
export function AskForCard({ onCard }: { onCard: (card: ContactCard) => void }) {
  const { t } = useTranslation('people', { keyPrefix: 'add' });
  const { t: people } = useTranslation('people');
  const faultText = useCardFaultText();
  const file = usePublicFile();
  const { person, contacts } = useVault();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);

  const isOwn = ({ personId, signingKey }: ContactCard) =>
    personId === person.id || contacts.whose(signingKey)?.card.personId === person.id;
  const read = (text: string) => {
    setAttempt((made) => made + 1);
    const card = readCard(text);
    const fault = card.ok
      ? isOwn(card.value)
        ? ({ kind: 'own-card' } as const)
        : null
      : card.error;
    if (card.ok && fault === null) return onCard(card.value);
    if (fault === null) return;
    setProblem({ text: faultText(fault), isRoster: fault.kind === 'card-is-roster' });
  };
  const choose = async () => {
    setProblem(null);
    const opened = await file.open();
    if (!opened.ok) setProblem({ text: opened.error, isRoster: false });
    else if (opened.value !== null) read(opened.value);
  };
  return (
    <>
      <ErrorSummary
        title={people('problem')}
        attempt={attempt}
        errors={problem === null ? [] : [{ text: problem.text, fieldId: 'card' }]}
      />
      <PageHeading>{t('title')}</PageHeading>
      <p className="govuk-body govuk-!-width-two-thirds">{t('how')}</p>
      {problem?.isRoster ? (
        <p className="govuk-body">
          {t('isRoster')}{' '}
          <a className="govuk-link" href="#/people/roster">
            {t('openRoster')}
          </a>
        </p>
      ) : null}
      <form
        className="people-text"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setProblem(null);
          read(typed);
        }}
      >
        <Textarea
          id="card"
          name="card"
          label={t('text')}
          hint={t('textHint')}
          error={problem?.text}
          rows={6}
          value={typed}
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ButtonGroup>
          <Button type="submit">{t('continue')}</Button>
          <Button variant="secondary" onClick={() => void choose()}>
            {t('choose')}
          </Button>
        </ButtonGroup>
      </form>
    </>
  );
}
