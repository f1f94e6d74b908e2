import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnswerRow } from '../../../renderer/ui/answer-row.tsx';
import { CheckboxTable } from '../../../renderer/ui/checkbox-table.tsx';
import { Checkboxes } from '../../../renderer/ui/checkboxes.tsx';
import { DateInput } from '../../../renderer/ui/date-input.tsx';
import { FileUpload } from '../../../renderer/ui/file-upload.tsx';
import { Input } from '../../../renderer/ui/input.tsx';
import { PasswordInput } from '../../../renderer/ui/password-input.tsx';
import { PasswordManagerUser } from '../../../renderer/ui/password-manager-user.tsx';
import { Radios } from '../../../renderer/ui/radios.tsx';
import { SearchField } from '../../../renderer/ui/search-field.tsx';
import { Select } from '../../../renderer/ui/select.tsx';
import { Textarea } from '../../../renderer/ui/textarea.tsx';
import { ToggleChips } from '../../../renderer/ui/toggle-chips.tsx';
import { UiWordsProvider } from '../../../renderer/ui/ui-words.tsx';

/** What no type lets a caller give, as a form library's spread could. */
const asked = { autoComplete: 'on' };
const items = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const fileWords = {
  choose: 'Choose',
  orDrop: 'or drop',
  noFile: 'No file',
  filesChosen: (count: number) => `${count} files`,
};
const passwordWords = {
  show: 'Show',
  hide: 'Hide',
  showLabel: 'Show passphrase',
  hideLabel: 'Hide passphrase',
  shown: 'Visible',
  hidden: 'Hidden',
};

/** By the file it stands in. */
const controls: Record<string, ReactNode> = {
  'answer-row.tsx': <AnswerRow id="row" name="row" legend="Row" options={items} {...asked} />,
  'checkbox-table.tsx': (
    <CheckboxTable
      id="rows"
      name="rows"
      caption="Rows"
      choose={{ header: 'Row', label: ({ label }: (typeof items)[number]) => label }}
      columns={[]}
      rows={items}
      rowKey={({ value }) => value}
      chosen={new Set()}
      onChoose={() => {}}
      {...asked}
    />
  ),
  'checkboxes.tsx': <Checkboxes name="boxes" legend="Boxes" items={items} {...asked} />,
  'date-input.tsx': (
    <DateInput
      id="date"
      legend="Date"
      parts={[
        { name: 'day', label: 'Day', width: 2, ...asked },
        { name: 'year', label: 'Year', width: 4, ...asked },
      ]}
    />
  ),
  'file-upload.tsx': <FileUpload id="file" label="File" words={fileWords} {...asked} />,
  'input.tsx': <Input name="text" label="Text" {...asked} />,
  'password-input.tsx': (
    <PasswordInput name="secret" label="Secret" words={passwordWords} {...asked} />
  ),
  'radios.tsx': <Radios name="radios" legend="Radios" items={items} {...asked} />,
  'search-field.tsx': <SearchField name="search" label="Search" {...asked} />,
  'select.tsx': <Select name="select" label="Select" options={items} {...asked} />,
  'textarea.tsx': <Textarea name="note" label="Note" {...asked} />,
  'toggle-chips.tsx': <ToggleChips name="chips" legend="Chips" chips={items} {...asked} />,
};
const neverTypedIn = 'password-manager-user.tsx';

function controlsIn(component: ReactNode): readonly string[] {
  const words = { errorPrefix: 'Error:', warningPrefix: 'Warning', appName: 'Casemark' };
  const markup = renderToStaticMarkup(<UiWordsProvider words={words}>{component}</UiWordsProvider>);
  return markup.match(/<(?:input|select|textarea)\b[^>]*>/g) ?? [];
}

async function filesWithControls(): Promise<readonly string[]> {
  const files = globSync('renderer/**/*.tsx').sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.filter((_, index) => /<(?:input|select|textarea)\b/.test(texts[index] ?? ''));
}

describe('what is typed or chosen', () => {
  it.each(Object.entries(controls))('is kept nowhere by the browser (%s)', (_, component) => {
    const found = controlsIn(component);

    expect({
      some: found.length > 0,
      kept: found.filter((control) => !control.includes(' autoComplete="off"')),
    }).toEqual({ some: true, kept: [] });
  });

  it('goes into no control but these', async () => {
    const known = [...Object.keys(controls), neverTypedIn].sort();

    expect(await filesWithControls()).toEqual(known.map((file) => `renderer/ui/${file}`));
  });

  it('cannot go into the one that password managers may keep', () => {
    expect(controlsIn(<PasswordManagerUser name="Casemark vault" />)).toEqual([
      expect.stringMatching(/ readOnly="" hidden="".* value="Casemark vault"/),
    ]);
  });
});
