import { useTranslation } from 'react-i18next';
import type { PasswordWords } from '../ui/password-input.tsx';

export function usePasswordWords(): PasswordWords {
  const { t } = useTranslation('keys');
  return {
    show: t('toggle.show'),
    hide: t('toggle.hide'),
    showLabel: t('toggle.showLabel'),
    hideLabel: t('toggle.hideLabel'),
    shown: t('toggle.shown'),
    hidden: t('toggle.hidden'),
  };
}
