import * as z from 'zod';
import { hasHiddenCharacters } from './hidden-characters.ts';

/** One line to be shown as it stands, of at most `maxLength` characters. It may be empty, and not merely look so. */
export function createLine(maxLength: number): z.ZodString {
  return emptyOrVisible(maxLength).refine(
    (text) => !hasHiddenCharacters(text),
    'Holds a line end or a hidden character. Type it again',
  );
}

/** As `createLine`, with line ends. */
export function createLines(maxLength: number): z.ZodString {
  return emptyOrVisible(maxLength).refine(
    (text) => !hasHiddenCharacters(text.replaceAll('\n', '')),
    'Holds a hidden character. Type it again',
  );
}

/** Words for people, by language. English is always there; Welsh may be. */
export const Text = z.strictObject({
  en: createLine(2_000).min(1),
  cy: createLine(2_000).min(1).optional(),
});
export type Text = z.infer<typeof Text>;

/** Words of several lines. */
export const LongText = z.strictObject({
  en: createLines(10_000).min(1),
  cy: createLines(10_000).min(1).optional(),
});
export type LongText = z.infer<typeof LongText>;

export type Language = 'en' | 'cy';

/** The words in the wanted language, or in English where no translation was given. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.en;
}

function emptyOrVisible(maxLength: number): z.ZodString {
  return z
    .string()
    .max(maxLength)
    .refine((text) => text === '' || text.trim() !== '', 'Must hold more than spaces');
}
