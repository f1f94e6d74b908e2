import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardFileEnding, cardToFile } from '../../../shared/packs/people/card-file.ts';
import { cardToGroups } from '../../../shared/packs/people/card-text.ts';
import { fingerprintWords } from '../../../shared/packs/people/fingerprint.ts';
import { useHost } from '../../host/host-context.tsx';
import { useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { Details } from '../../ui/details.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import { CardGroups } from './card-groups.tsx';
import { CardWords } from './card-words.tsx';
import { copySelected } from './copy-selected.ts';
import { usePublicFile } from './use-public-file.ts';

/** The person's own card: to be given away as a file or as text, and its words to be compared. */
export function MyCard() {
  const { t } = useTranslation('people', { keyPrefix: 'mine' });
  const { identity } = useVault();
  const { edition } = useHost();
  const file = usePublicFile();
  const [said, setSaid] = useState<{ text: string; bad: boolean } | null>(null);
  const [open, setOpen] = useState(false);
  const groups = useRef<HTMLOListElement>(null);
  const notKept = useNotKept();
  const card = identity.card();

  const save = async () => {
    setSaid(null);
    // Two of the words tell cards apart in a folder, and name nobody.
    const name = fingerprintWords(card).slice(0, 2).join('-');
    const saved = await file.save(`${name}${cardFileEnding}`, cardToFile(card));
    if (!saved.ok) setSaid({ text: saved.error, bad: true });
    else if (saved.value === 'saved') {
      setSaid({ text: t(edition === 'browser' ? 'savedBrowser' : 'saved'), bad: false });
    }
  };
  const copy = () => {
    setOpen(true);
    // Once it is shown: only what is shown can be selected.
    requestAnimationFrame(() => {
      if (groups.current === null) return;
      const copied = copySelected(groups.current);
      setSaid({ text: t(copied ? 'copied' : 'notCopied'), bad: false });
    });
  };
  return (
    <section aria-labelledby="my-card">
      <h2 className="govuk-heading-m" id="my-card">
        {t('heading')}
      </h2>
      {notKept.why === null ? null : (
        <>
          <WarningText>{t('notKept', { why: notKept.why })}</WarningText>
          <Button variant="secondary" onClick={notKept.tryAgain}>
            {t('tryAgain')}
          </Button>
        </>
      )}
      <p className="govuk-body govuk-!-width-two-thirds">{t('give')}</p>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-2">{card.name}</h3>
      <CardWords card={card} />
      <ButtonGroup>
        <Button variant="secondary" onClick={() => void save()}>
          {t('save')}
        </Button>
        <Button variant="secondary" onClick={copy}>
          {t('copy')}
        </Button>
      </ButtonGroup>
      {said === null ? null : (
        <p className="govuk-body">
          <StatusLine tone={said.bad ? 'bad' : 'good'}>{said.text}</StatusLine>
        </p>
      )}
      <Details
        summary={t('aloud')}
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <p className="govuk-body">{t('aloudHow')}</p>
        <CardGroups ref={groups} groups={cardToGroups(card)} />
      </Details>
      <p className="govuk-body">
        <a className="govuk-link" href="#/people/new-keys">
          {t('newKeys')}
        </a>
      </p>
    </section>
  );
}

/** Why the person's keys are not on disk; null when they are, which is nearly always. */
function useNotKept(): { why: string | null; tryAgain: () => void } {
  const { t: domain } = useTranslation('domain');
  const { identity } = useVault();
  const [why, setWhy] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt tries the same again
  useEffect(() => {
    void identity
      .keep()
      .then((kept) => setWhy(kept.ok ? null : domain(`storeFault.${kept.error.kind}`)));
  }, [identity, attempt]);
  return { why, tryAgain: () => setAttempt((made) => made + 1) };
}
