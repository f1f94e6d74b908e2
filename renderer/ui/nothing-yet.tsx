import type { ReactNode } from 'react';

export type NothingYetProps = {
  /** That it is empty, and what would fill it. */
  readonly children: ReactNode;
  /** The pages where that is done, the likeliest first. */
  readonly ways: readonly { readonly text: string; readonly href: string }[];
};

/** In place of what is not there yet: what to do next, and the way to it. */
export function NothingYet({ children, ways }: NothingYetProps) {
  return (
    <>
      <p className="govuk-body">{children}</p>
      <ul className="govuk-list">
        {ways.map(({ text, href }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
