import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage, type Language, type Text } from '../../shared/kernel/text.ts';

/** Reads a framework's words in the language of the screen. */
export function useFrameworkText(): (text: Text) => string {
  const { i18n } = useTranslation();
  const language: Language = i18n.language.startsWith('cy') ? 'cy' : 'en';
  return useCallback((text: Text) => inLanguage(text, language), [language]);
}
