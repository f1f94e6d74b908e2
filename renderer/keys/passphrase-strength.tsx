import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StrengthMeter } from '../ui/strength-meter.tsx';
import type { Estimate } from './estimate-strength.ts';

/** How hard the passphrase is to guess, estimated here on the machine. The word lists load with this page only. */
export function PassphraseStrength({ id, passphrase }: { id: string; passphrase: string }) {
  const { t } = useTranslation('keys');
  const typed = useDeferredValue(passphrase);
  const [estimate, setEstimate] = useState<((passphrase: string) => Estimate) | null>(null);
  useEffect(() => {
    let left = false;
    void import('./estimate-strength.ts').then(({ estimateStrength }) => {
      if (!left) setEstimate(() => estimateStrength);
    });
    return () => {
      left = true;
    };
  }, []);
  const { score } = typed === '' || estimate === null ? { score: null } : estimate(typed);
  return (
    <StrengthMeter
      id={id}
      label={t('strength.label')}
      score={score === null ? 0 : Math.max(1, score)}
      word={score === null ? t('strength.none') : t(`strength.${score}`)}
      advice={score !== null && score < 3 ? t('strength.advice') : undefined}
    />
  );
}
