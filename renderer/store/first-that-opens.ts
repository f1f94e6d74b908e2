import { PartNotRun } from './part-not-run.ts';

/**
 * The first record that gives a key; null when none does. One whose key cannot be derived is no reason to refuse the
 * next. Throws PartNotRun where one could not be tried and no other opened.
 */
export async function firstThatOpens<Record, Opened>(
  records: readonly Record[],
  open: (record: Record) => Promise<Opened | null>,
): Promise<Opened | null> {
  let notTried: PartNotRun | null = null;
  for (const record of records) {
    try {
      const opened = await open(record);
      if (opened !== null) return opened;
    } catch (error) {
      if (!(error instanceof PartNotRun)) throw error;
      notTried = error;
    }
  }
  if (notTried !== null) throw notTried;
  return null;
}
