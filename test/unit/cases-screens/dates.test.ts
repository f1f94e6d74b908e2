import { expect, test } from 'vitest';
import {
  dayToDate,
  toDateAndTime,
  toLocalDay,
  toShortMoment,
} from '../../../renderer/words/dates.ts';

const london = 'Europe/London';

test.each([
  ['today by the time', '2026-05-03T13:03:00.000Z', '2026-05-03T20:00:00.000Z', '14:03'],
  [
    'just after midnight by the time',
    '2026-05-02T23:05:00.000Z',
    '2026-05-03T20:00:00.000Z',
    '00:05',
  ],
  ['the day before in a word', '2026-05-02T22:59:00.000Z', '2026-05-03T20:00:00.000Z', 'yesterday'],
  [
    'the day before across the clocks going forward',
    '2026-03-28T12:00:00.000Z',
    '2026-03-29T11:00:00.000Z',
    'yesterday',
  ],
  [
    'the day before across New Year',
    '2025-12-31T12:00:00.000Z',
    '2026-01-01T12:00:00.000Z',
    'yesterday',
  ],
  ['this year by day and month', '2026-05-03T13:03:00.000Z', '2026-11-23T12:00:00.000Z', '3 May'],
  ['an earlier year in full', '2025-05-03T13:03:00.000Z', '2026-11-23T12:00:00.000Z', '3 May 2025'],
])('a change is told %s', (_, instant, now, told) => {
  expect(toShortMoment(instant, now, london)).toBe(told);
});

test('a date with its time follows the clock of the place', () => {
  expect(toDateAndTime('2026-05-03T13:03:22.000Z', london)).toBe('3 May 2026, 14:03');
});

test('a calendar day is the same day everywhere', () => {
  expect(dayToDate('2026-05-03')).toBe('3 May 2026');
});

test.each([
  ['2026-11-23T14:03:22.000Z', '2026-11-23'],
  ['2026-07-01T22:59:59.999Z', '2026-07-01'],
  ['2026-07-01T23:00:00.000Z', '2026-07-02'],
])('%s is a moment of %s by the calendar of London', (instant, day) => {
  expect(toLocalDay(instant, 'Europe/London')).toBe(day);
});
