import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { type DraftKind, draftKey } from '../drafts/draft.ts';
import { useAllDrafts } from '../drafts/drafts-context.tsx';
import type { ReviewRow } from './review-rows.ts';
import { useDecide } from './use-decide.ts';
import { useReviewActs } from './use-review-acts.ts';

export type RowActionsProps = { readonly row: ReviewRow; readonly label: string };

/** What may be done about a row now, by whoever looks at it. Judgements have buttons, prompts lighter links. */
export function RowActions({ row, label }: RowActionsProps) {
  const { t } = useTranslation('moderating', { keyPrefix: 'row' });
  const acts = useReviewActs();
  const decide = useDecide();
  const review = useReviewPart((all) => all);
  const drafts = useAllDrafts();
  const { target, key } = row;
  const decision = review.decisions[key];
  const resolution = review.resolutions[key];
  const draftOf = (kind: DraftKind) => {
    const wanted = draftKey({ kind, target, seq: null });
    return drafts.find((draft) => draftKey(draft) === wanted);
  };
  const may = decide.may(row);
  const Choice = target.kind === 'key-question' ? SmallButton : LinkButton;
  const of = <VisuallyHidden> {label}</VisuallyHidden>;
  const overruling = () => {
    if (draftOf('overrule') !== undefined) return t('goOnOverruling');
    return t(decision?.kind === 'overruled' ? 'changeOverrule' : 'overrule');
  };
  const resolving = () => {
    if (draftOf('resolve') !== undefined) return t('goOnResolving');
    return t(resolution === undefined ? 'resolve' : 'changeResolution');
  };
  return (
    <div className="moderating-actions">
      {may.agree && decision?.kind !== 'agreed' ? (
        <Choice onClick={() => acts.agree(row)}>
          {t('agree')}
          {of}
        </Choice>
      ) : null}
      {may.overrule && !draftOf('overrule')?.isOpen ? (
        <Choice onClick={() => decide.overrule(row)}>
          {overruling()}
          {of}
        </Choice>
      ) : null}
      {may.resolve && !draftOf('resolve')?.isOpen ? (
        <Choice onClick={() => decide.resolve(row)}>
          {resolving()}
          {of}
        </Choice>
      ) : null}
      {may.remark && !draftOf('comment')?.isOpen ? (
        <LinkButton onClick={() => decide.comment(target)}>
          {t(draftOf('comment') === undefined ? 'comment' : 'goOnCommenting')}
          {of}
        </LinkButton>
      ) : null}
      {may.remark && !draftOf('question')?.isOpen ? (
        <LinkButton onClick={() => decide.ask(target)}>
          {t(draftOf('question') === undefined ? 'ask' : 'goOnAsking')}
          {of}
        </LinkButton>
      ) : null}
    </div>
  );
}

function SmallButton({
  onClick,
  children,
}: Pick<ComponentProps<'button'>, 'onClick' | 'children'>) {
  return (
    <Button variant="secondary" small onClick={onClick}>
      {children}
    </Button>
  );
}
