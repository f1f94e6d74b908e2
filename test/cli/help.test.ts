import { expect, it } from 'vitest';
import { analystsFolder } from '../builders/casemark-command.ts';

const folder = analystsFolder();

it.each<[string, readonly string[]]>([
  ['casemark', []],
  ['casemark results', ['results']],
  ['casemark entries', ['entries']],
  ['casemark check-table', ['check-table']],
  ['casemark agreement', ['agreement']],
  ['casemark pack', ['pack']],
])('%s tells how it is used, with every exit code', async (name, args) => {
  const { exitCode, stdout, stderr } = await folder.runHere([...args, '--help']);

  const widest = Math.max(...stdout.split('\n').map((line) => line.length));
  expect({
    exitCode,
    stderr,
    name: stdout.split(' - ')[0],
    wrongUsage: /^ {2}2 +(.+)$/m.exec(stdout)?.[1],
    codes: [...stdout.matchAll(/^ {2}(\d+) /gm)].map(([, code]) => code),
    fitsTheTerminal: widest <= 88,
  }).toEqual({
    exitCode: 0,
    stderr: '',
    name,
    wrongUsage: 'wrong usage, or a choice that what was given does not have: nothing was written',
    codes: ['0', '1', '2', '3', '4', '70'],
    fitsTheTerminal: true,
  });
});
