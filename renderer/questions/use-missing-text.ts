import { useTranslation } from 'react-i18next';
import type { Missing, Warning } from '../../shared/cases/missing.ts';
import { questionText } from '../../shared/frameworks/question-text.ts';
import { useOpenCase } from '../store/store-context.tsx';
import { useFrameworkText } from '../words/use-framework-text.ts';

/** What is missing, or odd, as a sentence that says what to do. */
export function useMissingText(): (missing: Missing | Warning) => string {
  const { t } = useTranslation('domain');
  const text = useFrameworkText();
  const { framework } = useOpenCase();
  return ({ kind, id }) => {
    if (kind === 'contradiction') {
      const contradiction = framework.contradictions.find((one) => one.id === id);
      return contradiction === undefined ? t('missing.field') : text(contradiction.message);
    }
    const asked = questionText(framework, id);
    return t(`missing.${kind}`, { id, question: asked === undefined ? '' : text(asked) });
  };
}
