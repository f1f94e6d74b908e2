import { useTranslation } from 'react-i18next';
import type { Findings } from '../../../shared/cases/fold-findings.ts';
import { Table } from '../../ui/table.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { toDate } from '../../words/dates.ts';

/** The sets of an inspection, each with the way to a pack of it. */
export function CalibrationSets(props: {
  inspectionId: string;
  sets: Findings['calibrationSets'];
}) {
  const { inspectionId, sets } = props;
  const { t } = useTranslation('calibration', { keyPrefix: 'sets' });
  if (sets.length === 0) {
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
        { id: 'name', header: t('name'), isRowHeader: true, cell: ({ value }) => value.name },
        {
          id: 'cases',
          header: t('cases'),
          numeric: true,
          cell: ({ value }) => value.caseIds.length,
        },
        {
          id: 'tolerance',
          header: t('tolerance'),
          cell: ({ value }) => t('toleranceShare', { percent: value.tolerancePercent }),
        },
        {
          id: 'made',
          header: t('made'),
          cell: ({ at, by }) => t('madeBy', { when: toDate(at), name: by.name }),
        },
        {
          id: 'pack',
          header: t('pack'),
          cell: ({ value }) =>
            value.caseIds.length === 0 ? null : (
              <a
                className="govuk-link"
                href={`#/inspections/${inspectionId}/packs/new?purpose=calibration&set=${value.setId}`}
              >
                {t('makePack')} <VisuallyHidden>{t('ofSet', { name: value.name })}</VisuallyHidden>
              </a>
            ),
        },
      ]}
      rows={sets.toReversed()}
      rowKey={({ value }) => value.setId}
    />
  );
}
