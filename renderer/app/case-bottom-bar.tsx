import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { summariseCase } from '../../shared/cases/summarise-case.ts';
import { shortcuts } from '../features/marking/keys.ts';
import { ShortcutSheet } from '../features/marking/shortcut-sheet.tsx';
import { useCasePart, useOpenCase } from '../store/store-context.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { SavingBar } from './saving-bar.tsx';

/** Is it saved, and what is left. */
export function CaseBottomBar() {
  const { t } = useTranslation('app');
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const { asked, left } = useMemo(() => summariseCase(framework, kase), [framework, kase]);
  return (
    <SavingBar
      progress={
        <ProgressBar
          label={t('progress.label')}
          labelHidden
          value={asked - left}
          max={Math.max(asked, 1)}
          text={t('progress.text', { answered: asked - left, asked })}
        />
      }
      shortcuts={shortcuts}
      sheet={(shown) => <ShortcutSheet {...shown} />}
    />
  );
}
