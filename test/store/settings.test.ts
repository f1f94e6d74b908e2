import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsLadder } from '../../renderer/store/settings.ts';
import { readVersioned } from '../../shared/kernel/upgrade.ts';

const folder = new URL('../fixtures/settings/', import.meta.url);

function readSpecimen(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

describe('stored settings', () => {
  it('have a specimen of every version there has been, and a step from each to the next', () => {
    const versions = Array.from({ length: settingsLadder.current }, (_, index) => index + 1);

    expect({
      specimens: readdirSync(folder).toSorted(),
      steps: settingsLadder.steps.map(({ from }) => from),
    }).toEqual({ specimens: versions.map((v) => `v${v}.json`), steps: versions.slice(0, -1) });
  });

  it('from before there were backups are read as set, with a backup every 15 minutes kept for 10 days', () => {
    expect(readVersioned(settingsLadder, readSpecimen('v1.json'))).toEqual({
      ok: true,
      value: {
        v: 2,
        lockAfterIdleMinutes: 7,
        keyboardShortcuts: false,
        backupEveryMinutes: 15,
        backupKeepDays: 10,
      },
    });
  });

  it('of this release are read as they were stored', () => {
    const specimen = readSpecimen('v2.json');

    expect(readVersioned(settingsLadder, specimen)).toEqual({ ok: true, value: specimen });
  });

  it.each([
    { backupEveryMinutes: 4 },
    { backupEveryMinutes: 121 },
    { backupKeepDays: 0 },
    { backupKeepDays: 61 },
  ])('are refused beyond what may be set: %o', (beyond) => {
    const [field] = Object.keys(beyond);

    expect(
      readVersioned(settingsLadder, { ...(readSpecimen('v2.json') as object), ...beyond }),
    ).toEqual({ ok: false, error: { kind: 'record-unreadable', path: field } });
  });
});
