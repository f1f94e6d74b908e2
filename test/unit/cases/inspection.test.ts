import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyFindings } from '../../../shared/cases/finding-chain.ts';
import { inspectionLadder } from '../../../shared/cases/inspection.ts';
import { readVersioned } from '../../../shared/kernel/upgrade.ts';

const folder = new URL('../../fixtures/inspections/', import.meta.url);

function readSpecimen(name: string): object {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

describe('stored inspections', () => {
  it('have a specimen of every version there has been, and a step from each to the next', () => {
    const versions = Array.from({ length: inspectionLadder.current }, (_, index) => index + 1);

    expect({
      specimens: readdirSync(folder).toSorted(),
      steps: inspectionLadder.steps.map(({ from }) => from),
    }).toEqual({ specimens: versions.map((v) => `v${v}.json`), steps: versions.slice(0, -1) });
  });

  it('from before inspections were closed are open', () => {
    const specimen = readSpecimen('v1.json');

    expect(readVersioned(inspectionLadder, specimen)).toEqual({
      ok: true,
      value: { ...specimen, v: 4, closed: null, findings: [] },
    });
  });

  it('from before they held findings have none', () => {
    const specimen = readSpecimen('v2.json');

    expect(readVersioned(inspectionLadder, specimen)).toEqual({
      ok: true,
      value: { ...specimen, v: 4, findings: [] },
    });
  });

  it('from before they told of samples and calibration sets keep every finding as it was', () => {
    const specimen = readSpecimen('v3.json');

    expect(readVersioned(inspectionLadder, specimen)).toEqual({
      ok: true,
      value: { ...specimen, v: 4 },
    });
  });

  it('of this release are read as they were stored, with findings that are one whole chain', () => {
    const specimen = readSpecimen('v4.json');
    const { findings } = specimen as { findings: readonly unknown[] };

    expect([verifyFindings(findings), findings.length > 0]).toEqual([
      { ok: true, value: findings },
      true,
    ]);

    expect(readVersioned(inspectionLadder, specimen)).toEqual({ ok: true, value: specimen });
  });
});
