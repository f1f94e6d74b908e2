import type { Day, Instant } from '../kernel/instant.ts';

const dayMs = 86_400_000;

/** The weekday that is so many weekdays before the day of an instant: 1 is the last one over. */
export function weekdayBefore(now: Instant, count: number): Day {
  let day = Date.parse(dayOf(Date.parse(now)));
  for (let left = count; left > 0; ) {
    day -= dayMs;
    if (!isWeekend(day)) left -= 1;
  }
  return dayOf(day);
}

/** The weekday after a day. */
export function weekdayAfter(day: Day): Day {
  let next = Date.parse(day) + dayMs;
  while (isWeekend(next)) next += dayMs;
  return dayOf(next);
}

/**
 * Steady marking from a time of the day on: one entry and half a minute or so to the next. From nine to half past
 * three in UTC is within office hours in both of Britain's times.
 */
export function createWorkClock(day: Day, fromMinute: number, pause: (count: number) => number) {
  let now = Date.parse(`${day}T09:00:00.000Z`) + fromMinute * 60_000;
  let count = 0;
  return (): Instant => {
    now += (20 + (pause(count) % 25)) * 1000;
    count += 1;
    return new Date(now).toISOString();
  };
}

function isWeekend(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function dayOf(moment: number): Day {
  return new Date(moment).toISOString().slice(0, 10);
}
