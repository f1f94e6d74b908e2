import { useTranslation } from 'react-i18next';
import { useReviewPart } from '../../store/moderation/review-context.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TaskList } from '../../ui/task-list.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { standardPath } from './review-address.ts';
import { rowsOf } from './rows/review-rows.ts';
import { isInView, isMarkedTwice, leftIn } from './rows/review-view.ts';
import { useMarkings, useReviewed, useTurn } from './use-reviewed.ts';

/** The standards of the case, with what is left, and how many differences each has. */
export function StandardTasks() {
  const { t } = useTranslation('moderating', { keyPrefix: 'tasks' });
  const text = useFrameworkText();
  const standards = useReviewed();
  const { subject } = useMarkings();
  const review = useReviewPart((all) => all);
  const isModerators = useTurn().whose === 'moderator';
  if (subject === null) return null;
  return (
    <section aria-labelledby="standards-heading">
      <h2 className="govuk-heading-s" id="standards-heading">
        {t('title')}
      </h2>
      <TaskList
        tasks={standards.map((standard) => {
          const left = leftIn(standard, review);
          const differing = rowsOf(standard).filter((row) =>
            isInView(row, 'differences', review, subject),
          ).length;
          const counted = t(isMarkedTwice(review.mode) ? 'differences' : 'changed', {
            count: differing,
          });
          return {
            id: standard.id,
            title: `${standard.id} ${text(standard.name)}`,
            href: `#${standardPath(review.id, standard.id)}`,
            hint: differing > 0 ? counted : undefined,
            status: !isModerators ? (
              ''
            ) : left === 0 ? (
              t('decided')
            ) : (
              <Tag dense>{t('left', { count: left })}</Tag>
            ),
          };
        })}
      />
    </section>
  );
}
