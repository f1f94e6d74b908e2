import * as z from 'zod';
import type { Day } from '../../../shared/kernel/instant.ts';
import { isBlank, typedDayFault, typedToDay } from './typed-day.ts';

/** What can be wrong with the day from which cases may be deleted, each with its own words. */
export const CloseProblem = z.enum([
  'date-missing',
  'day-missing',
  'month-missing',
  'year-missing',
  'year-not-four-digits',
  'date-not-real',
  'date-past',
]);
export type CloseProblem = z.infer<typeof CloseProblem>;

const Typed = z.strictObject({
  day: z.string().trim(),
  month: z.string().trim(),
  year: z.string().trim(),
});
export type CloseForm = z.infer<typeof Typed>;

/** The form in which an inspection is closed. The day may be today, and no earlier. */
export function createCloseForm(today: () => Day): z.ZodType<CloseForm, CloseForm> {
  return Typed.superRefine((typed, context) => {
    const fault = dayFault(typed, today());
    if (fault === null) return;
    context.addIssue({ code: 'custom', path: [fault.part], message: fault.problem });
  });
}

function dayFault(
  typed: CloseForm,
  today: Day,
): { part: keyof CloseForm; problem: CloseProblem } | null {
  if (isBlank(typed)) return { part: 'day', problem: 'date-missing' };
  const fault = typedDayFault(typed);
  if (fault !== null) return fault;
  const day = typedToDay(typed);
  return day !== null && day < today ? { part: 'day', problem: 'date-past' } : null;
}
