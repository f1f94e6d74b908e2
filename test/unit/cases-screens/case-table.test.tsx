import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { CaseTable } from '../../../renderer/features/cases/case-table.tsx';
import { wholeList } from '../../../renderer/features/cases/list-query.ts';
import { loadWords } from '../../../renderer/words/words.ts';
import { buildSummary } from '../../builders/case-summary.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { fixedNow } from '../../builders/ports.ts';

beforeAll(loadWords);

test('a case opened again is not told as opened again so many times as it has left', () => {
  const table = renderToStaticMarkup(
    <CaseTable
      rows={[buildSummary(1, { status: 'returned', left: 2 })]}
      framework={hmipFramework}
      query={wholeList}
      now={fixedNow}
      reviewOf={() => null}
      onSort={() => {}}
    />,
  );

  expect(table.match(/<strong[^>]*>(.*?)<\/strong>/)?.[1]).toBe('Reopened');
});
