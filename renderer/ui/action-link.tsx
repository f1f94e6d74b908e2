/** "Change", with what is changed said to those who hear links out of their place. */
export type Action = {
  text: string;
  visuallyHiddenText: string;
  href?: string | undefined;
  onClick?: (() => void) | undefined;
};

export function ActionLink({ action, context }: { action: Action; context?: string | undefined }) {
  const words = (
    <>
      {action.text}
      <span className="govuk-visually-hidden">
        {` ${action.visuallyHiddenText}`}
        {context === undefined ? '' : ` (${context})`}
      </span>
    </>
  );
  return action.href === undefined ? (
    <button type="button" className="ui-link-button" onClick={action.onClick}>
      {words}
    </button>
  ) : (
    <a className="govuk-link" href={action.href} onClick={action.onClick}>
      {words}
    </a>
  );
}
