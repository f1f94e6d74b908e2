import { useTranslation } from 'react-i18next';
import type { CaseExport } from '../store/rescue/case-export.ts';
import type { Said } from './use-save-backup.ts';

/** What is in a case's file once it is saved. One without any entry that could be read is no success. */
export function useCaseExportText(): (exported: Omit<CaseExport, 'bytes'>) => Said {
  const { t } = useTranslation('backups', { keyPrefix: 'case' });
  return ({ entries, unopened, leftOut }) => {
    const bad = entries === 0;
    const text = [
      bad ? t('nothingRead', { count: unopened }) : t('exported', { count: entries }),
      ...(leftOut > 0 ? [t('leftOut', { count: leftOut })] : []),
    ].join(' ');
    return { text, bad };
  };
}
