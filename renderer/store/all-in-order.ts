/** As `Promise.all`; where several fail, with the fault of the first in their order, so that the same is told each time. */
export async function allInOrder<Value>(work: readonly Promise<Value>[]): Promise<Value[]> {
  const values: Value[] = [];
  for (const outcome of await Promise.allSettled(work)) {
    if (outcome.status === 'rejected') throw outcome.reason;
    values.push(outcome.value);
  }
  return values;
}
