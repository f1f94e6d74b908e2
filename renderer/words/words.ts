import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import about from './en/about.json' with { type: 'json' };
import agreement from './en/agreement.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import backups from './en/backups.json' with { type: 'json' };
import calibration from './en/calibration.json' with { type: 'json' };
import cases from './en/cases.json' with { type: 'json' };
import details from './en/details.json' with { type: 'json' };
import domain from './en/domain.json' with { type: 'json' };
import examples from './en/examples.json' with { type: 'json' };
import findings from './en/findings.json' with { type: 'json' };
import frameworks from './en/frameworks.json' with { type: 'json' };
import history from './en/history.json' with { type: 'json' };
import inspections from './en/inspections.json' with { type: 'json' };
import keys from './en/keys.json' with { type: 'json' };
import marking from './en/marking.json' with { type: 'json' };
import moderating from './en/moderating.json' with { type: 'json' };
import packs from './en/packs.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import printing from './en/printing.json' with { type: 'json' };
import reporting from './en/reporting.json' with { type: 'json' };
import rescue from './en/rescue.json' with { type: 'json' };
import results from './en/results.json' with { type: 'json' };
import retention from './en/retention.json' with { type: 'json' };
import safekeeping from './en/safekeeping.json' with { type: 'json' };
import sampling from './en/sampling.json' with { type: 'json' };
import scoring from './en/scoring.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import signingOff from './en/signing-off.json' with { type: 'json' };
import tableCheck from './en/table-check.json' with { type: 'json' };
import unlocking from './en/unlocking.json' with { type: 'json' };

/** Every word on screen, by screen. A Welsh file beside each English one makes the app bilingual. */
export const english = {
  about,
  agreement,
  app,
  calibration,
  cases,
  details,
  domain,
  examples,
  backups,
  findings,
  frameworks,
  history,
  inspections,
  keys,
  marking,
  moderating,
  packs,
  people,
  printing,
  reporting,
  rescue,
  safekeeping,
  results,
  retention,
  sampling,
  scoring,
  settings,
  'signing-off': signingOff,
  'table-check': tableCheck,
  unlocking,
} as const;

/** Makes the words ready before the first render. Everything is in the build: nothing is fetched. */
export async function loadWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: english },
    defaultNS: 'app',
    interpolation: { escapeValue: false },
  });
  i18next.services.formatter?.add('number', (value: number, language) =>
    numberFormat(language ?? 'en').format(value),
  );
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** One formatter for each language. The words library would make and keep one for every set of values it meets. */
function numberFormat(language: string): Intl.NumberFormat {
  const known = numberFormats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language);
  numberFormats.set(language, made);
  return made;
}
