import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/cases/entry.ts';
import { deriveKey } from '../../../shared/vault-format/derive-key.ts';
import { openVaultExport } from '../../../shared/vault-format/open-vault-export.ts';
import { buildEntries } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';
import {
  buildInspection,
  buildVaultExport,
  exportPassphrase,
} from '../../builders/vault-export.ts';

const inspection = buildInspection();
const chainOf = (number: number): readonly Entry[] =>
  buildEntries(hmipFramework, {
    ports: fakePorts({ idsAfter: number * 1000 }),
    inspectionId: inspection.id,
    happenings: [
      { kind: 'answered', promptId: '2.2.1.a', answer: 'yes' },
      { kind: 'noted', promptId: '2.2.1.a', note: 'seen' },
      { kind: 'signed-off', name: 'Alex Baker' },
    ],
  });
const [whole, other] = [chainOf(1), chainOf(2)];

describe('opening a vault export', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const [opened, answered, ...rest] = chainOf(3);
    const changed = { ...answered, happening: { ...answered?.happening, answer: 'no' } };
    const [newer, ...after] = chainOf(4);
    bytes = await buildVaultExport({
      inspections: [
        { inspection, chains: [whole, other, [opened, changed, ...rest]] },
        { inspection, chains: [[{ ...newer, v: 99 }, ...after]] },
      ],
      absent: [countedId(5)],
    });
  });

  it('leaves out whole what is not whole in any part, and says why by opaque ids', async () => {
    const opened = await openVaultExport(bytes, exportPassphrase, deriveKey);

    expect(
      opened.ok && {
        cases: opened.value.cases.map(({ stored, kase }) => [stored, kase.head.seq]),
        unreadable: opened.value.unreadable,
      },
    ).toEqual({
      cases: [
        [whole, 3],
        [other, 3],
      ],
      unreadable: [
        { caseId: countedId(5), inspectionId: null, why: 'case-absent' },
        { caseId: countedId(3001), inspectionId: inspection.id, why: 'entries-damaged' },
        {
          caseId: countedId(4001),
          inspectionId: inspection.id,
          why: 'entries-from-a-newer-release',
        },
      ],
    });
  });

  it('is refused with another passphrase', async () => {
    expect(await openVaultExport(bytes, 'correct horse', deriveKey)).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase' },
    });
  });

  it('is refused when an inspection in it was written by a newer release', async () => {
    const newer = await buildVaultExport({
      inspections: [{ inspection: { ...inspection, v: 99 as 4 }, chains: [] }],
    });

    expect(await openVaultExport(newer, exportPassphrase, deriveKey)).toEqual({
      ok: false,
      error: { kind: 'backup-from-a-newer-release' },
    });
  });
});
