import { expect, test } from 'vitest';
import { FileName } from '../../../shared/ipc/file-name.ts';

test.each([
  'sample.csv',
  'case.pdf',
  'Faults in the sample, 23 November.csv',
  'Arolygiad – Gogledd Cymru (2).csv',
  'console.csv',
  'common.csv',
  'a',
  'x'.repeat(200),
])('a file may be offered under the name %j', (name) => {
  expect(FileName.safeParse(name).success).toBe(true);
});

test.each([
  ['nothing', ''],
  ['more than file systems keep', 'x'.repeat(201)],
  ['this folder', '.'],
  ['the folder above', '..'],
  ['a way up', '../../.bashrc'],
  ['a folder', 'sub/sample.csv'],
  ['a folder on Windows', 'sub\\sample.csv'],
  ['a place on a drive', 'C:x'],
  ['a stream of a file', 'sample.csv:hidden'],
  ['a hidden file', '.bashrc'],
  ['a device', 'CON'],
  ['a device with an extension', 'nul.csv'],
  ['a device with a space', 'con .csv'],
  ['a numbered device', 'COM1'],
  ['a device numbered from above', 'lpt².csv'],
  ['a dot that Windows drops', 'sample.csv.'],
  ['a space that Windows drops', 'sample.csv '],
  ['text turned round', 'sample\u202evsc.exe'],
  ['a character without width', 'sam\u200bple.csv'],
  ['a line of its own', 'sample\u2028.csv'],
  ['a new line', 'sample\n.csv'],
  ['an end of text', 'a\0b'],
  ['half a character', 'sample\ud800.csv'],
  ['a wildcard', '*.csv'],
])('a name is refused that is %s: %j', (_, name) => {
  expect(FileName.safeParse(name).success).toBe(false);
});
