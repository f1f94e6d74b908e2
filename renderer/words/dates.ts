import type { Day, Instant } from '../../shared/kernel/instant.ts';

/**
 * Every date and time on screen. Times are the clock of this machine, in the 24 hours that a case record uses.
 * The time zone is given only where the machine's own would make the result depend on where it runs.
 */

const locale = 'en-GB';

/** "14:03" */
export function toTimeOfDay(instant: Instant, timeZone?: string): string {
  return format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone);
}

/** "14:03:22" */
export function toTimeWithSeconds(instant: Instant, timeZone?: string): string {
  return format(
    instant,
    { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    timeZone,
  );
}

/** "3 May 2026" */
export function toDate(instant: Instant, timeZone?: string): string {
  return format(instant, { day: 'numeric', month: 'long', year: 'numeric' }, timeZone);
}

/** "3 May 2026, 14:03" */
export function toDateAndTime(instant: Instant, timeZone?: string): string {
  return `${toDate(instant, timeZone)}, ${toTimeOfDay(instant, timeZone)}`;
}

/** "3 May 2026", for a calendar day, which is the same everywhere. */
export function dayToDate(day: Day): string {
  return toDate(`${day}T12:00:00.000Z`, 'UTC');
}

/** The calendar day of a moment on this machine: what "today" is to the person. */
export function toLocalDay(instant: Instant, timeZone?: string): Day {
  return new Date(dayNumber(instant, timeZone) * 86_400_000).toISOString().slice(0, 10);
}

/** As short as stays clear: "14:03" today, "yesterday", "3 May" this year, then "3 May 2025". */
export function toShortMoment(instant: Instant, now: Instant, timeZone?: string): string {
  const daysAgo = dayNumber(now, timeZone) - dayNumber(instant, timeZone);
  if (daysAgo === 0) return toTimeOfDay(instant, timeZone);
  if (daysAgo === 1)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day');
  const sameYear = yearOf(instant, timeZone) === yearOf(now, timeZone);
  return sameYear
    ? format(instant, { day: 'numeric', month: 'short' }, timeZone)
    : format(instant, { day: 'numeric', month: 'short', year: 'numeric' }, timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times as much as using it, and a list uses one per row. */
function formatFor(options: Intl.DateTimeFormatOptions, timeZone?: string): Intl.DateTimeFormat {
  const withZone = timeZone === undefined ? options : { ...options, timeZone };
  const key = JSON.stringify(withZone);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, withZone);
  formats.set(key, made);
  return made;
}

function format(instant: Instant, options: Intl.DateTimeFormatOptions, timeZone?: string): string {
  return formatFor(options, timeZone).format(new Date(instant));
}

function yearOf(instant: Instant, timeZone?: string): string {
  return format(instant, { year: 'numeric' }, timeZone);
}

/** Whole days since 1970 on the calendar of the time zone, so that days differ by one across a clock change. */
function dayNumber(instant: Instant, timeZone?: string): number {
  const parts = formatFor({ year: 'numeric', month: '2-digit', day: '2-digit' }, timeZone)
    .formatToParts(new Date(instant))
    .reduce<Record<string, number>>((known, { type, value }) => {
      known[type] = Number(value);
      return known;
    }, {});
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1) / 86_400_000;
}
