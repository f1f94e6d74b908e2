import type { Key } from 'react';
import { keptNowhere } from './kept-nowhere.ts';
import type { TableCaption } from './scrolling-table.tsx';
import { Table } from './table.tsx';
import type { TableColumn } from './table-column.tsx';
import { useRovingRows } from './use-roving-rows.ts';

type CheckboxTableProps<Row> = TableCaption & {
  /** Of the first checkbox, which an error summary leads to. */
  id: string;
  name: string;
  /** The head of the column of checkboxes, and what each of them is called. */
  choose: { header: string; label: (row: Row) => string };
  /** The columns after it. */
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  chosen: ReadonlySet<string>;
  onChoose: (key: string, chosen: boolean) => void;
};

/** A table whose rows are chosen by checkboxes: one stop for Tab, and arrow keys between them. */
export function CheckboxTable<Row>(props: CheckboxTableProps<Row>) {
  const { id, name, choose, rows, rowKey, chosen, onChoose } = props;
  const keyOf = (row: Row) => String(rowKey(row));
  const roving = useRovingRows(rows.map(keyOf));
  const first = rows[0];
  const idOf = (row: Row) => (row === first ? id : `${id}-${keyOf(row)}`);
  const checkbox: TableColumn<Row> = {
    id: 'choose',
    header: choose.header,
    isRowHeader: true,
    className: 'ui-checkbox-table__choose',
    cell: (row) => {
      const key = keyOf(row);
      return (
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            {...keptNowhere}
            id={idOf(row)}
            name={name}
            value={key}
            checked={chosen.has(key)}
            data-row-link
            tabIndex={roving.tabIndexOf(key)}
            onFocus={() => roving.onFocus(key)}
            onChange={(event) => onChoose(key, event.currentTarget.checked)}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={idOf(row)}>
            {choose.label(row)}
          </label>
        </div>
      );
    },
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are for the checkboxes inside it
    <div
      className="ui-checkbox-table govuk-checkboxes govuk-checkboxes--small"
      onKeyDown={roving.onKeyDown}
    >
      <Table
        dense
        caption={props.caption}
        captionSize={props.captionSize}
        captionHidden={props.captionHidden}
        columns={[checkbox, ...props.columns]}
        rows={rows}
        rowKey={rowKey}
      />
    </div>
  );
}
