import { quickStages } from './quick-stages.ts';
import { describeOutcome, runStage, runStagesSideBySide } from './stage.ts';
import { tool } from './tool.ts';

/** Everything quick: types, lint, format, directions of imports, unit tests. */

const lanes = 2;
const print = (outcome: Parameters<typeof describeOutcome>[0]): void =>
  console.log(describeOutcome(outcome));

const outcomes = [
  ...(await runStagesSideBySide(quickStages, lanes, print)),
  await runStage(
    {
      name: 'unit tests',
      command: tool('vitest', 'run', '--project', 'unit'),
    },
    'stream',
  ),
];

const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
if (failed.length > 0) {
  console.error(`Not right yet: ${failed.join(', ')}.`);
  process.exit(1);
}
console.log('All quick checks passed.');
