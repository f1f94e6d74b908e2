import type { ReactNode } from 'react';
import { type Action, ActionLink } from './action-link.tsx';

type SummaryCardProps = {
  id?: string | undefined;
  title: string;
  headingLevel?: 2 | 3 | 4 | undefined;
  actions?: readonly Action[] | undefined;
  /** Usually a `SummaryList` with `context={title}`. */
  children: ReactNode;
};

export function SummaryCard({ id, title, headingLevel = 2, actions, children }: SummaryCardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="govuk-summary-card" id={id}>
      <div className="govuk-summary-card__title-wrapper">
        <Heading className="govuk-summary-card__title">{title}</Heading>
        {actions?.length ? (
          <ul className="govuk-summary-card__actions">
            {actions.map((action) => (
              <li key={action.text} className="govuk-summary-card__action">
                <ActionLink action={action} context={title} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}
