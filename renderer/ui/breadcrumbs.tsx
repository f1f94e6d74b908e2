import type { ReactNode } from 'react';

type Breadcrumb = { text: ReactNode; href?: string | undefined };
type BreadcrumbsProps = { label: string; items: readonly Breadcrumb[] };

export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav className="govuk-breadcrumbs" aria-label={label}>
      <ol className="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href === undefined ? (
            <li key="current" className="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ) : (
            <li key={item.href} className="govuk-breadcrumbs__list-item">
              <a className="govuk-breadcrumbs__link" href={item.href}>
                {item.text}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
