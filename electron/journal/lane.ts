/**
 * The work on one journal, done one after another in the order it was asked for. What is appended while other work
 * is done waits together, and is done together: that is how many appends share one sync.
 */
export type Lane<Item, Outcome> = {
  append(item: Item): Promise<Outcome>;
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
};

/** `appendAll` answers for each item of a batch, in its order. */
export function createLane<Item, Outcome>(
  appendAll: (batch: readonly Item[]) => Promise<readonly Outcome[]>,
): Lane<Item, Outcome> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting: { batch: Item[]; outcomes: Promise<readonly Outcome[]> } | null = null;

  function next<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  }

  return {
    async append(item) {
      if (waiting === null) {
        const batch: Item[] = [];
        const outcomes = next(() => {
          if (waiting?.batch === batch) waiting = null;
          return appendAll(batch);
        });
        waiting = { batch, outcomes };
      }
      const place = waiting.batch.push(item) - 1;
      const outcome = (await waiting.outcomes)[place];
      if (outcome === undefined) throw new Error('an append was not answered');
      return outcome;
    },
    alone(work) {
      // What is appended from now on comes after this.
      waiting = null;
      return next(work);
    },
  };
}

/** Does work that needs several lanes to itself. All are asked at once, so that no two can wait for each other. */
export async function inAllLanes<Value>(
  lanes: Iterable<Lane<never, unknown>>,
  work: () => Promise<Value>,
): Promise<Value> {
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const entered = [...new Set(lanes)].map(
    (lane) =>
      new Promise<void>((enter) => {
        lane.alone(() => {
          enter();
          return left;
        });
      }),
  );
  await Promise.all(entered);
  try {
    return await work();
  } finally {
    leave();
  }
}
