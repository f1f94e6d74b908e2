import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isChanged,
  type ModeratedJudgement,
} from '../../../shared/results/moderated-judgements.ts';
import { Table } from '../../ui/table.tsx';
import { CaseLink } from './case-link.tsx';
import { Ruled } from './final-cell.tsx';
import { ShowMore } from './show-more.tsx';
import { useValueText } from './use-value-text.ts';

const atOnce = 100;

/** Every judgement and answer that was changed or is still open, with by whom and why. */
export function ModeratedList({ judgements }: { judgements: readonly ModeratedJudgement[] }) {
  const { t } = useTranslation('results', { keyPrefix: 'moderation' });
  const { t: behind } = useTranslation('results', { keyPrefix: 'behind' });
  const valueText = useValueText();
  const [shown, setShown] = useState(atOnce);
  if (judgements.length === 0) return null;
  return (
    <>
      <Table
        caption={t('judgements')}
        captionSize="m"
        dense
        columns={[
          {
            id: 'case',
            header: behind('case'),
            isRowHeader: true,
            className: 'results-behind__case',
            cell: ({ kase, final }: ModeratedJudgement) => (
              <CaseLink kase={kase} asked={{ questionId: final.target.id }} />
            ),
          },
          { id: 'question', header: t('question'), cell: ({ final }) => final.target.id },
          {
            id: 'what',
            header: t('what'),
            cell: ({ final }: ModeratedJudgement) => {
              const original = valueText(final.target, final.original);
              return isChanged(final)
                ? t('fromTo', { original, final: valueText(final.target, final.final) })
                : t('stays', { original });
            },
          },
          { id: 'who', header: t('who'), cell: (one: ModeratedJudgement) => <Ruled {...one} /> },
        ]}
        rows={judgements.slice(0, shown)}
        rowKey={({ kase, final }) => `${kase.id} ${final.target.kind} ${final.target.id}`}
      />
      <ShowMore shown={shown} count={judgements.length} onMore={() => setShown(shown + atOnce)} />
    </>
  );
}
