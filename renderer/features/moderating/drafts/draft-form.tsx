import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { ButtonGroup } from '../../../ui/button-group.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import { focusRow } from '../rows/focus-row.ts';
import { type DraftFields, type DraftProblem, draftKey, problemsOf } from './draft.ts';
import type { HeldDraft } from './drafts.ts';
import { useDrafts } from './drafts-context.tsx';
import { isRuling, RulingFields } from './ruling-fields.tsx';
import { draftFormId } from './use-open-draft.ts';

export type DraftFormProps = {
  readonly draft: HeldDraft;
  /** What the form is about, as people call it. */
  readonly label: string;
  /** The row that it stands in: the focus goes back there. */
  readonly anchor: string | null;
  /** What may be chosen, where something is ruled. */
  readonly values?: readonly { readonly value: string; readonly label: string }[];
};

/** One form, in place: what is typed in it is kept until it is saved or discarded, wherever one goes meanwhile. */
export function DraftForm({ draft, label, anchor, values = [] }: DraftFormProps) {
  const { t } = useTranslation('moderating', { keyPrefix: 'form' });
  const drafts = useDrafts();
  const [attempted, setAttempted] = useState(false);
  const { kind, fields } = draft;
  const key = draftKey(draft);
  const id = draftFormId(key);
  const problems = attempted ? problemsOf(draft) : [];
  const error = (field: Exclude<DraftProblem, 'evidence'>) => {
    if (!problems.includes(field)) return undefined;
    return field === 'text' ? t(`problem.text.${kind}`) : t(`problem.${field}`);
  };
  const type = (change: Partial<DraftFields>) => drafts.type(key, change);
  const back = () => {
    if (anchor !== null) focusRow(anchor);
  };
  const save = () => {
    if (drafts.save(key)) return back();
    setAttempted(true);
    const [first] = problemsOf(draft);
    document
      .getElementById(id)
      ?.querySelector<HTMLElement>(`[name="${first === 'text' ? 'text' : `${id}-${first}`}"]`)
      ?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const written = target instanceof HTMLTextAreaElement || target instanceof HTMLButtonElement;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (written && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    save();
  };
  return (
    <form
      id={id}
      className={isRuling(kind) ? 'moderating-form moderating-form--rules' : 'moderating-form'}
      aria-label={t(`title.${kind}`, { where: label })}
      data-draft={key}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      {isRuling(kind) ? (
        <RulingFields {...{ kind, id, fields, values, error }} onChange={type} />
      ) : null}
      <div>
        <Textarea
          name="text"
          id={`${id}-text`}
          label={t(`text.${kind}`)}
          rows={2}
          dense
          value={fields.text}
          onChange={(event) => type({ text: event.currentTarget.value })}
          error={error('text')}
        />
        {kind === 'overrule' ? (
          <Textarea
            name="evidence"
            id={`${id}-evidence`}
            label={t('evidence')}
            rows={1}
            dense
            value={fields.evidence}
            onChange={(event) => type({ evidence: event.currentTarget.value })}
          />
        ) : null}
        <ButtonGroup>
          <Button type="submit" small>
            {t(`save.${kind}`)}
          </Button>
          <LinkButton
            onClick={() => {
              drafts.drop(key);
              back();
            }}
          >
            {t('discard')}
          </LinkButton>
        </ButtonGroup>
      </div>
    </form>
  );
}
