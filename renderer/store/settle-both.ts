/** Waits for both, so that a retry never overlaps an attempt; a full disk is the more useful of two troubles. */
export async function settleBoth(store: Promise<void>, journal: Promise<void>): Promise<void> {
  const outcomes = await Promise.allSettled([store, journal]);
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
