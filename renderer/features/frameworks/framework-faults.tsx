import { useTranslation } from 'react-i18next';
import { Table } from '../../ui/table.tsx';

type PlacedFault = { readonly path: string; readonly message: string };

export const faultTableId = 'framework-faults';

/** Every fault of a refused file, by its place in the file: the list to mend it by. */
export function FrameworkFaults({
  fileName,
  faults,
}: {
  fileName: string;
  faults: readonly PlacedFault[];
}) {
  const { t } = useTranslation('frameworks');
  return (
    <Table
      id={faultTableId}
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
      rows={faults.map((fault, index) => ({ fault, index }))}
      rowKey={({ index }) => index}
      dense
    />
  );
}
