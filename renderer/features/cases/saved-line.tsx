import { StatusLine } from '../../ui/status-line.tsx';

export type Said = { readonly text: string; readonly bad: boolean };

/** What came of saving a file. In the page from the start, so that it is read out when it is said. */
export function SavedLine({ said }: { said: Said | null }) {
  return (
    <StatusLine tone={said === null ? 'neutral' : said.bad ? 'bad' : 'good'}>
      {said?.text}
    </StatusLine>
  );
}
