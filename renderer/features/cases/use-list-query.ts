import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { useVault } from '../../store/store-context.tsx';
import type { Vault } from '../../store/vault.ts';
import { type ListQuery, readListQuery, writeListQuery } from './list-query.ts';

export type HeldListQuery = {
  readonly query: ListQuery;
  /** Anything but the page number begins at the first page. */
  change(change: Partial<ListQuery>): void;
};

/**
 * The list's query: Back from a case shows the same list. All of it but the search stands in the address.
 * A search names cases and people, and browsers keep addresses on the disk, readable: it is held in memory,
 * and gone when the vault is locked.
 */
export function useListQuery(): HeldListQuery {
  const [params, setParams] = useSearchParams();
  const searches = searchesOf(useVault());
  const list = useLocation().pathname;
  const written = params.toString();
  const [query, setQuery] = useState(() => ({
    ...readListQuery(params),
    search: searches.get(list) ?? '',
  }));
  const latest = useRef(query);
  const wanted = useRef(written);

  // The address changed by itself: a page's link, Back or Forward.
  useEffect(() => {
    if (written === wanted.current) return;
    wanted.current = written;
    latest.current = {
      ...readListQuery(new URLSearchParams(written)),
      search: latest.current.search,
    };
    setQuery(latest.current);
  }, [written]);

  const change = useCallback(
    (asked: Partial<ListQuery>) => {
      latest.current = { ...latest.current, page: 1, ...asked };
      searches.set(list, latest.current.search);
      setQuery(latest.current);
      const address = writeListQuery(latest.current).toString();
      if (address === wanted.current) return;
      wanted.current = address;
      setParams(new URLSearchParams(address), { replace: true });
    },
    [searches, list, setParams],
  );

  return { query, change };
}

const searchesByVault = new WeakMap<Vault, Map<string, string>>();

function searchesOf(vault: Vault): Map<string, string> {
  const known = searchesByVault.get(vault);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  searchesByVault.set(vault, made);
  return made;
}
