import { expect, it } from 'vitest';
import { teamKeys } from '../builders/age-keys.ts';

import { createMachine, passphrase, personName, value } from '../builders/machine.ts';
import { makeBackupOf } from '../builders/restoring.ts';

const { recipient, identity } = teamKeys;
const next = 'copper lantern orbit';

it('is told wherever a passphrase is typed, changes nothing, and is over when Argon2id runs again', async () => {
  const machine = createMachine();
  const keeper = machine.keeper();
  const vault = value(await keeper.create('casemark', { passphrase, personName, recipient }));
  const backup = await makeBackupOf(machine);
  machine.breakDerivation();
  const whileOpen = [
    await vault.keys.changePassphrase(passphrase, next),
    await vault.keys.setRecovery(passphrase, recipient),
    await vault.keys.removeRecovery(passphrase),
  ];
  await vault.lock();

  const whileLocked = [
    await keeper.unlock('casemark', passphrase),
    await keeper.unlockWithIdentity('casemark', [identity], next),
    await keeper.rescue.verify('casemark', passphrase),
    await createBroken().create('casemark', { passphrase, personName }),
  ];
  const restoring = await keeper.restore.preview('casemark', backup, passphrase);

  machine.mendDerivation();
  const again = await keeper.unlock('casemark', passphrase);
  const fault = { kind: 'key-not-derived' };
  expect([...whileOpen, ...whileLocked]).toEqual(Array(7).fill({ ok: false, error: fault }));
  expect(restoring).toEqual({ ok: false, error: { kind: 'store-fault', fault } });
  expect(again.ok && again.value.keys.recovery()).toEqual({ recipient });
});

/** A keeper on another machine, with nothing on it, that derives nothing either. */
function createBroken() {
  const machine = createMachine();
  machine.breakDerivation();
  return machine.keeper();
}
