import type { english } from './words.ts';

/** Makes every key and every interpolated value a matter of types. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof english;
  }
}
