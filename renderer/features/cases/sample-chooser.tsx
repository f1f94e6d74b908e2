import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type SampleColumn,
  sampleColumns,
  sampleTemplate,
} from '../../../shared/cases/sample-columns.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { FileFault } from '../../../shared/ipc/file.ts';
import { useHost } from '../../host/host-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { Details } from '../../ui/details.tsx';
import { FileUpload } from '../../ui/file-upload.tsx';
import { Table } from '../../ui/table.tsx';
import { useNoStrayDrop } from '../../ui/use-no-stray-drop.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { type Said, SavedLine } from './saved-line.tsx';
import { useFileFaultText } from './use-file-fault-text.ts';

export type SampleChooserProps = {
  framework: Framework;
  fault: FileFault | null;
  onFile: (file: File) => void;
};

/** The template, and the place for the filled-in file. */
export function SampleChooser({ framework, fault, onFile }: SampleChooserProps) {
  const { t } = useTranslation('cases', { keyPrefix: 'import' });
  const faultText = useFileFaultText();
  useNoStrayDrop();
  return (
    <div className="cases-form">
      <p className="govuk-body">{t('intro')}</p>
      <h2 className="govuk-heading-m">{t('template.heading')}</h2>
      <Template framework={framework} />
      <h2 className="govuk-heading-m">{t('choose.heading')}</h2>
      <FileUpload
        id="sample-file"
        label={t('choose.label')}
        hint={t('choose.hint')}
        error={fault === null ? undefined : faultText(fault)}
        accept=".csv,.txt,text/csv,text/plain"
        words={{
          choose: t('choose.choose'),
          orDrop: t('choose.orDrop'),
          noFile: t('choose.noFile'),
          filesChosen: (count) => t('choose.filesChosen', { count }),
        }}
        onFiles={([file]) => {
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}

function Template({ framework }: { framework: Framework }) {
  const { t } = useTranslation('cases', { keyPrefix: 'import.template' });
  const host = useHost();
  const faultText = useFileFaultText();
  const [said, setSaid] = useState<Said | null>(null);
  const save = async () => {
    const saved = await host.saveFile({
      suggestedName: t('fileName'),
      mediaType: 'text/csv',
      // The mark tells spreadsheets that it is UTF-8.
      bytes: new TextEncoder().encode(`\uFEFF${sampleTemplate(framework)}`),
    });
    if (!saved.ok) setSaid({ text: faultText(saved.error), bad: true });
    else setSaid(saved.value === 'saved' ? { text: t('saved'), bad: false } : null);
  };
  return (
    <>
      <p className="govuk-body">{t('body')}</p>
      <ButtonGroup>
        <Button variant="secondary" onClick={save}>
          {t('download')}
        </Button>
        <SavedLine said={said} />
      </ButtonGroup>
      <Details summary={t('columns')}>
        <Columns framework={framework} />
      </Details>
    </>
  );
}

function Columns({ framework }: { framework: Framework }) {
  const { t } = useTranslation('cases', { keyPrefix: 'import.template' });
  const text = useFrameworkText();
  const columns = useMemo(() => sampleColumns(framework), [framework]);
  const valuesOf = ({ values, holds }: SampleColumn) => {
    if (values !== null) return values.map(text).join(' · ');
    return holds.kind === 'field' && holds.field.kind === 'whole-number'
      ? t('anyNumber', { min: holds.field.min, max: holds.field.max })
      : t('anyText');
  };
  return (
    <Table
      dense
      caption={t('caption')}
      captionHidden
      rows={columns}
      rowKey={({ heading }) => heading}
      columns={[
        { id: 'column', header: t('column'), isRowHeader: true, cell: ({ heading }) => heading },
        { id: 'needed', header: t('needed'), cell: ({ needed }) => t(needed ? 'yes' : 'no') },
        { id: 'values', header: t('values'), cell: valuesOf },
      ]}
    />
  );
}
