/**
 * The same items, one after another, with a pause for the page whenever making them, and what was done with them, has
 * taken a slice of time: the screen answers in between.
 */
export async function* inSlices<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let yieldedAt = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - yieldedAt <= sliceMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    yieldedAt = performance.now();
  }
}

/** Less than a frame. */
const sliceMs = 10;
