import type { ReactNode } from 'react';
import { useUiWords } from './ui-words.tsx';

type ErrorMessageProps = { id?: string | undefined; children: ReactNode };

export function ErrorMessage({ id, children }: ErrorMessageProps) {
  const { errorPrefix } = useUiWords();
  return (
    <p className="govuk-error-message" id={id}>
      <span className="govuk-visually-hidden">{errorPrefix}</span> {children}
    </p>
  );
}
