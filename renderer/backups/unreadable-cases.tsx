import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/kernel/id.ts';
import { useUnreadableCases } from '../store/use-unreadable-cases.ts';
import { WarningText } from '../ui/warning-text.tsx';
import { UnreadableCaseLinks } from './unreadable-case-links.tsx';

/** Names every case that neither copy holds whole, beside lists and counts that may be without it. */
export function UnreadableCases(props: {
  /** Only those that are, or may be, of this inspection. */
  inspectionId?: Id | undefined;
  /** Those that the page names itself. */
  except?: readonly Id[] | undefined;
}) {
  const { inspectionId, except = [] } = props;
  const { t } = useTranslation('app', { keyPrefix: 'unreadable' });
  const cases = useUnreadableCases().filter(
    ({ caseId, line }) =>
      !except.includes(caseId) &&
      (inspectionId === undefined || line === null || line.inspectionId === inspectionId),
  );
  if (cases.length === 0) return null;
  return (
    <>
      <WarningText>{t('warning', { count: cases.length })}</WarningText>
      <UnreadableCaseLinks cases={cases} />
    </>
  );
}
