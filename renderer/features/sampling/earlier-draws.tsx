import { useTranslation } from 'react-i18next';
import type { Findings } from '../../../shared/cases/fold-findings.ts';
import { Table } from '../../ui/table.tsx';
import { toDateAndTime } from '../../words/dates.ts';
import { useRequestText } from './use-request-text.ts';

/** Every draw there has been, the latest first: none replaces another. */
export function EarlierDraws(props: { inspectionId: string; samples: Findings['samples'] }) {
  const { inspectionId, samples } = props;
  const { t } = useTranslation('sampling', { keyPrefix: 'earlier' });
  const requestText = useRequestText();
  if (samples.length === 0) {
    return (
      <>
        <h2 className="govuk-heading-m">{t('heading')}</h2>
        <p className="govuk-body">{t('none')}</p>
      </>
    );
  }
  return (
    <Table
      caption={t('heading')}
      captionSize="m"
      dense
      columns={[
        {
          id: 'when',
          header: t('when'),
          isRowHeader: true,
          cell: ({ value, at }) => (
            <a
              className="govuk-link"
              href={`#/inspections/${inspectionId}/moderation/sample/${value.id}`}
            >
              <time dateTime={at}>{toDateAndTime(at)}</time>
            </a>
          ),
        },
        { id: 'who', header: t('who'), cell: ({ by }) => by.name },
        { id: 'how', header: t('how'), cell: ({ value }) => requestText(value.request) },
        { id: 'seed', header: t('seed'), cell: ({ value }) => value.seed },
        {
          id: 'chosen',
          header: t('chosen'),
          numeric: true,
          cell: ({ value }) =>
            t('ofPool', { chosen: value.chosen.length, pool: value.pool.length }),
        },
      ]}
      rows={samples.toReversed()}
      rowKey={({ seq }) => seq}
    />
  );
}
