import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { PeopleBreadcrumbs } from './people-breadcrumbs.tsx';
import type { DoneOnAnotherPage } from './people-page.tsx';
import { useAddFailureText } from './use-add-failure-text.ts';

/** New keys for oneself, for when the old ones may be known to somebody else. */
export function NewKeysPage() {
  const { t } = useTranslation('people', { keyPrefix: 'newKeys' });
  const { t: people } = useTranslation('people');
  const { identity } = useVault();
  const navigate = useNavigate();
  const failureText = useAddFailureText();
  const [failure, setFailure] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const [attempt, setAttempt] = useState(0);
  usePageTitle(t('title'), failure !== null);

  const make = async () => {
    setMaking(true);
    setAttempt((made) => made + 1);
    setFailure(null);
    const made = await identity.replace();
    setMaking(false);
    if (!made.ok) return setFailure(failureText(made.error));
    const done: DoneOnAnotherPage = { done: 'new-keys' };
    await navigate('/people', { state: done });
  };
  return (
    <div className="govuk-!-width-two-thirds">
      <PeopleBreadcrumbs here={t('title')} />
      <ErrorSummary
        title={people('problem')}
        attempt={attempt}
        errors={failure === null ? [] : [{ text: failure }]}
      />
      <PageHeading>{t('title')}</PageHeading>
      <p className="govuk-body">{t('when')}</p>
      <h2 className="govuk-heading-s">{t('follows')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>{t('points.first')}</li>
        <li>{t('points.second')}</li>
        <li>{t('points.third')}</li>
        <li>{t('points.fourth')}</li>
      </ul>
      <WarningText>{t('warning')}</WarningText>
      <ButtonGroup>
        <Button variant="warning" disabled={making} onClick={() => void make()}>
          {t('submit')}
        </Button>
        <Button href="#/people" variant="secondary">
          {t('cancel')}
        </Button>
      </ButtonGroup>
    </div>
  );
}
