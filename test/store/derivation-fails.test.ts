import { expect, it } from 'vitest';
import { otherKeys, teamKeys } from '../builders/age-keys.ts';
import { createMachine, passphrase, personName, value } from '../builders/machine.ts';
import { makeBackupOf } from '../builders/restoring.ts';

const { recipient, identity } = teamKeys;
const next = 'copper lantern orbit';
const fault = { kind: 'part-not-run' };

it('is told wherever a passphrase is typed, changes nothing, and is over when Argon2id runs again', async () => {
  const machine = createMachine();
  const keeper = machine.keeper();
  const vault = value(await keeper.create('casemark', { passphrase, personName, recipient }));
  const backup = await makeBackupOf(machine);
  machine.breakDerivation();
  const whileOpen = [
    await vault.keys.changePassphrase(passphrase, next),
    await vault.keys.setRecovery(passphrase, otherKeys.recipient),
    await vault.keys.removeRecovery(passphrase),
  ];
  await vault.lock();

  const whileLocked = [
    await keeper.unlock('casemark', passphrase),
    await keeper.unlockWithIdentity('casemark', [identity], next),
    await keeper.rescue.verify('casemark', passphrase),
  ];
  const restoring = await keeper.restore.preview('casemark', backup, passphrase);

  machine.mendDerivation();
  const again = await keeper.unlock('casemark', passphrase);
  expect([...whileOpen, ...whileLocked]).toEqual(Array(6).fill({ ok: false, error: fault }));
  expect(restoring).toEqual({ ok: false, error: { kind: 'store-fault', fault } });
  expect(again.ok && again.value.keys.recovery()).toEqual({ recipient });
});

it('leaves nothing behind where a vault was to be made', async () => {
  const machine = createMachine();
  const keeper = machine.keeper();
  machine.breakDerivation();

  const made = [
    await keeper.create('casemark', { passphrase, personName }),
    await keeper.openExample(),
  ];

  expect([
    made,
    await keeper.presence('casemark'),
    await keeper.presence('casemark-example'),
  ]).toEqual([Array(2).fill({ ok: false, error: fault }), 'absent', 'absent']);
});
