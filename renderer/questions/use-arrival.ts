import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.ts';
import { forgetPlace, keptPlace } from './place-before-lock.ts';

/**
 * Brings the focus to the question that the address names (`?at=<anchor>`), or, on the first page after a lock, to
 * where it was. True where there is such a question.
 */
export function useArrival(): boolean {
  const { key, pathname } = useLocation();
  const named = useSearchParams()[0].get('at');
  const [first] = useState(() => ({ key, kept: keptPlace(pathname) }));
  useEffect(forgetPlace, []);
  const anchor = (key === first.key ? first.kept : null) ?? named;
  useFocusOnArrival(anchor, key);
  return anchor !== null;
}
