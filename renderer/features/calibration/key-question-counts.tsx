import { useTranslation } from 'react-i18next';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { CalibrationResults } from '../../../shared/results/calibration/calibration-results.ts';
import { GroupedTable } from '../../ui/grouped-table.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { useCountColumns } from './use-count-columns.ts';

/** How judgements stand to the agreed ones at each key question, under its standard. */
export function KeyQuestionCounts(props: {
  caption: string;
  framework: Framework;
  keyQuestions: CalibrationResults['keyQuestions'];
}) {
  const { caption, framework, keyQuestions } = props;
  const { t } = useTranslation('calibration', { keyPrefix: 'results' });
  const text = useFrameworkText();
  const counts = useCountColumns();
  const groups = framework.standards
    .map(({ id, name, keyQuestions: own }) => ({
      id,
      heading: `${id} ${text(name)}`,
      rows: keyQuestions.filter(({ keyQuestionId }) =>
        own.some((question) => question.id === keyQuestionId),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <GroupedTable
      caption={caption}
      captionSize="m"
      columns={[
        {
          id: 'question',
          header: t('keyQuestion'),
          isRowHeader: true,
          cell: ({ keyQuestionId }) => keyQuestionId,
        },
        {
          id: 'judgements',
          header: t('judgements'),
          numeric: true,
          cell: ({ judgements }) => judgements,
        },
        ...counts,
      ]}
      groups={groups}
      rowKey={({ keyQuestionId }) => keyQuestionId}
    />
  );
}
