import { expect, test } from 'vitest';
import {
  nextSource,
  placesToSource,
  sourceToPlaces,
} from '../../../renderer/features/marking/evidence.ts';
import { EvidenceSource } from '../../../shared/cases/entry.ts';

test('one key goes through record, interview, both and none', () => {
  const seen = [nextSource(null)];
  while (seen.at(-1) !== null && seen.length < 9) seen.push(nextSource(seen.at(-1) ?? null));

  expect(seen).toEqual(['case-record', 'interview', 'both', null]);
});

test('both boxes ticked is evidence from both, none ticked is none', () => {
  const sources = [['case-record', 'interview'], ['interview'], ['case-record'], []].map(
    placesToSource,
  );

  expect(sources).toEqual(['both', 'interview', 'case-record', null]);
});

test('every source comes back from the boxes it ticks', () => {
  const sources = [...EvidenceSource.options, null];

  expect(sources.map((source) => placesToSource(sourceToPlaces(source)))).toEqual(sources);
});
