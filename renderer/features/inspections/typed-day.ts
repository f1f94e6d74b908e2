import * as z from 'zod';
import type { Day } from '../../../shared/kernel/instant.ts';

/** A date as it is typed into three boxes. */
export type TypedDay = { readonly day: string; readonly month: string; readonly year: string };

export type TypedDayProblem =
  | 'day-missing'
  | 'month-missing'
  | 'year-missing'
  | 'year-not-four-digits'
  | 'date-not-real';

/** Null when nothing is typed, or when it is a day. */
export function typedDayFault(
  typed: TypedDay,
): { part: keyof TypedDay; problem: TypedDayProblem } | null {
  if (isBlank(typed)) return null;
  if (typed.day === '') return { part: 'day', problem: 'day-missing' };
  if (typed.month === '') return { part: 'month', problem: 'month-missing' };
  if (typed.year === '') return { part: 'year', problem: 'year-missing' };
  if (!/^\d{4}$/.test(typed.year)) return { part: 'year', problem: 'year-not-four-digits' };
  return typedToDay(typed) === null ? { part: 'day', problem: 'date-not-real' } : null;
}

export function typedToDay({ day, month, year }: TypedDay): Day | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(written).success ? written : null;
}

export function isBlank({ day, month, year }: TypedDay): boolean {
  return day === '' && month === '' && year === '';
}
