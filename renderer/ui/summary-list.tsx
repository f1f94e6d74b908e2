import type { ReactNode } from 'react';
import { type Action, ActionLink } from './action-link.tsx';
import { classNames } from './class-names.ts';

export type SummaryRow = {
  /** A stable id of the row; its place in the list unless said. */
  id?: string | undefined;
  key: ReactNode;
  value: ReactNode;
  actions?: readonly Action[] | undefined;
};

type SummaryListProps = {
  rows: readonly SummaryRow[];
  noBorder?: boolean | undefined;
  dense?: boolean | undefined;
  /** For keys that are whole questions: more room for them than for their answers, and no bold. */
  wideKeys?: boolean | undefined;
  /** The title of the card it is in, added to the actions' hidden words. */
  context?: string | undefined;
};

export function SummaryList(props: SummaryListProps) {
  const { rows, noBorder, dense, wideKeys, context } = props;
  const anyActions = rows.some((row) => row.actions?.length);
  return (
    <dl
      className={classNames(
        'govuk-summary-list',
        noBorder && 'govuk-summary-list--no-border',
        dense && 'ui-summary-list--dense',
        wideKeys && 'ui-summary-list--wide-keys',
      )}
    >
      {rows.map((row, index) => (
        <div
          key={row.id ?? index}
          id={row.id}
          className={classNames(
            'govuk-summary-list__row',
            anyActions && !row.actions?.length && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? (
            <dd className="govuk-summary-list__actions">
              <Actions actions={row.actions} context={context} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

function Actions(props: { actions: readonly Action[]; context: string | undefined }) {
  const [only, ...others] = props.actions;
  if (only && others.length === 0) return <ActionLink action={only} context={props.context} />;
  return (
    <ul className="govuk-summary-list__actions-list">
      {props.actions.map((action) => (
        <li key={action.text} className="govuk-summary-list__actions-list-item">
          <ActionLink action={action} context={props.context} />
        </li>
      ))}
    </ul>
  );
}
