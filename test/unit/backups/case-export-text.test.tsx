import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { useCaseExportText } from '../../../renderer/backups/use-case-export-text.ts';
import { loadWords } from '../../../renderer/words/words.ts';

beforeAll(loadWords);

it.each([
  [
    'is no success when no entry of it could be read',
    { entries: 0, unopened: 0, leftOut: 0 },
    'bad: No entry of this case could be read. There is nothing of it in the file but its sealed key. Restore a backup that holds the case.',
  ],
  [
    'names the sealed entries that nothing opens, and those that are not in it',
    { entries: 0, unopened: 3, leftOut: 1 },
    'bad: No entry of this case could be read. There is nothing of it in the file but 3 sealed entries that do not open. Restore a backup that holds the case. 1 entry does not follow on from the others and is not in it.',
  ],
  [
    'says how many entries are in it',
    { entries: 12, unopened: 0, leftOut: 0 },
    'good: Exported, with 12 entries.',
  ],
] as const)('a case that was exported %s', (_, exported, said) => {
  const Said = () => {
    const { text, bad } = useCaseExportText()(exported);
    return `${bad ? 'bad' : 'good'}: ${text}`;
  };

  expect(renderToStaticMarkup(<Said />)).toBe(said);
});
