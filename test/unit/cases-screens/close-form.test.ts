import { expect, test } from 'vitest';
import { createCloseForm } from '../../../renderer/features/inspections/close-form.ts';
import { isSameName } from '../../../renderer/features/inspections/same-name.ts';
import { typedToDay } from '../../../renderer/features/inspections/typed-day.ts';

const form = createCloseForm(() => '2026-11-23');

function problemsOf(day: string, month: string, year: string) {
  const { error } = form.safeParse({ day, month, year });
  return error?.issues.map(({ path, message }) => [...path, message]) ?? [];
}

test.each([
  ['nothing', ['', '', ''], [['day', 'date-missing']]],
  ['spaces', [' ', '  ', ' '], [['day', 'date-missing']]],
  ['no day', ['', '3', '2029'], [['day', 'day-missing']]],
  ['no month', ['31', '', '2029'], [['month', 'month-missing']]],
  ['no year', ['31', '3', ''], [['year', 'year-missing']]],
  ['a short year', ['31', '3', '29'], [['year', 'year-not-four-digits']]],
  ['a day that no month has', ['30', '2', '2029'], [['day', 'date-not-real']]],
  ['yesterday', ['22', '11', '2026'], [['day', 'date-past']]],
  ['today', ['23', '11', '2026'], []],
  ['a later day', ['31', '3', '2029'], []],
])(
  'the day from which cases may be deleted: %s',
  (_, [day = '', month = '', year = ''], problems) => {
    expect(problemsOf(day, month, year)).toEqual(problems);
  },
);

test('a day is the same with and without noughts before it', () => {
  const typed = [
    { day: '3', month: '4', year: '2029' },
    { day: '03', month: '04', year: '2029' },
  ];

  expect(typed.map(typedToDay)).toEqual(['2029-04-03', '2029-04-03']);
});

test.each([
  ['Example PDU', true],
  ['  example   pdu ', true],
  ['Example PDU (fictional)', false],
  ['Example', false],
  ['', false],
])('“%s” stands for the inspection “Example PDU”: %s', (typed, same) => {
  expect(isSameName(typed, 'Example PDU')).toBe(same);
});
