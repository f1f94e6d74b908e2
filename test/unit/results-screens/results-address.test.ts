import { describe, expect, it } from 'vitest';
import {
  assessorCut,
  cutIn,
  cutInAddress,
  formIn,
} from '../../../renderer/features/results/cut-in-address.ts';
import {
  includeIn,
  judgementsIn,
  resultsAddress,
} from '../../../renderer/results/results-query.ts';
import { hmipFramework as framework } from '../../builders/frameworks.ts';

const params = (written: string) => new URLSearchParams(written);

describe('an address of the results', () => {
  it('keeps what is counted, the columns and the form from page to page, and nothing else', () => {
    const from = params(
      'cases=all&judgements=original&cut=rosh&form=applicable&caseload=300&question=2.2.1&view=table',
    );

    expect(resultsAddress('id', 'sample', from)).toBe(
      '#/inspections/id/results/sample?cases=all&judgements=original&cut=rosh&form=applicable&caseload=300',
    );
  });

  it('does not say what is usual', () => {
    const from = params('cases=all&judgements=original');

    expect(resultsAddress('id', '', from, { cases: 'signed-off', judgements: 'final' })).toBe(
      '#/inspections/id/results',
    );
  });

  it('asks for signed-off cases unless it asks for all or for moderated ones', () => {
    expect(
      ['', 'cases=all', 'cases=moderated', 'cases=other'].map((one) => includeIn(params(one))),
    ).toEqual(['signed-off', 'all', 'moderated', 'signed-off']);
  });

  it('asks for final judgements unless it asks for the inspectors’ own', () => {
    expect(
      ['', 'judgements=original', 'judgements=other'].map((one) => judgementsIn(params(one))),
    ).toEqual(['final', 'original', 'final']);
  });

  it.each([
    ['', undefined],
    ['cut=gender', 'gender'],
    ['cut=cohort', undefined],
    ['cut=no-such-field', undefined],
    ['cut=harm-factors', undefined],
    [`cut=${assessorCut}`, assessorCut],
  ])('reads the columns of "%s" and writes them back as %s', (written, again) => {
    expect(cutInAddress(framework, cutIn(framework, params(written)))).toBe(again);
  });

  it('asks for the form that the framework prints unless it asks for another', () => {
    expect(
      ['', 'form=applicable', 'form=other'].map((one) => formIn(framework, params(one))),
    ).toEqual(['all-cases', 'applicable', 'all-cases']);
  });
});
