import { useTranslation } from 'react-i18next';
import type { VerifiedPack } from '../../../shared/packs/pack.ts';
import type { TakingInPlan } from '../../store/moderation/taking-in.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { toDateAndTime } from '../../words/dates.ts';
import { toSize } from '../../words/sizes.ts';
import { inGroups } from './in-groups.ts';

/** From whom a pack is, when and what for it was made, and how it can be known again. */
export function PackFacts({ pack, plan }: { pack: VerifiedPack; plan: TakingInPlan | undefined }) {
  const { t } = useTranslation('packs');
  const { descriptor, signer, digest, bytes } = pack;
  const { inspection, message, purpose, madeAt, calibration } = descriptor;
  return (
    <SummaryList
      dense
      rows={[
        { id: 'held-from', key: t('holds.from'), value: signer.card.name },
        { id: 'held-made', key: t('holds.made'), value: toDateAndTime(madeAt) },
        { id: 'held-purpose', key: t('holds.purpose'), value: t(`purpose.${purpose}`) },
        {
          id: 'held-message',
          key: t('holds.message'),
          value:
            message === '' ? (
              t('holds.noMessage')
            ) : (
              <span className="packs-message">{message}</span>
            ),
        },
        {
          id: 'held-inspection',
          key: t('holds.inspection'),
          value: t(`holds.inspectionState.${plan?.inspection ?? 'here'}`, {
            name: inspection.name,
          }),
        },
        ...(calibration === null
          ? []
          : [{ id: 'held-set', key: t('holds.set'), value: calibration.setName }]),
        { id: 'held-marking', key: t('holds.marking'), value: inspection.marking },
        { id: 'held-size', key: t('holds.size'), value: toSize(bytes) },
        {
          id: 'held-digest',
          key: t('holds.digest'),
          value: <code className="packs-digest">{inGroups(digest)}</code>,
        },
      ]}
    />
  );
}
