import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { focusField } from './focus-field.ts';

export type SummarisedError = {
  text: string;
  /** A field on this page: the link focuses it and leaves the address alone. */
  fieldId?: string | undefined;
  /** A place elsewhere in the app, when the field is not on this page. */
  href?: string | undefined;
  /** Errors with the same group stand together under its words. */
  group?: string | undefined;
};

export type ErrorSummaryProps = {
  title: ReactNode;
  errors: readonly SummarisedError[];
  description?: ReactNode;
  /** Changes with each attempt to submit, so that a second failure takes the focus again. */
  attempt?: number | undefined;
  /** For a long list: smaller words, closer lines. */
  dense?: boolean | undefined;
  /** False where the page focuses the one field that is wrong; the summary is read out all the same. */
  focusOnArrival?: boolean | undefined;
};

/**
 * Focuses itself when it appears; renders nothing while there are no errors. With react-hook-form
 * give `shouldFocusError: false`, or the first field takes the focus back.
 */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { title, errors, description, attempt, dense, focusOnArrival = true } = props;
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a reason to focus again
  useEffect(() => {
    if (!shown || !focusOnArrival || box.current === null) return;
    box.current.focus({ preventScroll: true });
    // A long list would otherwise push what stands above it, the page's heading for one, out of view.
    const { top } = box.current.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) box.current.scrollIntoView();
  }, [shown, attempt]);

  if (!shown) return null;
  return (
    <div
      className={classNames('govuk-error-summary', dense && 'ui-error-summary--dense')}
      ref={box}
      tabIndex={-1}
    >
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description === undefined ? null : <p>{description}</p>}
          {[...Map.groupBy(errors, ({ group }) => group)].map(([group, grouped]) => (
            <Fragment key={group ?? ''}>
              {group === undefined ? null : <h3 className="ui-error-summary__group">{group}</h3>}
              <ul className="govuk-list govuk-error-summary__list">
                {grouped.map((error) => (
                  <li key={`${error.fieldId ?? error.href} ${error.text}`}>
                    <ErrorLink error={error} />
                  </li>
                ))}
              </ul>
            </Fragment>
          ))}
        </div>
      </div>
    </div>
  );
}

function ErrorLink({ error }: { error: SummarisedError }) {
  const { fieldId } = error;
  if (fieldId !== undefined) {
    return (
      <a
        href={`#${fieldId}`}
        onClick={(event) => {
          event.preventDefault();
          focusField(fieldId);
        }}
      >
        {error.text}
      </a>
    );
  }
  return error.href === undefined ? error.text : <a href={error.href}>{error.text}</a>;
}
