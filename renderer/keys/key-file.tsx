import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { focusField } from '../ui/focus-field.ts';

type KeyFileProps = {
  /** Of the button, which an error summary leads to. */
  id: string;
  label: string;
  hint: string;
  error: string | undefined;
  /** What was chosen, in words; null while nothing is. */
  chosen: string | null;
  onChoose: () => void;
  onForget?: (() => void) | undefined;
};

/** A key chosen from a file through the app's own dialog. */
export function KeyFile({ id, label, hint, error, chosen, onChoose, onForget }: KeyFileProps) {
  const { t } = useTranslation('keys');
  return (
    <Fieldset legend={label} legendSize="s" hint={hint} error={error} idPrefix={id}>
      <div role="status">{chosen === null ? null : <p className="govuk-body">{chosen}</p>}</div>
      <ButtonGroup>
        <Button id={id} variant="secondary" onClick={onChoose}>
          {chosen === null ? t('file.choose') : t('file.chooseAnother')}
        </Button>
        {chosen === null || onForget === undefined ? null : (
          <Button
            variant="secondary"
            onClick={() => {
              onForget();
              // This button goes away, and is not to take the focus with it.
              focusField(id);
            }}
          >
            {t('file.forget')}
          </Button>
        )}
      </ButtonGroup>
    </Fieldset>
  );
}
