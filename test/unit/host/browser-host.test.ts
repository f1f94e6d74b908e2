import { expect, test } from 'vitest';
import { createBrowserHost } from '../../../renderer/host/browser.ts';

const chromium156 =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';

/** As much of a browser's window as the host touches; `person` acts on the file picker when it opens. */
function browser(options: { userAgent?: string; person?: (picker: FilePicker) => void } = {}) {
  let printed = 0;
  const window = Object.assign(new EventTarget(), {
    navigator: { userAgent: options.userAgent ?? chromium156 },
    document: { createElement: () => new FilePicker(options.person ?? (() => {})) },
    print: () => {
      printed += 1;
    },
  });
  const host = createBrowserHost(window as unknown as Window, '1.2.3');
  const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  return { host, asksBeforeLeaving: leave, timesPrinted: () => printed };
}

class FilePicker extends EventTarget {
  type = '';
  accept = '';
  files: File[] = [];
  readonly #person: (picker: FilePicker) => void;

  constructor(person: (picker: FilePicker) => void) {
    super();
    this.#person = person;
  }

  click(): void {
    this.#person(this);
  }
}

const choosing = (file: File) => (picker: FilePicker) => {
  picker.files = [file];
  picker.dispatchEvent(new Event('change'));
};

test.each([
  ['Chromium', chromium156, { app: '1.2.3', chromium: '156.0.0.0' }],
  ['another browser', firefox, { app: '1.2.3' }],
])('the host says what it runs on: %s', async (_, userAgent, version) => {
  expect(await browser({ userAgent }).host.version()).toEqual(version);
});

test('a chosen file is handed over byte for byte', async () => {
  const { host } = browser({ person: choosing(new File(['a,b'], 'sample.csv')) });

  expect(await host.openFile({ extensions: ['csv'] })).toEqual({
    ok: true,
    value: { name: 'sample.csv', bytes: new TextEncoder().encode('a,b') },
  });
});

test('the picker offers the wanted files only', async () => {
  const asked: string[] = [];
  const { host } = browser({
    person: (picker) => {
      asked.push(picker.type, picker.accept);
      picker.dispatchEvent(new Event('cancel'));
    },
  });

  await host.openFile({ extensions: ['csv', 'json'] });

  expect(asked).toEqual(['file', '.csv,.json']);
});

test('closing the picker is an answer', async () => {
  const { host } = browser({ person: (picker) => picker.dispatchEvent(new Event('cancel')) });

  expect(await host.openFile({ extensions: ['csv'] })).toEqual({ ok: true, value: 'cancelled' });
});

test('a file over 64 MiB is refused without being read', async () => {
  const file = new File([], 'large.csv');
  Object.defineProperties(file, {
    size: { value: 64 * 1024 * 1024 + 1 },
    arrayBuffer: { value: () => expect.unreachable('the file was read') },
  });

  expect(await browser({ person: choosing(file) }).host.openFile({ extensions: ['csv'] })).toEqual({
    ok: false,
    error: { kind: 'file-too-large', limitBytes: 64 * 1024 * 1024 },
  });
});

test.each([
  ['NotFoundError', { kind: 'file-not-found' }],
  ['NotReadableError', { kind: 'permission-refused' }],
])('a file that cannot be read any more is told as %s', async (name, error) => {
  const file = new File(['a'], 'sample.csv');
  Object.defineProperty(file, 'arrayBuffer', {
    value: () => Promise.reject(new DOMException('', name)),
  });

  expect(await browser({ person: choosing(file) }).host.openFile({ extensions: ['csv'] })).toEqual({
    ok: false,
    error,
  });
});

test('leaving asks while answers are unsaved, and only then', () => {
  const { host, asksBeforeLeaving } = browser();

  const asked = [asksBeforeLeaving()];
  host.setUnsaved(true);
  host.setUnsaved(true);
  asked.push(asksBeforeLeaving());
  host.setUnsaved(false);
  asked.push(asksBeforeLeaving());

  expect(asked).toEqual([false, true, false]);
});

test('saving as PDF opens the print dialog, where a browser keeps it', async () => {
  const { host, timesPrinted } = browser();

  const outcome = await host.saveAsPdf({ suggestedName: 'case.pdf' });

  expect([outcome, timesPrinted()]).toEqual([{ ok: true, value: 'printed' }, 1]);
});
