import { createExampleInspection } from '../../shared/cases/example-inspection.ts';
import { completeExampleName } from '../../shared/cases/published-2022/complete-example-name.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { NewOwner, StoreFault, Vault, VaultPresence } from './vault.ts';

/** Published, and shown on screen: what the example vault holds is made up, and its seal keeps no secret. */
export const examplePassphrase = 'try the example inspection';

/** What making and opening the example asks of the keeper. */
type ExampleKeeper = {
  presence(name: VaultName): Promise<VaultPresence>;
  create(name: VaultName, owner: NewOwner): Promise<Result<Vault, StoreFault>>;
  unlock(name: VaultName, passphrase: string): Promise<Result<Vault, StoreFault>>;
  resetExample(): Promise<Result<void, StoreFault>>;
};

type ExampleParts = { readonly ports: Ports; readonly builtInFrameworks: readonly Framework[] };

/** Unlocks the example vault; makes it when it is not there, half-made, or no longer readable. */
export async function openExampleVault(
  keeper: ExampleKeeper,
  parts: ExampleParts,
): Promise<Result<Vault, StoreFault>> {
  const presence = await keeper.presence(name);
  if (presence === 'from-a-newer-release') return err({ kind: 'vault-from-a-newer-release' });
  if (presence === 'present') {
    const unlocked = await keeper.unlock(name, examplePassphrase);
    if (unlocked.ok) {
      if (await isWhole(unlocked.value)) return unlocked;
      await unlocked.value.lock();
    } else if (!isSpoilt(unlocked.error)) return unlocked;
  }
  if (presence !== 'absent') {
    const reset = await keeper.resetExample();
    if (!reset.ok) return reset;
  }
  return makeExampleVault(keeper, parts);
}

export const exampleVaultName = 'casemark-example';
const name = exampleVaultName;

async function makeExampleVault(
  keeper: ExampleKeeper,
  { ports, builtInFrameworks }: ExampleParts,
): Promise<Result<Vault, StoreFault>> {
  const [framework] = builtInFrameworks;
  if (framework === undefined) throw new Error('there is no framework to make an example with');
  const created = await keeper.create(name, {
    passphrase: examplePassphrase,
    personName: 'Alex Example',
  });
  if (!created.ok) return created;
  const vault = created.value;
  const { inspection, chains } = createExampleInspection(framework, ports, vault.person);
  const added = await vault.inspections.add(inspection);
  const filled = added.ok ? await vault.cases.addChains(inspection.id, chains) : added;
  if (filled.ok) return ok(vault);
  await vault.lock();
  await keeper.resetExample();
  if (filled.error.kind === 'duplicate-case-reference') {
    throw new Error('the example repeats a case reference');
  }
  return err(filled.error);
}

async function isWhole(vault: Vault): Promise<boolean> {
  const inspections = await vault.inspections.list();
  const inspection = inspections.ok
    ? inspections.value.find((one) => one.name !== completeExampleName)
    : undefined;
  if (inspection === undefined) return false;
  const cases = await vault.cases.list(inspection.id);
  return cases.ok && cases.value.length > 0;
}

function isSpoilt({ kind }: StoreFault): boolean {
  return kind === 'wrong-passphrase' || kind === 'record-damaged' || kind === 'vault-absent';
}
