import { type ComponentProps, type Key, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { SortButton, type SortDirection } from './sort-button.tsx';
import { useOverflows } from './use-overflows.ts';

export type TableColumn<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  numeric?: boolean | undefined;
  sortable?: boolean | undefined;
  /** This column names the row: its cells are row headers. */
  isRowHeader?: boolean | undefined;
  className?: string | undefined;
};

type TableSort = { columnId: string; direction: SortDirection };

type TableProps<Row> = {
  id?: string | undefined;
  caption: ReactNode;
  captionSize?: 's' | 'm' | 'l' | undefined;
  captionHidden?: boolean | undefined;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** Attributes of a row's `tr`: handlers, `aria-current`, a class. */
  rowProps?: ((row: Row) => ComponentProps<'tr'>) | undefined;
  /** How the rows given are sorted; the caller sorts them. */
  sort?: TableSort | undefined;
  onSort?: ((sort: TableSort) => void) | undefined;
  dense?: boolean | undefined;
};

/** On a page too narrow for it the table scrolls, not the page, and only then is it a stop for Tab. */
export function Table<Row>(props: TableProps<Row>) {
  const { id, caption, captionSize, captionHidden, columns, rows, rowKey, dense } = props;
  const captionId = useId();
  const [box, scrolls] = useOverflows<HTMLDivElement>();
  return (
    <div
      ref={box}
      className="ui-table"
      {...(scrolls ? { role: 'region', tabIndex: 0, 'aria-labelledby': captionId } : {})}
    >
      <table id={id} className={classNames('govuk-table', dense && 'ui-table--dense')}>
        <caption
          id={captionId}
          className={classNames(
            'govuk-table__caption',
            captionSize && `govuk-table__caption--${captionSize}`,
            captionHidden && 'govuk-visually-hidden',
          )}
        >
          {caption}
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((column) => (
              <ColumnHeader
                key={column.id}
                column={column}
                sort={props.sort}
                onSort={props.onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => {
            const own = props.rowProps?.(row);
            return (
              <tr
                key={rowKey(row)}
                {...own}
                className={classNames('govuk-table__row', own?.className)}
              >
                {columns.map((column) =>
                  column.isRowHeader ? (
                    <th
                      key={column.id}
                      scope="row"
                      className={classNames('govuk-table__header', column.className)}
                    >
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.id}
                      className={classNames(
                        'govuk-table__cell',
                        column.numeric && 'govuk-table__cell--numeric',
                        column.className,
                      )}
                    >
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type ColumnHeaderProps<Row> = {
  column: TableColumn<Row>;
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
};

function ColumnHeader<Row>({ column, sort, onSort }: ColumnHeaderProps<Row>) {
  const direction = sort?.columnId === column.id ? sort.direction : undefined;
  const sortable = column.sortable && onSort;
  return (
    <th
      scope="col"
      className={classNames(
        'govuk-table__header',
        column.numeric && 'govuk-table__header--numeric',
        column.className,
      )}
      aria-sort={sortable ? (direction ?? 'none') : undefined}
    >
      {sortable ? (
        <SortButton
          direction={direction}
          onClick={() =>
            onSort({
              columnId: column.id,
              direction: direction === 'ascending' ? 'descending' : 'ascending',
            })
          }
        >
          {column.header}
        </SortButton>
      ) : (
        column.header
      )}
    </th>
  );
}
