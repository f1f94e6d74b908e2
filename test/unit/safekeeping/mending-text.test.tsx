import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { useMendingText } from '../../../renderer/features/safekeeping/use-mending-text.ts';
import { type Mending, nothingMended } from '../../../renderer/store/vault-event.ts';
import { loadWords } from '../../../renderer/words/words.ts';

beforeAll(loadWords);

it.each<{ title: string; mended: Partial<Mending>; told: string }>([
  {
    title: 'a store that was empty',
    mended: { storeRebuilt: true, entriesFromJournal: 4312, casesMended: 12 },
    told: 'The first copy, the store on this computer, was empty or could not be read. It was rebuilt from the journal: 12 cases, 4,312 entries. No answer is lost.',
  },
  {
    title: 'a journal that was missing',
    mended: { journalRewritten: true, entriesFromStore: 1, casesMended: 1 },
    told: 'The second copy, the journal, was missing. It was written again from the store: 1 case, 1 entry. No answer is lost.',
  },
  {
    title: 'a store that lacked an entry',
    mended: { entriesFromJournal: 1, casesMended: 1 },
    told: 'The store lacked 1 entry, or had it damaged. It was put back from the journal. No answer is lost.',
  },
  {
    title: 'copies that each lacked something, an end that was torn, and settings that were older',
    mended: {
      entriesFromJournal: 3,
      entriesFromStore: 1,
      casesMended: 2,
      tornEndsCut: 1,
      vaultLevelFrom: 'journal',
    },
    told: 'The two copies had come apart. 3 entries were taken from the journal and 1 entry from the store, in 2 cases. Inspections and settings in the store were brought up to date from the journal. 1 entry that was not finished when Casemark stopped was cut off. It had never been shown as saved. No answer is lost.',
  },
  {
    title: 'an end that was cut while the store was gone, and does not say that it was never saved',
    mended: {
      storeRebuilt: true,
      entriesFromJournal: 2,
      casesMended: 1,
      endsLost: 1,
      setAside: 1,
    },
    told: 'The first copy, the store on this computer, was empty or could not be read. It was rebuilt from the journal: 1 case, 2 entries. 1 journal that did not fit was set aside and is kept. 1 journal ended in an entry that is not whole, and the store did not have it. The case goes on from the entry before it. If you had seen it saved, restore a backup that has it: you are shown what would change first.',
  },
  {
    title: 'a case that neither copy holds whole, and says of nothing that it is not lost',
    mended: { casesUnreadable: ['01a206b8-b0fd-76b8-840b-a25ad4fab1cd'] },
    told: '1 case cannot be read whole in either copy, or its inspection cannot. It was not changed.',
  },
])('unlocking tells $title', ({ mended, told }) => {
  expect(textOf({ ...nothingMended, ...mended })).toBe(told);
});

function textOf(mending: Mending): string {
  const Told = () => useMendingText()(mending);
  return renderToStaticMarkup(<Told />);
}
