import { expect, it } from 'vitest';
import { firstThatOpens } from '../../renderer/store/first-that-opens.ts';
import { PartNotRun } from '../../renderer/store/part-not-run.ts';

/** Opens those that begin with "good"; a key for those that begin with "odd" cannot be derived. */
const open = async (record: string): Promise<string | null> => {
  if (record.startsWith('odd')) throw new PartNotRun(record);
  return record.startsWith('good') ? record : null;
};

it.each([
  { records: ['bad', 'good 1', 'good 2'], opened: 'good 1' },
  { records: ['odd', 'good'], opened: 'good' },
  { records: ['bad', 'bad'], opened: null },
  { records: [], opened: null },
])('of $records it is $opened', async ({ records, opened }) => {
  expect(await firstThatOpens(records, open)).toBe(opened);
});

it('a wrong passphrase is not said of a record that was not tried', async () => {
  await expect(firstThatOpens(['odd', 'bad'], open)).rejects.toBeInstanceOf(PartNotRun);
});
