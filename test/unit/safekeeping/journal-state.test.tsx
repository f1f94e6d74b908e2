import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { JournalState } from '../../../renderer/features/safekeeping/journal-state.tsx';
import { toTimeOfDay } from '../../../renderer/words/dates.ts';
import { loadWords } from '../../../renderer/words/words.ts';
import type { JournalHead } from '../../../shared/journal/journal-port.ts';
import { countedId, fixedNow } from '../../builders/ports.ts';

beforeAll(loadWords);

const whole = `Whole, checked at ${toTimeOfDay(fixedNow)}`;
const [one, other] = [countedId(1), countedId(2)];

it.each<[string, Partial<Record<string, JournalHead['state']>>, readonly string[], string]>([
  ['whole', {}, [], `${whole}: 2 cases, 3 MB.`],
  [
    'torn at the end of a case',
    { [one]: 'torn' },
    [],
    '1 journal ends in an entry that was not finished. It is cut off at the next change or unlocking.',
  ],
  [
    'torn at the end of a case that unlocking could not read, which nothing cuts off',
    { [one]: 'torn' },
    [one],
    `${whole}: 1 case, 2 MB. 1 journal is of a case that neither copy holds whole. It is left as it is: nothing is cut off and nothing is mended. Restore a backup that holds the case.`,
  ],
  [
    'damaged in two cases that unlocking could not read, which no unlocking writes again',
    { [one]: 'damaged', [other]: 'damaged' },
    [one, other],
    `${whole}: 0 cases, 1 MB. 2 journals are of cases that neither copy holds whole. They are left as they are: nothing is cut off and nothing is mended. Restore a backup that holds the cases.`,
  ],
])('the second copy is told that is %s', (_, states, casesUnreadable, told) => {
  const heads = (['vault', one, other] as const).map(
    (journalId): JournalHead => ({
      journalId,
      header: null,
      frames: 1,
      checksum: null,
      bytes: 1_000_000,
      state: states[journalId] ?? 'whole',
    }),
  );

  const text = renderToStaticMarkup(
    <JournalState
      checked={{ at: fixedNow, heads: { ok: true, value: heads } }}
      casesUnreadable={casesUnreadable}
    />,
  );

  expect(text.replace(/<[^>]*>/g, '')).toBe(told);
});
