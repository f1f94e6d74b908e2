import { useTranslation } from 'react-i18next';
import { questionText } from '../../../shared/frameworks/question-text.ts';
import { figureOf, publishedForm } from '../../../shared/results/figure.ts';
import type { ModeratedQuestion } from '../../../shared/results/moderated-judgements.ts';
import type { Judgements } from '../../../shared/results/moderation.ts';
import { useResults } from '../../results/results-context.tsx';
import { Table } from '../../ui/table.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { useFigureLink } from './figure-link.tsx';

/** Each key question, and each prompt that was changed: its figure before and after, each a link to its cases. */
export function ModeratedQuestionsTable({
  questions,
}: {
  questions: readonly ModeratedQuestion[];
}) {
  const { t } = useTranslation('results', { keyPrefix: 'moderation' });
  const text = useFrameworkText();
  const { framework } = useResults();
  const figureLink = useFigureLink();
  const figure = (one: ModeratedQuestion, judgements: Judgements) => {
    const form = one.question.kind === 'prompt' ? publishedForm(framework) : 'all-cases';
    const found = figureOf(one.question, one[judgements], form);
    return found === null ? (
      <VisuallyHidden>{t('blank')}</VisuallyHidden>
    ) : (
      figureLink(found, { question: one.question.id, judgements })
    );
  };
  return (
    <Table
      caption={t('questions')}
      captionSize="m"
      dense
      columns={[
        {
          id: 'question',
          header: t('question'),
          isRowHeader: true,
          className: 'results-question',
          cell: ({ question: { id } }: ModeratedQuestion) => {
            const words = questionText(framework, id);
            return `${id} ${words === undefined ? '' : text(words)}`;
          },
        },
        { id: 'original', header: t('original'), cell: (one) => figure(one, 'original') },
        { id: 'final', header: t('final'), cell: (one) => figure(one, 'final') },
        {
          id: 'changed',
          header: t('changedCases'),
          cell: ({ moderated, settled }) => String(moderated + settled),
        },
      ]}
      rows={questions}
      rowKey={({ question }) => question.id}
    />
  );
}
