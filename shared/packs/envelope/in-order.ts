/**
 * Does some work for each item, several at once, and hands the outcomes on in the order of the items. No more than
 * `atOnce` items are on their way at any time, so what they take is bounded.
 */
export async function* inOrder<Item, Outcome>(
  items: AsyncIterable<Item> | Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const underWay: Promise<Outcome>[] = [];
  for await (const item of items) {
    const outcome = work(item);
    // A failure is told when its turn comes; until then nobody may take it for one that nobody waits for.
    outcome.catch(() => {});
    underWay.push(outcome);
    if (underWay.length >= atOnce) yield await (underWay.shift() as Promise<Outcome>);
  }
  for (const outcome of underWay) yield await outcome;
}

/** As many as keep the threads of a laptop's platform busy. */
export const filesAtOnce = 4;
