import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/kernel/id.ts';
import { useVault } from '../../store/store-context.tsx';
import type { VaultHappening } from '../../store/vault-event.ts';
import { dayToDate, toDateAndTime } from '../../words/dates.ts';
import { useMendingText } from './use-mending-text.ts';

/** What happened to a vault, as a sentence. */
export function useVaultEventText(): (happening: VaultHappening) => string {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'history.happening' });
  const mendingText = useMendingText();
  const nameOf = useInspectionNames();
  const packed = ({ cases, reviews }: { readonly cases: number; readonly reviews: number }) => ({
    what: [
      ...(cases > 0 ? [t('packedCases', { count: cases })] : []),
      ...(reviews > 0 ? [t('packedReviews', { count: reviews })] : []),
    ].join(', '),
  });
  return (happening) => {
    switch (happening.kind) {
      case 'copies-mended':
        return mendingText(happening.mending);
      case 'restored':
        return t('restored', {
          madeAt: toDateAndTime(happening.madeAt),
          count: happening.cases,
        });
      case 'recovery-set':
        return t('recovery-set', { recipient: happening.recipient });
      case 'inspection-closed':
        return t('inspection-closed', {
          inspection: nameOf(happening.inspectionId),
          day: dayToDate(happening.deleteCasesAfter),
        });
      case 'inspection-reopened':
        return t('inspection-reopened', { inspection: nameOf(happening.inspectionId) });
      case 'cases-deleted':
        return [
          t('cases-deleted', {
            inspection: nameOf(happening.inspectionId),
            count: happening.cases,
          }),
          ...(happening.reviews > 0 ? [t('reviews-deleted', { count: happening.reviews })] : []),
        ].join(' ');
      case 'pack-made':
        return [
          t('pack-made', { marking: happening.marking, ...packed(happening) }),
          happening.recipients === 'passphrase'
            ? t('packForPassphrase')
            : happening.sent === undefined
              ? t('packForPeople', { count: happening.recipients })
              : t('packForNames', { names: happening.sent.names.join(', ') }),
        ].join(' ');
      case 'pack-taken-in':
        return t('pack-taken-in', { name: happening.signerName, ...packed(happening) });
      case 'card-added':
      case 'card-replaced':
      case 'card-trust-changed': {
        const { kind, name, trust } = happening;
        if (kind === 'card-trust-changed') return t(`card-trust-changed.${trust}`, { name });
        return `${t(kind, { name })} ${t(trust === 'trusted' ? 'cardTrusted' : 'cardUnchecked')}`;
      }
      case 'roster-added': {
        const { roster, signedBy, names } = happening;
        return t('roster-added', { roster, signedBy, names: names.join(', ') });
      }
      case 'backups-treated': {
        const names = (list: readonly string[]) => list.join(', ');
        return [
          ...(happening.rewritten.length > 0
            ? [t('backups-treated'), t('rewritten', { names: names(happening.rewritten) })]
            : []),
          ...(happening.left.length > 0 ? [t('left', { names: names(happening.left) })] : []),
        ].join(' ');
      }
      case 'backup-saved-by-hand':
      case 'case-exported':
        return t(happening.kind, { name: happening.name });
      case 'own-keys-changed':
      case 'passphrase-changed':
      case 'recovery-removed':
      case 'opened-by-recovery':
      case 'backup-failed':
        return t(happening.kind);
    }
  };
}

/** The log holds ids: names stand in the inspections alone. */
function useInspectionNames(): (inspectionId: Id) => string {
  const { t } = useTranslation('safekeeping', { keyPrefix: 'history' });
  const { inspections } = useVault();
  const [names, setNames] = useState<ReadonlyMap<Id, string>>(new Map());
  useEffect(() => {
    let left = false;
    void inspections.list().then((listed) => {
      if (!left && listed.ok) setNames(new Map(listed.value.map(({ id, name }) => [id, name])));
    });
    return () => {
      left = true;
    };
  }, [inspections]);
  return (inspectionId) => names.get(inspectionId) ?? t('unknownInspection');
}
