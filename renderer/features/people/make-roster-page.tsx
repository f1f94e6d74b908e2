import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createLine } from '../../../shared/kernel/text.ts';
import { fingerprintWords } from '../../../shared/packs/people/fingerprint.ts';
import { useHost } from '../../host/host-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Input } from '../../ui/input.tsx';
import { NotificationBanner } from '../../ui/notification-banner.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PeopleBreadcrumbs } from './people-breadcrumbs.tsx';
import { byName, useContacts } from './use-contacts.ts';
import { useSaveRoster } from './use-save-roster.ts';

/** The cards of a team, signed by whoever all of them trust. */
export function MakeRosterPage() {
  const { t } = useTranslation('people', { keyPrefix: 'roster' });
  const { t: people } = useTranslation('people');
  const { edition } = useHost();
  const saveRoster = useSaveRoster();
  const trusted = useContacts()
    .filter(({ trust }) => trust === 'trusted')
    .toSorted(byName);
  const [name, setName] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [saved, setSaved] = useState(0);
  const chosen = trusted.filter(({ id }) => !left.has(id));

  const nameProblem = useNameProblem(name.trim());
  const nobody = chosen.length === 0 ? t('nobodyChosen') : undefined;
  const shown = attempt > 0;
  const errors = [
    ...(shown && nameProblem !== undefined ? [{ text: nameProblem, fieldId: 'rosterName' }] : []),
    ...(shown && nobody !== undefined ? [{ text: nobody, fieldId: 'members' }] : []),
    ...(failure === null ? [] : [{ text: failure }]),
  ];
  usePageTitle(t('makeTitle'), errors.length > 0);

  const sign = async () => {
    setAttempt((made) => made + 1);
    setFailure(null);
    setSaved(0);
    if (nameProblem !== undefined || nobody !== undefined) return;
    const done = await saveRoster(
      name.trim(),
      chosen.map(({ card }) => card),
    );
    if (!done.ok) setFailure(done.error);
    else if (done.value === 'saved') setSaved((times) => times + 1);
  };
  return (
    <>
      <PeopleBreadcrumbs here={t('makeTitle')} />
      {saved === 0 ? null : (
        <NotificationBanner
          key={saved}
          success
          title={people('success')}
          heading={t(edition === 'browser' ? 'signedBrowser' : 'signed')}
        />
      )}
      <ErrorSummary title={people('problem')} attempt={attempt} errors={errors} />
      <PageHeading>{t('makeTitle')}</PageHeading>
      <p className="govuk-body govuk-!-width-two-thirds">{t('makeHow')}</p>
      {trusted.length === 0 ? (
        <>
          <p className="govuk-body govuk-!-width-two-thirds">{t('nobody')}</p>
          <Button href="#/people/add">{people('contacts.add')}</Button>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void sign();
          }}
        >
          <Input
            id="rosterName"
            name="rosterName"
            label={t('nameLabel')}
            hint={t('nameHint')}
            error={shown ? nameProblem : undefined}
            width={30}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkboxes
            name="members"
            legend={t('who')}
            legendSize="s"
            hint={t('whoHint')}
            error={shown ? nobody : undefined}
            items={trusted.map(({ id, card }) => ({
              value: id,
              label: card.name,
              hint: fingerprintWords(card).join(' '),
            }))}
            value={chosen.map(({ id }) => id)}
            onValueChange={(ids) =>
              setLeft(new Set(trusted.map(({ id }) => id).filter((id) => !ids.includes(id))))
            }
          />
          <Button type="submit">{t('sign')}</Button>
        </form>
      )}
    </>
  );
}

function useNameProblem(name: string): string | undefined {
  const { t } = useTranslation('people', { keyPrefix: 'roster' });
  if (name === '') return t('nameMissing');
  if (name.length > longestName) return t('nameLong', { count: name.length, most: longestName });
  return createLine(longestName).safeParse(name).success ? undefined : t('nameHidden');
}

const longestName = 120;
