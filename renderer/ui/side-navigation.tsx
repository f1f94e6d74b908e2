import type { ReactNode } from 'react';
import { Mark, type MarkShape } from './mark.tsx';

type SideNavigationItem = {
  href: string;
  text: ReactNode;
  current?: boolean | undefined;
  mark?: MarkShape | undefined;
  /** The mark in words, for those who do not see it. */
  markText?: string | undefined;
  /** A short count at the right: "3 left". */
  detail?: ReactNode;
};

type SideNavigationProps = {
  /** The name of the landmark. */
  label: string;
  heading?: ReactNode;
  items: readonly SideNavigationItem[];
};

export function SideNavigation({ label, heading, items }: SideNavigationProps) {
  return (
    <nav className="ui-side-navigation" aria-label={label}>
      {heading === undefined ? null : <h2 className="ui-side-navigation__heading">{heading}</h2>}
      <ul className="ui-side-navigation__list">
        {items.map((item) => (
          <li key={item.href} className="ui-side-navigation__item">
            <a
              className="ui-side-navigation__link"
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
            >
              <span className="ui-side-navigation__text">{item.text}</span>
              {item.detail === undefined ? null : (
                <span className="ui-side-navigation__detail">{item.detail}</span>
              )}
              {item.mark ? <Mark shape={item.mark} /> : null}
              {item.markText === undefined ? null : (
                <span className="govuk-visually-hidden"> {item.markText}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
