import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { focusField } from '../ui/focus-field.ts';

/** Brings the focus to the field that the address names (`?at=<anchor>`). True where it names one. */
export function useArrival(): boolean {
  const [params] = useSearchParams();
  const anchor = params.get('at');
  useEffect(() => {
    if (anchor !== null) focusField(anchor);
  }, [anchor]);
  return anchor !== null;
}
