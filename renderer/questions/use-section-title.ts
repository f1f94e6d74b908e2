import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '../../shared/cases/sections.ts';
import { useFrameworkText } from '../words/use-framework-text.ts';

/** A section's title as lists show it: a standard with its number, "2.3 Planning". */
export function useSectionTitle(): (section: Pick<Section, 'id' | 'kind' | 'title'>) => string {
  const { t } = useTranslation('domain');
  const text = useFrameworkText();
  return useCallback(
    ({ id, kind, title }) => {
      if (title === null)
        return t(kind === 'check' ? 'section.check' : 'section.practice-examples');
      return kind === 'standard' ? `${id} ${text(title)}` : text(title);
    },
    [t, text],
  );
}
