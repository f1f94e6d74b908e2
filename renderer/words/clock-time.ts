import type { Instant } from '../../shared/kernel/instant.ts';

/** The time of day on this machine, to the second: 14:03:22. */
export function clockTime(instant: Instant): string {
  return time.format(new Date(instant));
}

const time = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
