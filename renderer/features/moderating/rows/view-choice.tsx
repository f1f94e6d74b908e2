import { useTranslation } from 'react-i18next';
import { ToggleChips } from '../../../ui/toggle-chips.tsx';
import { views } from './review-view.ts';
import { useView } from './use-view.ts';

/** Which rows are shown: all, differences, judgements, odd patterns. */
export function ViewChoice() {
  const { t } = useTranslation('moderating', { keyPrefix: 'view' });
  const { view, show } = useView();
  return (
    <ToggleChips
      name="view"
      type="radio"
      legend={t('legend')}
      chips={views.map((value) => ({ value, label: t(value) }))}
      value={[view]}
      onValueChange={([chosen]) => {
        const wanted = views.find((one) => one === chosen);
        if (wanted !== undefined) show(wanted);
      }}
    />
  );
}
