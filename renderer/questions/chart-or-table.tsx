import './chart-or-table.scss';
import type { ReactNode } from 'react';
import { useSettings } from '../store/store-context.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useViewKey } from './use-view-key.ts';

const viewKey = 't';

type ChartOrTableProps = {
  readonly isTable: boolean;
  readonly onTurn: () => void;
  readonly words: Readonly<Record<'showChart' | 'showTable' | 'nowTable', string>>;
  /** Of the button's line. */
  readonly className?: string | undefined;
  readonly chart: ReactNode;
  readonly table: ReactNode;
};

/** Figures as a chart, and as a table one key away. */
export function ChartOrTable(props: ChartOrTableProps) {
  const { isTable, onTurn, words, className, chart, table } = props;
  const { keyboardShortcuts } = useSettings();
  useViewKey(viewKey, onTurn);
  return (
    <>
      <div className={classNames('chart-or-table', className)}>
        <Button variant="secondary" small onClick={onTurn} aria-keyshortcuts={viewKey}>
          {isTable ? words.showChart : words.showTable}
        </Button>
        {keyboardShortcuts ? (
          <span aria-hidden="true">
            <KeyCap>{viewKey}</KeyCap>
          </span>
        ) : null}
        <p className="govuk-visually-hidden" role="status">
          {isTable ? words.nowTable : ''}
        </p>
      </div>
      {isTable ? table : chart}
    </>
  );
}
