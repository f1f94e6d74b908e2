import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReadRoster, readRoster } from '../../../shared/packs/people/roster.ts';
import { useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { CompareSigner } from './compare-signer.tsx';
import { PeopleBreadcrumbs } from './people-breadcrumbs.tsx';
import { RosterToAdd } from './roster-to-add.tsx';
import { usePublicFile } from './use-public-file.ts';

/** A whole team at once, vouched for by whoever signed the roster. */
export function RosterPage() {
  const { t } = useTranslation('people', { keyPrefix: 'roster' });
  const { t: faults } = useTranslation('people', { keyPrefix: 'rosterFault' });
  const { t: people } = useTranslation('people');
  const { contacts } = useVault();
  const file = usePublicFile();
  const [read, setRead] = useState<ReadRoster | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [comparing, setComparing] = useState(false);
  usePageTitle(t('addTitle'), problem !== null);

  const readText = async (text: string) => {
    const roster = await readRoster(text, contacts.whose);
    if (roster.ok) setRead(roster.value);
    else setProblem(faults(roster.error.kind));
  };
  const choose = async () => {
    setProblem(null);
    setAttempt((made) => made + 1);
    const opened = await file.open();
    if (!opened.ok) setProblem(opened.error);
    else if (opened.value !== null) await readText(opened.value);
  };
  if (read !== null && comparing) {
    return (
      <CompareSigner
        card={read.signer.card}
        onTrusted={() => {
          setRead({ ...read, signer: { ...read.signer, trust: 'trusted' } });
          setComparing(false);
        }}
        onCancel={() => setComparing(false)}
      />
    );
  }
  return (
    <>
      <PeopleBreadcrumbs here={t('addTitle')} />
      <ErrorSummary
        title={people('problem')}
        attempt={attempt}
        errors={problem === null ? [] : [{ text: problem }]}
      />
      {read === null ? (
        <>
          <PageHeading>{t('addTitle')}</PageHeading>
          <p className="govuk-body govuk-!-width-two-thirds">{t('addHow')}</p>
          <Button onClick={() => void choose()}>{t('choose')}</Button>
        </>
      ) : (
        <RosterToAdd read={read} onCompare={() => setComparing(true)} />
      )}
    </>
  );
}
