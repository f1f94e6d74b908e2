import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Checkboxes } from '../../../renderer/ui/checkboxes.tsx';

const hasColumns = (count: number, small: boolean) =>
  renderToStaticMarkup(
    <Checkboxes
      name="needs"
      legend="Needs"
      small={small}
      items={Array.from({ length: count }, (_, index) => ({ value: `${index}`, label: 'One' }))}
      value={[]}
      onValueChange={() => {}}
    />,
  ).includes('ui-checkboxes--columns');

test('a long list of small checkboxes stands in columns, a short one or large ones do not', () => {
  expect([hasColumns(8, true), hasColumns(7, true), hasColumns(8, false)]).toEqual([
    true,
    false,
    false,
  ]);
});
