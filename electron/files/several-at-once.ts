/** Does the same with each item, `limit` of them at a time. Answers in the order of the items; the first fault ends it. */
export async function severalAtOnce<Item, Value>(
  limit: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values = new Array<Value>(items.length);
  const rest = items.entries();
  let hasFailed = false;
  const workers = Array.from({ length: Math.min(limit, items.length) }, async () => {
    for (const [index, item] of rest) {
      if (hasFailed) return;
      try {
        values[index] = await work(item);
      } catch (fault) {
        hasFailed = true;
        throw fault;
      }
    }
  });
  // Nothing is still being done when this has ended, whichever way.
  const ended = await Promise.allSettled(workers);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return values;
}
