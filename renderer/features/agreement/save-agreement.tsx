import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementToCsv } from '../../../shared/results/agreement/agreement-csv.ts';
import type { AgreementResults } from '../../../shared/results/agreement/agreement-results.ts';
import { useHost } from '../../host/host-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { StatusLine } from '../../ui/status-line.tsx';

/** Every figure of the page as a file for those who count further. */
export function SaveAgreement(props: { kind: 'blind' | 'open'; results: AgreementResults }) {
  const { kind, results } = props;
  const { t } = useTranslation('agreement');
  const host = useHost();
  const [said, setSaid] = useState<'saved' | 'began' | 'notSaved' | null>(null);
  const name = t('fileName', { kind });
  const save = async () => {
    // Spreadsheets take a file without the mark for one in the code page of the machine.
    const text = `\uFEFF${agreementToCsv(kind, results)}`;
    const saved = await host.saveFile({
      suggestedName: name,
      mediaType: 'text/csv',
      bytes: new TextEncoder().encode(text),
    });
    if (!saved.ok) setSaid('notSaved');
    else if (saved.value === 'cancelled') setSaid(null);
    // In a browser only the beginning of the download is known.
    else setSaid(host.edition === 'browser' ? 'began' : 'saved');
  };
  return (
    <ButtonGroup>
      <Button variant="secondary" onClick={() => void save()}>
        {t('save')}
      </Button>
      <StatusLine tone={said === null ? 'neutral' : said === 'notSaved' ? 'bad' : 'good'}>
        {said === null ? null : t(said, { name })}
      </StatusLine>
    </ButtonGroup>
  );
}
