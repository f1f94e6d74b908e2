import { useTranslation } from 'react-i18next';
import type { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import { Button } from '../../ui/button.tsx';
import type { NextStep } from './taking-in-choices.ts';

/** Where the work on what a pack held goes on. */
export function NextStepButton({ next, purpose }: { next: NextStep; purpose: PackPurpose }) {
  const { t } = useTranslation('packs', { keyPrefix: 'taken' });
  return (
    <Button href={next.href}>
      {next.kind === 'review' || next.kind === 'moderation'
        ? t(`${next.kind}.${purpose}`)
        : t(next.kind)}
    </Button>
  );
}
