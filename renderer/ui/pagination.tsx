import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type PaginationLink = {
  href: string;
  /** "Previous", "Next" */
  text: ReactNode;
  /** Where it leads, said under the arrow when there are no page numbers. */
  label?: ReactNode;
};

type PaginationPage =
  | { number: number; href: string; label: string; current?: boolean | undefined }
  | { ellipsisAfter: number };

type PaginationProps = {
  /** The name of the landmark. */
  label: string;
  previous?: PaginationLink | undefined;
  next?: PaginationLink | undefined;
  pages?: readonly PaginationPage[] | undefined;
};

export function Pagination({ label, previous, next, pages }: PaginationProps) {
  const block = !pages;
  return (
    <nav
      className={classNames('govuk-pagination', block && 'govuk-pagination--block')}
      aria-label={label}
    >
      {previous ? <Arrow link={previous} type="prev" block={block} /> : null}
      {pages ? (
        <ul className="govuk-pagination__list">
          {pages.map((page) =>
            'ellipsisAfter' in page ? (
              <li
                key={`after ${page.ellipsisAfter}`}
                className="govuk-pagination__item govuk-pagination__item--ellipsis"
              >
                ⋯
              </li>
            ) : (
              <li
                key={page.number}
                className={classNames(
                  'govuk-pagination__item',
                  page.current && 'govuk-pagination__item--current',
                )}
              >
                <a
                  className="govuk-link govuk-pagination__link"
                  href={page.href}
                  aria-label={page.label}
                  aria-current={page.current ? 'page' : undefined}
                >
                  {page.number}
                </a>
              </li>
            ),
          )}
        </ul>
      ) : null}
      {next ? <Arrow link={next} type="next" block={block} /> : null}
    </nav>
  );
}

function Arrow(props: { link: PaginationLink; type: 'prev' | 'next'; block: boolean }) {
  const { link, type, block } = props;
  const icon = (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${type}`}
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={type === 'prev' ? LEFT : RIGHT} />
    </svg>
  );
  const iconFirst = block || type === 'prev';
  return (
    <div className={`govuk-pagination__${type}`}>
      <a className="govuk-link govuk-pagination__link" href={link.href} rel={type}>
        {iconFirst ? icon : null}
        <span
          className={classNames(
            'govuk-pagination__link-title',
            block && link.label === undefined && 'govuk-pagination__link-title--decorated',
          )}
        >
          {link.text}
        </span>
        {block && link.label !== undefined ? (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{link.label}</span>
          </>
        ) : null}
        {iconFirst ? null : icon}
      </a>
    </div>
  );
}

const LEFT =
  'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z';
const RIGHT =
  'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z';
