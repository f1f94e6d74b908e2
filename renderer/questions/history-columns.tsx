import './questions.scss';
import type { ReactNode } from 'react';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { TableColumn } from '../ui/table-column.tsx';
import { Tag } from '../ui/tag.tsx';
import { toDate, toTimeWithSeconds } from '../words/dates.ts';

type HistoryColumnsOf<Line> = {
  readonly words: Readonly<Record<'when' | 'who' | 'what' | 'undone', string>>;
  readonly what: (line: Line) => ReactNode;
  readonly isUndone: (line: Line) => boolean;
};

/** What every line of a history says, of a case as of a review: when it was, who did it, and what. */
export function historyColumns<
  Line extends { readonly at: Instant; readonly author: { readonly name: string } },
>({ words, what, isUndone }: HistoryColumnsOf<Line>): TableColumn<Line>[] {
  return [
    {
      id: 'at',
      header: words.when,
      className: 'questions-when',
      cell: ({ at }) => (
        <time dateTime={at}>
          {toDate(at)} {toTimeWithSeconds(at)}
        </time>
      ),
    },
    { id: 'who', header: words.who, cell: ({ author }) => author.name },
    {
      id: 'what',
      header: words.what,
      isRowHeader: true,
      cell: (line) => (
        <>
          {what(line)}{' '}
          {isUndone(line) ? (
            <Tag colour="grey" dense>
              {words.undone}
            </Tag>
          ) : null}
        </>
      ),
    },
  ];
}
