import type { english } from './words.ts';

/** Makes every key and every interpolated value a matter of types. */
declare module 'i18next' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the library's own
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof english;
  }
}
