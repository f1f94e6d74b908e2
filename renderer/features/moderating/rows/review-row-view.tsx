import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { promptLetter } from '../../../../shared/frameworks/prompt-letter.ts';
import { valueGiven } from '../../../../shared/moderation/differences.ts';
import { useOpenReview, useReviewPart } from '../../../store/moderation/review-context.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFrameworkText } from '../../../words/use-framework-text.ts';
import { Remarks } from '../drafts/remarks.tsx';
import { RowDrafts } from '../drafts/row-drafts.tsx';
import { useMarkings } from '../use-reviewed.ts';
import type { ReviewRow } from './review-rows.ts';
import { RowActions } from './row-actions.tsx';
import { RowStanding } from './row-standing.tsx';
import { targetLabel, targetText } from './target-label.ts';
import { Theirs } from './theirs.tsx';

export type ReviewRowProps = { readonly row: ReviewRow };

/** One prompt or judgement in two columns: what its inspector said, read-only, and what is decided on it. */
export const ReviewRowView = memo(function ReviewRowView({ row }: ReviewRowProps) {
  const { t } = useTranslation('moderating', { keyPrefix: 'row' });
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const { framework, inspector } = useOpenReview();
  const moderator = useReviewPart(({ openedBy }) => openedBy.name);
  const { subject, marking } = useMarkings();
  const { target, key, anchor } = row;
  const label = targetLabel(framework, target);
  if (subject === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays out badly as a grid, and holds forms of its own here
    <div
      role="group"
      aria-labelledby={`${anchor}-text`}
      className={`moderating-row moderating-row--${target.kind}`}
      id={anchor}
      data-stop={anchor}
      tabIndex={-1}
    >
      <div className="moderating-row__theirs">
        <p className="moderating-row__text" id={`${anchor}-text`}>
          {target.kind === 'prompt' ? (
            <>
              <span className="moderating-row__letter">{promptLetter(framework, target.id)} </span>
              {targetText(framework, target, text)}
            </>
          ) : (
            <strong>{domain('judgementOf', { id: label })}</strong>
          )}
          {row.differs ? (
            <>
              {' '}
              <Tag colour="orange" dense>
                {t('differs')}
              </Tag>
            </>
          ) : null}
        </p>
        <Theirs framework={framework} kase={subject} target={target} whose={inspector.name} />
      </div>
      <div className="moderating-row__mine">
        {marking === null ? null : (
          <Theirs framework={framework} kase={marking} target={target} whose={moderator} />
        )}
        <RowStanding targetKey={key} />
        <RowActions row={row} label={label} />
        <Remarks target={target} label={label} anchor={anchor} />
      </div>
      <RowDrafts row={row} label={label} present={valueGiven(subject, target)} />
    </div>
  );
});
