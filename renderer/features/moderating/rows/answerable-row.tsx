import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { valueGiven } from '../../../../shared/moderation/differences.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { useFrameworkText } from '../../../words/use-framework-text.ts';
import { Remarks } from '../drafts/remarks.tsx';
import { RowDrafts } from '../drafts/row-drafts.tsx';
import { useMarkings } from '../use-reviewed.ts';
import type { ReviewRow } from './review-rows.ts';
import { isMarkedTwice } from './review-view.ts';
import { RowStanding } from './row-standing.tsx';
import { targetLabel, targetText } from './target-label.ts';
import { Theirs } from './theirs.tsx';
import { useDecide } from './use-decide.ts';

export type AnswerableRowProps = {
  readonly row: ReviewRow;
  /** Said of the row as a tag, such as that it is disputed. */
  readonly tags?: readonly string[];
  /** Beside what stands, such as what another review says. */
  readonly aside?: ReactNode;
  readonly actions: readonly {
    readonly text: string;
    readonly isDone: boolean;
    readonly act: () => void;
  }[];
};

/** A prompt or judgement that was changed, with every view of it and what may be done about it now. */
export function AnswerableRow({ row, tags = [], aside, actions }: AnswerableRowProps) {
  const { t } = useTranslation('moderating', { keyPrefix: 'row' });
  const text = useFrameworkText();
  const { framework, inspector } = useOpenReview();
  const { subject, marking } = useMarkings();
  const isTwice = useReviewPart(({ mode }) => isMarkedTwice(mode));
  const moderator = useReviewPart(({ openedBy }) => openedBy.name);
  const decide = useDecide();
  const { target, key, anchor } = row;
  const label = targetLabel(framework, target);
  if (subject === null) return null;
  const mayRemark = decide.may(row).remark;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays out badly as a grid, and holds forms of its own here
    <div
      role="group"
      aria-labelledby={`${anchor}-text`}
      className="moderating-row moderating-row--answerable"
      id={anchor}
      data-stop={anchor}
      tabIndex={-1}
    >
      <div className="moderating-row__theirs">
        <p className="moderating-row__text" id={`${anchor}-text`}>
          <strong>{label}</strong> {targetText(framework, target, text)}{' '}
          {tags.map((tag) => (
            <Tag key={tag} colour="orange" dense>
              {tag}
            </Tag>
          ))}
        </p>
        <p className="moderating-said">{t('marked', { name: inspector.name })}</p>
        <Theirs framework={framework} kase={subject} target={target} whose={inspector.name} />
      </div>
      <div className="moderating-row__mine">
        {isTwice && marking !== null ? (
          <>
            <p className="moderating-said">{t('markedSecond', { name: moderator })}</p>
            <Theirs framework={framework} kase={marking} target={target} whose={moderator} />
          </>
        ) : null}
        <RowStanding targetKey={key} />
        {aside}
        <div className="moderating-actions">
          {actions
            .filter(({ isDone }) => !isDone)
            .map(({ text: words, act }) => (
              <Button key={words} variant="secondary" small onClick={act}>
                {words}
                <VisuallyHidden> {label}</VisuallyHidden>
              </Button>
            ))}
          {mayRemark ? (
            <LinkButton onClick={() => decide.comment(target)}>
              {t('comment')}
              <VisuallyHidden> {label}</VisuallyHidden>
            </LinkButton>
          ) : null}
        </div>
        <Remarks target={target} label={label} anchor={anchor} />
      </div>
      <RowDrafts row={row} label={label} present={valueGiven(subject, target)} />
    </div>
  );
}
