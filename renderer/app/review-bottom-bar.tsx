import { shortcuts } from '../features/moderating/keys.ts';
import { ReviewProgress } from '../features/moderating/review-progress.tsx';
import { ReviewShortcutSheet } from '../features/moderating/review-shortcut-sheet.tsx';
import { SavingBar } from './saving-bar.tsx';

/** Is it saved, and what is left to decide. */
export function ReviewBottomBar() {
  return (
    <SavingBar
      progress={<ReviewProgress />}
      shortcuts={shortcuts}
      sheet={(shown) => <ReviewShortcutSheet {...shown} />}
    />
  );
}
