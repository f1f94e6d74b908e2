import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type ListQuery, readListQuery, writeListQuery } from './list-query.ts';

export type ListQueryInAddress = {
  readonly query: ListQuery;
  /** Anything but the page number begins at the first page. */
  change(change: Partial<ListQuery>): void;
  /** Writes a search that is still being typed to the address at once. */
  settle(): void;
};

/** Typing shows at once; the address follows when it pauses, since browsers limit how often it may change. */
const pauseMs = 300;

/** The list's query, kept in the address: Back from a case, or a bookmark, shows the same list. */
export function useListQuery(): ListQueryInAddress {
  const [params, setParams] = useSearchParams();
  const written = params.toString();
  const [query, setQuery] = useState(() => readListQuery(params));
  const latest = useRef(query);
  const wanted = useRef(written);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address changed by itself: a page's link, Back or Forward.
  useEffect(() => {
    if (written === wanted.current) return;
    clearTimeout(timer.current);
    wanted.current = written;
    latest.current = readListQuery(new URLSearchParams(written));
    setQuery(latest.current);
  }, [written]);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    if (wanted.current !== written) {
      setParams(new URLSearchParams(wanted.current), { replace: true });
    }
  }, [setParams, written]);

  const latestSettle = useRef(settle);
  useEffect(() => {
    latestSettle.current = settle;
  }, [settle]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = useCallback((asked: Partial<ListQuery>) => {
    latest.current = { ...latest.current, page: 1, ...asked };
    wanted.current = writeListQuery(latest.current).toString();
    setQuery(latest.current);
    clearTimeout(timer.current);
    const isTyping = Object.keys(asked).join() === 'search';
    timer.current = setTimeout(() => latestSettle.current(), isTyping ? pauseMs : 0);
  }, []);

  return { query, change, settle };
}
