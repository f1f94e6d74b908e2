import type { ReactNode } from 'react';
import { focusField } from './focus-field.ts';

type SkipLinkProps = { children: ReactNode; targetId?: string | undefined };

export function SkipLink({ children, targetId = 'main-content' }: SkipLinkProps) {
  return (
    <a
      className="govuk-skip-link"
      href={`#${targetId}`}
      onClick={(event) => {
        // Following the link would change the hash, which the router reads as a page.
        event.preventDefault();
        focusField(targetId);
      }}
    >
      {children}
    </a>
  );
}
