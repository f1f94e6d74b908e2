import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

type DialogProps = {
  open: boolean;
  /** Asked for by Esc, or by the close button when there is one. */
  onClose: () => void;
  title: ReactNode;
  /** The words of the close button in the corner; without them there is none. */
  closeText?: string | undefined;
  /** Buttons, in a group at the end. */
  actions?: ReactNode;
  wide?: boolean | undefined;
  children: ReactNode;
};

/** Modal. The browser keeps the focus inside and gives it back to where it was on closing. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, closeText, actions, wide, children } = props;
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    heading.current?.focus();
    // Closed before it is taken out of the page: only close() gives the focus back.
    return () => element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className={wide ? 'ui-dialog ui-dialog--wide' : 'ui-dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open ? (
        <>
          <div className="ui-dialog__head">
            <h2
              className="govuk-heading-m ui-dialog__title"
              id={titleId}
              ref={heading}
              tabIndex={-1}
            >
              {title}
            </h2>
            {closeText === undefined ? null : (
              <button type="button" className="ui-link-button" onClick={onClose}>
                {closeText}
              </button>
            )}
          </div>
          {children}
          {actions === undefined ? null : <div className="govuk-button-group">{actions}</div>}
        </>
      ) : null}
    </dialog>
  );
}
