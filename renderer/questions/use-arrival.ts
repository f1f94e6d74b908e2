import { useLocation, useSearchParams } from 'react-router';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.ts';

/** Brings the focus to the question that the address names (`?at=<anchor>`). True where it names one. */
export function useArrival(): boolean {
  const anchor = useSearchParams()[0].get('at');
  useFocusOnArrival(anchor, useLocation().key);
  return anchor !== null;
}
