import * as z from 'zod';

/** Words for people, by language. English is always there; Welsh may be. */
export const Text = z.strictObject({
  en: z.string().min(1),
  cy: z.string().min(1).optional(),
});
export type Text = z.infer<typeof Text>;

export type Language = 'en' | 'cy';

/** The words in the wanted language, or in English where no translation was given. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.en;
}
