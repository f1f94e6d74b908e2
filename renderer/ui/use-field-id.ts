import { useId } from 'react';

/** A field's id is its name unless said, so that an error summary can link to it by name. */
export function useFieldId(id: string | undefined, name: string | undefined): string {
  const made = useId();
  return id ?? name ?? made;
}
