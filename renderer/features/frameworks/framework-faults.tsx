import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Table } from '../../ui/table.tsx';

type Fault = { readonly path: string; readonly problem: string; readonly message: string };

/** Every fault of a refused file, by its place in the file. Nothing was added. */
export function FrameworkFaults({
  fileName,
  faults,
}: {
  fileName: string;
  faults: readonly Fault[];
}) {
  const { t } = useTranslation('frameworks');
  const placed = faults.filter(({ path }) => path !== '');
  return (
    <>
      <ErrorSummary
        title={t('problem')}
        description={
          placed.length > 0 ? t('refused', { fileName, count: placed.length }) : undefined
        }
        errors={
          placed.length > 0
            ? [{ text: t('seeFaults'), fieldId: 'framework-faults' }]
            : faults.map(({ message }) => ({ text: message }))
        }
      />
      {placed.length > 0 ? (
        <Table
          id="framework-faults"
          caption={t('faultsCaption', { fileName })}
          captionSize="m"
          columns={[
            {
              id: 'path',
              header: t('faultPath'),
              isRowHeader: true,
              cell: ({ fault }) => <code>{fault.path}</code>,
            },
            { id: 'message', header: t('faultMessage'), cell: ({ fault }) => fault.message },
          ]}
          rows={placed.map((fault, index) => ({ fault, index }))}
          rowKey={({ index }) => index}
          dense
        />
      ) : null}
    </>
  );
}
