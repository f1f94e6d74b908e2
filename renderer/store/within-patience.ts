import type { Schedule } from './schedule.ts';

/** Waits for work no longer than a disk that answers would need. The work goes on. */
export async function withinPatience(schedule: Schedule, work: Promise<unknown>): Promise<void> {
  let callOff = () => {};
  const timeUp = new Promise<void>((resolve) => {
    callOff = schedule(patienceMs, resolve);
  });
  await Promise.race([work, timeUp]);
  callOff();
}

const patienceMs = 3000;
