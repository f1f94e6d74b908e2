import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../build/tool.ts';

const answersOf = (...given: readonly string[]) =>
  ['run.ts', 'hostile.ts'].map((script) => {
    const path = join(projectRoot, 'test/fault', script);
    const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...given], {
      encoding: 'utf8',
    });
    const said = stdout + stderr;
    return [status, said.includes('  --seed 20261123'), /\n {4}at /.test(said)];
  });

const toldWhatCanBeGiven = [2, true, false];

// Each starts Node anew.
test.each([
  ['asks for help', ['--help']],
  ['gives an option that there is not', ['--sed', '1']],
  ['gives a seed that is no number', ['--seed', 'one']],
])(
  'whoever %s is told what the fault tests can be given, and nothing is run',
  {
    timeout: 60_000,
  },
  (_, given) => {
    expect(answersOf(...given)).toEqual([toldWhatCanBeGiven, toldWhatCanBeGiven]);
  },
);
