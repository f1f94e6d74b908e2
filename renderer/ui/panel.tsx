import { type ReactNode, useEffect, useRef } from 'react';

type PanelProps = {
  title: ReactNode;
  headingLevel?: 1 | 2 | undefined;
  children?: ReactNode;
};

export function Panel({ title, headingLevel = 1, children }: PanelProps) {
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  const heading = useRef<HTMLHeadingElement>(null);

  // A confirmation takes the place of what was asked: it is read out, and seen from its top.
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <Heading className="govuk-panel__title" ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {children === undefined ? null : <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}
