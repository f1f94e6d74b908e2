import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/kernel/id.ts';
import { useReviews } from '../../store/moderation/use-reviews.ts';
import { useInspectionWithCases } from '../../store/use-inspections.ts';
import { Table } from '../../ui/table.tsx';
import type { PackEvent } from './pack-events.ts';
import { type PackItem, packItems } from './pack-items.ts';

/** The cases and reviews of a pack, with the way to those that are still here. */
export function PackContents({ happening }: { happening: PackEvent['happening'] }) {
  const { t } = useTranslation('packs', { keyPrefix: 'one' });
  const { inspectionId } =
    (happening.kind === 'pack-made' ? happening.sent : happening.received) ?? {};
  if (inspectionId === undefined) return <p className="govuk-body">{t('notKept')}</p>;
  return <Contents inspectionId={inspectionId} happening={happening} />;
}

function Contents(props: { inspectionId: Id; happening: PackEvent['happening'] }) {
  const { inspectionId, happening } = props;
  const { t } = useTranslation('packs', { keyPrefix: 'one' });
  const { t: packs } = useTranslation('packs');
  const loaded = useInspectionWithCases(inspectionId);
  const reviews = useReviews(inspectionId);
  if (loaded.state === 'loading' || reviews.state === 'loading') return null;
  const { here, gone } = packItems(
    happening,
    loaded.state === 'loaded' ? (loaded.value?.summaries ?? []) : [],
    reviews.state === 'loaded' ? reviews.value.reviews : [],
  );
  const inspection = loaded.state === 'loaded' ? loaded.value?.inspection : undefined;
  return (
    <>
      <h2 className="govuk-heading-m">{t('contents')}</h2>
      {inspection === undefined ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
            {inspection.name}
          </a>
        </p>
      )}
      {here.length === 0 ? null : (
        <Table
          dense
          caption={t('contents')}
          captionHidden
          rows={here}
          rowKey={({ kind, id }) => `${kind} ${id}`}
          columns={[
            {
              id: 'reference',
              header: t('reference'),
              isRowHeader: true,
              cell: ({ kind, id, caseReference }: PackItem) => (
                <a className="govuk-link" href={`#/${kind === 'case' ? 'cases' : 'reviews'}/${id}`}>
                  {caseReference}
                </a>
              ),
            },
            {
              id: 'kind',
              header: t('kind'),
              cell: ({ kind, review }: PackItem) =>
                review === null
                  ? t(`kinds.${kind}`)
                  : packs(`reviewOf.${review.mode}`, { name: review.by }),
            },
            ...(here.some(({ isChanged }) => isChanged !== null)
              ? [
                  {
                    id: 'since',
                    header: t('since'),
                    cell: ({ isChanged }: PackItem) =>
                      isChanged === null ? t('blank') : t(isChanged ? 'changed' : 'same'),
                  },
                ]
              : []),
          ]}
        />
      )}
      {gone === 0 ? null : <p className="govuk-body">{t('gone', { count: gone })}</p>}
    </>
  );
}
