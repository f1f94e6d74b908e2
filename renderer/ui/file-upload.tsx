import { type ChangeEventHandler, type DragEvent, type Ref, useId, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { keptNowhere } from './kept-nowhere.ts';

type FileUploadWords = {
  choose: string;
  orDrop: string;
  noFile: string;
  /** "3 files chosen" */
  filesChosen: (count: number) => string;
};

type FileUploadProps = FieldProps & {
  id: string;
  name?: string | undefined;
  words: FileUploadWords;
  /** As on an input: ".csv,text/csv". */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  disabled?: boolean | undefined;
  onFiles?: ((files: File[]) => void) | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
};

/** A button with the chosen file's name; files may be dropped on it. The button has the field's id. */
export function FileUpload(props: FileUploadProps) {
  const { id, words, multiple = false, disabled, hint, error, label } = props;
  const labelId = useId();
  const [names, setNames] = useState<string[]>([]);
  const [dragging, setDragging] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const fits = (transfer: DataTransfer) => {
    const count = [...transfer.items].filter((item) => item.kind === 'file').length;
    return multiple ? count > 0 : count === 1;
  };
  const drop = (event: DragEvent) => {
    // Without this the browser would leave the app for the dropped file.
    event.preventDefault();
    setDragging(false);
    if (disabled || !input.current || !fits(event.dataTransfer)) return;
    input.current.files = event.dataTransfer.files;
    input.current.dispatchEvent(new Event('change', { bubbles: true }));
  };

  return (
    <Field {...props} label={<span id={labelId}>{label}</span>}>
      <div
        className={classNames(
          'govuk-file-upload-wrapper',
          disabled && 'govuk-file-upload-wrapper--disabled',
        )}
      >
        <button
          type="button"
          id={id}
          className={classNames(
            'govuk-file-upload-button',
            names.length === 0 && 'govuk-file-upload-button--empty',
            dragging && 'govuk-file-upload-button--dragging',
          )}
          disabled={disabled}
          aria-labelledby={`${labelId} ${id}-comma ${id}`}
          aria-describedby={describedBy(id, { hint, error })}
          onClick={() => input.current?.click()}
          onDragEnter={(event) => setDragging(fits(event.dataTransfer))}
          onDragOver={(event) => event.preventDefault()}
          onDragLeave={(event) => {
            const inside = event.relatedTarget instanceof Node;
            if (!inside || !event.currentTarget.contains(event.relatedTarget as Node)) {
              setDragging(false);
            }
          }}
          onDrop={drop}
        >
          <span className="govuk-body govuk-file-upload-button__status" aria-live="polite">
            {names.length === 0
              ? words.noFile
              : names.length === 1
                ? names[0]
                : words.filesChosen(names.length)}
          </span>{' '}
          <span className="govuk-file-upload-button__pseudo-button-container">
            <span className="govuk-button govuk-button--secondary govuk-file-upload-button__pseudo-button">
              {words.choose}
            </span>{' '}
            <span className="govuk-body govuk-file-upload-button__instruction">{words.orDrop}</span>
          </span>
        </button>
        <span hidden id={`${id}-comma`}>
          {', '}
        </span>
        <input
          type="file"
          {...keptNowhere}
          hidden
          className="govuk-file-upload"
          id={`${id}-input`}
          name={props.name}
          accept={props.accept}
          multiple={multiple}
          disabled={disabled}
          ref={(element) => {
            input.current = element;
            if (typeof props.ref === 'function') return props.ref(element);
            if (props.ref) props.ref.current = element;
          }}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            setNames(files.map((file) => file.name));
            props.onChange?.(event);
            props.onFiles?.(files);
          }}
        />
      </div>
    </Field>
  );
}
