import { useTranslation } from 'react-i18next';
import type { Forgotten } from '../../../shared/backups/backup-port.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import type { Deletion } from '../../store/retention/delete-cases-of.ts';
import { Panel } from '../../ui/panel.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';

/** What was deleted, which backups were rewritten, and which may still hold it, by name. */
export function CasesDeleted(props: { inspection: Inspection; deletion: Deletion }) {
  const { inspection, deletion } = props;
  const { cases, reviews, storeRewritten, backups } = deletion;
  const { t } = useTranslation('retention', { keyPrefix: 'deleted' });
  const title = t('title', { count: cases });
  usePageTitle(title);
  return (
    <>
      <Panel title={title}>{inspection.name}</Panel>
      <div className="govuk-!-width-two-thirds">
        {reviews === 0 ? null : <p className="govuk-body">{t('reviews', { count: reviews })}</p>}
        <p className="govuk-body">{t('keys')}</p>
        {storeRewritten ? null : <WarningText>{t('storeLater')}</WarningText>}
        <h2 className="govuk-heading-m">{t('backups')}</h2>
        {backups.ok ? (
          <>
            <Names
              heading={t('rewritten')}
              none={t('noneRewritten')}
              list={backups.value.rewritten}
            />
            {backups.value.left.length === 0 ? null : (
              <>
                <WarningText>{t('left')}</WarningText>
                <Names heading={t('leftList')} none="" list={backups.value.left} />
              </>
            )}
          </>
        ) : (
          <WarningText>{t('backupsFailed')}</WarningText>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href="#/">
            {t('toInspections')}
          </a>
        </p>
      </div>
    </>
  );
}

function Names(props: { heading: string; none: string; list: Forgotten['left'] }) {
  const { t } = useTranslation('retention', { keyPrefix: 'deleted' });
  if (props.list.length === 0) return <p className="govuk-body">{props.none}</p>;
  const byFolder = [...Map.groupBy(props.list, ({ folder }) => folder)];
  return (
    <>
      <p className="govuk-body">{props.heading}</p>
      <ul className="govuk-list govuk-list--bullet">
        {byFolder.map(([folder, some]) => (
          <li key={folder} className="inspections-folder">
            {folder === '' ? t('browserFolder') : folder}
            <ul className="govuk-list govuk-list--bullet">
              {some.map(({ name }) => (
                <li key={name ?? ''}>{name ?? t('wholeFolder')}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
