import type { Answer, Judgement } from '../../../../shared/cases/entry.ts';
import type { ReviewRow } from '../rows/review-rows.ts';
import { type DraftKind, draftKey } from './draft.ts';
import { DraftForm } from './draft-form.tsx';
import { useDraft } from './drafts-context.tsx';
import { useChoosable } from './use-choosable.ts';

export type RowDraftsProps = {
  readonly row: ReviewRow;
  readonly label: string;
  /** What the inspector said. */
  readonly present: Answer | Judgement | null;
};

/** The forms of a row that are open. */
export function RowDrafts(props: RowDraftsProps) {
  return kinds.map((kind) => <RowDraft key={kind} {...props} kind={kind} />);
}

const kinds = ['overrule', 'resolve', 'dispute', 'settle', 'comment', 'question'] as const;

function RowDraft({ row, label, present, kind }: RowDraftsProps & { kind: DraftKind }) {
  const draft = useDraft(draftKey({ kind, target: row.target, seq: null }));
  const choosable = useChoosable();
  if (!draft?.isOpen) return null;
  const { allowsNotApplicable, anchor, target } = row;
  const values = choosable(target, {
    allowsNotApplicable,
    except: kind === 'overrule' ? present : null,
  });
  return <DraftForm draft={draft} label={label} anchor={anchor} values={values} />;
}
