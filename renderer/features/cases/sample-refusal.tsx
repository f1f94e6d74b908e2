import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SampleFault } from '../../../shared/cases/sample-fault.ts';
import { useHost } from '../../host/host-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Table } from '../../ui/table.tsx';
import { faultsToCsv } from './faults-to-csv.ts';
import { type Said, SavedLine } from './saved-line.tsx';
import { useFileFaultText } from './use-file-fault-text.ts';
import { useSampleProblemText } from './use-sample-problem-text.ts';

export type SampleRefusalProps = {
  faults: readonly SampleFault[];
  cancelHref: string;
  onAnother: () => void;
};

export const faultTableId = 'sample-problems';

const rowsAtFirst = 200;

/** Every fault of a file, by row and column: the list to mend it by. */
export function SampleRefusal({ faults, cancelHref, onAnother }: SampleRefusalProps) {
  const { t } = useTranslation('cases', { keyPrefix: 'import.faults' });
  const problemText = useSampleProblemText();
  const [showAll, setShowAll] = useState(faults.length <= rowsAtFirst);
  const numbered = faults.map((fault, index) => ({ ...fault, index }));
  return (
    <>
      <p className="govuk-body">{t('whatToDo')}</p>
      <Table
        id={faultTableId}
        dense
        caption={t('caption')}
        captionSize="m"
        rows={showAll ? numbered : numbered.slice(0, rowsAtFirst)}
        rowKey={({ index }) => index}
        columns={[
          { id: 'row', header: t('row'), cell: ({ row }) => row ?? t('wholeFile') },
          { id: 'column', header: t('column'), cell: ({ column }) => column ?? t('none') },
          {
            id: 'value',
            header: t('value'),
            className: 'cases-fault-value',
            cell: ({ value }) => {
              if (value === null) return t('none');
              return value.trim() === '' ? <em>{t('blank')}</em> : value;
            },
          },
          { id: 'problem', header: t('problem'), cell: ({ problem }) => problemText(problem) },
        ]}
      />
      {showAll ? null : (
        <p className="govuk-body">
          {t('firstShown', { shown: rowsAtFirst, count: faults.length })}{' '}
          <LinkButton onClick={() => setShowAll(true)}>
            {t('showAll', { count: faults.length })}
          </LinkButton>
        </p>
      )}
      <FaultActions faults={faults} cancelHref={cancelHref} onAnother={onAnother} />
    </>
  );
}

function FaultActions({ faults, cancelHref, onAnother }: SampleRefusalProps) {
  const { t } = useTranslation('cases', { keyPrefix: 'import.faults' });
  const host = useHost();
  const problemText = useSampleProblemText();
  const fileFaultText = useFileFaultText();
  const [said, setSaid] = useState<Said | null>(null);
  const save = async () => {
    const headings = {
      row: t('row'),
      column: t('column'),
      value: t('value'),
      problem: t('problem'),
    };
    const saved = await host.saveFile({
      suggestedName: t('fileName'),
      mediaType: 'text/csv',
      bytes: faultsToCsv(faults, headings, problemText),
    });
    if (!saved.ok) setSaid({ text: fileFaultText(saved.error), bad: true });
    else setSaid(saved.value === 'saved' ? { text: t('saved'), bad: false } : null);
  };
  return (
    <div className="cases-no-print">
      <ButtonGroup>
        <Button onClick={onAnother}>{t('another')}</Button>
        <Button variant="secondary" onClick={save} aria-describedby="save-problems-hint">
          {t('save')}
        </Button>
        <Button variant="secondary" onClick={() => void host.print()}>
          {t('print')}
        </Button>
        <a className="govuk-link" href={cancelHref}>
          {t('cancel')}
        </a>
      </ButtonGroup>
      <p className="govuk-hint" id="save-problems-hint">
        {t('saveHint')}
      </p>
      <SavedLine said={said} />
    </div>
  );
}
