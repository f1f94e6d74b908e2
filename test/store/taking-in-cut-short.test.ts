import { describe, expect, it } from 'vitest';
import type { Vault } from '../../renderer/store/vault.ts';
import type { JournalPort } from '../../shared/journal/journal-port.ts';
import type { VerifiedPack } from '../../shared/packs/pack.ts';
import { createMachineWithVault, type Machine, passphrase, value } from '../builders/machine.ts';
import { takeIn, verifiedPack, wholeCases } from '../builders/packs.ts';
import { answer } from '../builders/retention.ts';
import { addCases, happeningsOf } from '../builders/vault.ts';

/** Everything that is written after so many steps of the journal is refused by the disk. */
function cutAfter(machine: Machine, steps: number): { readonly mend: () => void } {
  const journal = machine.journal as { -readonly [Name in keyof JournalPort]: JournalPort[Name] };
  const { write, append } = machine.journal;
  let taken = 0;
  const step = () => {
    if (taken === steps) {
      machine.breakDisk('quota');
      machine.breakJournal({ kind: 'disk-full' });
    }
    taken += 1;
  };
  journal.write = async (...asked) => {
    step();
    return write(...asked);
  };
  journal.append = async (...asked) => {
    step();
    return append(...asked);
  };
  return {
    mend: () => {
      journal.write = write;
      journal.append = append;
      machine.mendDisk();
      machine.mendJournal();
    },
  };
}

/** Of thirty cases one is here in an earlier state and one has parted: the pack does all that taking in can do. */
async function prepared() {
  const inspector = await createMachineWithVault();
  const references = Array.from({ length: 30 }, (_, index) => `SNP-${index}`);
  const { inspection, caseIds } = await addCases(inspector.vault, references);
  const [first = '', second = ''] = caseIds;
  const early = verifiedPack(inspection, {
    cases: await wholeCases(inspector.vault, [first, second]),
    number: 1,
  });
  await answer(inspector.vault, first, 'Further on');
  await answer(inspector.vault, second, 'This way');
  const pack = verifiedPack(inspection, {
    cases: await wholeCases(inspector.vault, caseIds),
    number: 2,
  });
  return { inspection, first, second, early, pack };
}

async function receiver(early: VerifiedPack, second: string) {
  const { machine, keeper, vault } = await createMachineWithVault({ idsAfter: 500_000 });
  await takeIn(vault, early, 'as-cases');
  await answer(vault, second, 'That way');
  return { machine, keeper, vault };
}

async function standing(vault: Vault, inspectionId: string) {
  const cases = value(await vault.cases.list(inspectionId));
  const heads = cases.map(({ caseReference, seq }) => [caseReference, seq]).toSorted();
  const reviews = value(await vault.reviews.list());
  // What is begun gets an id each time it is tried, so that those here are counted and not compared.
  const taken = (await happeningsOf(vault)).flatMap((happening) => {
    if (happening.kind !== 'pack-taken-in') return [];
    const { received, ...told } = happening;
    return [{ ...told, received: [received?.cases.length, received?.reviews.length] }];
  });
  return {
    heads,
    reviews: reviews.map(({ mode, subjectCaseId }) => [mode, subjectCaseId]),
    taken,
    mended: vault.recovery?.casesUnreadable ?? [],
  };
}

describe('taking a pack in', () => {
  it('that is cut short anywhere comes to the same when it is done again', async () => {
    const { inspection, second, early, pack } = await prepared();
    const whole = await receiver(early, second);
    await takeIn(whole.vault, pack, 'as-cases');
    const expected = await standing(whole.vault, inspection.id);
    const refusals: boolean[] = [];
    for (let steps = 0; ; steps += 1) {
      const { machine, keeper, vault } = await receiver(early, second);
      const cut = cutAfter(machine, steps);
      const refused = !(await vault.takingIn.carryOut(pack, 'as-cases')).ok;
      cut.mend();
      await vault.lock();
      const again = value(await keeper.unlock('casemark', passphrase));
      await takeIn(again, pack, 'as-cases');
      expect(await standing(again, inspection.id)).toEqual(expected);
      refusals.push(refused);
      if (!refused) break;
    }
    expect(refusals.length).toBeGreaterThan(4);
  });
});
