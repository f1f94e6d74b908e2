import type { ReactNode } from 'react';

export type PanelProps = {
  title: ReactNode;
  headingLevel?: 1 | 2 | undefined;
  children?: ReactNode;
};

export function Panel({ title, headingLevel = 1, children }: PanelProps) {
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <Heading className="govuk-panel__title">{title}</Heading>
      {children === undefined ? null : <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}
