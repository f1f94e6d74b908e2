import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';

type PageHeadingProps = {
  id?: string | undefined;
  children: ReactNode;
  /** Smaller words above the heading, part of it. */
  caption?: ReactNode;
  size?: 'l' | 'm' | undefined;
  /** False where the page brings the focus elsewhere, such as to a field or an error summary. */
  focusOnArrival?: boolean | undefined;
};

/** The page's one h1. It takes the focus as the page appears, so that a new page is read out from its start. */
export function PageHeading(props: PageHeadingProps) {
  const { id, children, caption, size = 'l', focusOnArrival = true } = props;
  const heading = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only arriving moves the focus
  useEffect(() => {
    if (!focusOnArrival) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <h1
      id={id}
      ref={heading}
      tabIndex={-1}
      className={classNames(`govuk-heading-${size}`, 'ui-page-heading')}
    >
      {caption === undefined ? null : <span className={`govuk-caption-${size}`}>{caption}</span>}
      {children}
    </h1>
  );
}
