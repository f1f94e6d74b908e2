import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import { SaveWhole } from '../../backups/save-whole.tsx';
import { useKeeper } from '../../store/keeper-context.tsx';
import type { RescueLook } from '../../store/rescue/rescue.ts';
import { Button } from '../../ui/button.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import type { BackupToRestore } from './backup-to-restore.ts';
import { VerifyCases } from './verify-cases.tsx';
import './rescue.scss';

/** For a vault that does not open: what is left of it, and what can be done. It needs no database and deletes nothing. */
export function RescuePage(props: {
  name: VaultName;
  onUnlock: () => void;
  onRestore: () => void;
}) {
  const { name, onUnlock, onRestore } = props;
  const { t } = useTranslation('rescue', { keyPrefix: 'rescue' });
  const [keysFrom, setKeysFrom] = useState<BackupToRestore | null>(null);
  usePageTitle(t('title'));
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <p className="govuk-body-l">{t('lead')}</p>
      <Found name={name} />
      <h2 className="govuk-heading-m">{t('again')}</h2>
      <p className="govuk-body">{t('againBody')}</p>
      <Button onClick={onUnlock}>{t('unlock')}</Button>
      <h2 className="govuk-heading-m">{t('verify.heading')}</h2>
      <p className="govuk-body">{t('verify.body')}</p>
      <VerifyCases name={name} backup={keysFrom} onBackup={setKeysFrom} />
      <h2 className="govuk-heading-m">{t('save.heading')}</h2>
      <p className="govuk-body">{t('save.body')}</p>
      {keysFrom === null ? null : (
        <InsetText>{t('save.usingBackup', { name: keysFrom.name })}</InsetText>
      )}
      <SaveWhole name={name} keysFrom={keysFrom?.bytes} />
      <h2 className="govuk-heading-m">{t('restore.heading')}</h2>
      <p className="govuk-body">{t('restore.body')}</p>
      <Button variant="secondary" onClick={onRestore}>
        {t('restore.go')}
      </Button>
    </>
  );
}

function Found({ name }: { name: VaultName }) {
  const { t } = useTranslation('rescue', { keyPrefix: 'rescue' });
  const keeper = useKeeper();
  const [look, setLook] = useState<RescueLook | null>(null);
  useEffect(() => {
    let left = false;
    void keeper.rescue.look(name).then((found) => {
      if (!left) setLook(found);
    });
    return () => {
      left = true;
    };
  }, [keeper, name]);
  return (
    <>
      <h2 className="govuk-heading-m">{t('found')}</h2>
      {look === null ? (
        <p className="govuk-body" role="status">
          {t('looking')}
        </p>
      ) : (
        <SummaryList
          rows={[
            { key: t('store'), value: t(`storeState.${look.store}`) },
            { key: t('journal'), value: <JournalsFound journals={look.journals} /> },
          ]}
        />
      )}
    </>
  );
}

function JournalsFound({ journals }: Pick<RescueLook, 'journals'>) {
  const { t } = useTranslation('rescue', { keyPrefix: 'rescue' });
  if (!journals.ok) return t('journalFault');
  const heads = journals.value;
  if (heads.length === 0) return t('journalAbsent');
  const count = (wanted: (typeof heads)[number]['state']) =>
    heads.filter(({ state }) => state === wanted).length;
  return [
    t('journalState', { whole: count('whole'), all: heads.length }),
    ...(count('torn') > 0 ? [t('journalTorn', { count: count('torn') })] : []),
    ...(count('damaged') > 0 ? [t('journalDamaged', { count: count('damaged') })] : []),
  ].join(' ');
}
