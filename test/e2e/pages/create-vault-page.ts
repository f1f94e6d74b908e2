import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';
import { InspectionsPage } from './inspections-page.ts';

export type VaultToCreate = {
  readonly name: string;
  readonly passphrase: string;
  readonly again?: string;
  /** Asked only of a vault without a recovery recipient. */
  readonly understood?: boolean;
};

export class CreateVaultPage {
  static async arrive(page: Page): Promise<CreateVaultPage> {
    await arriveAtHeading(page, 'Create a vault');
    return new CreateVaultPage(page);
  }

  readonly page: Page;
  readonly passphrase: Locator;
  readonly strength: Locator;
  readonly understood: Locator;
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.passphrase = page.getByLabel('Passphrase', { exact: true });
    this.strength = page.locator('#passphrase-strength').getByRole('status');
    this.understood = page.getByLabel('I understand that if I lose my passphrase');
    this.errorSummary = page.getByRole('alert');
  }

  async fill({ name, passphrase, again = passphrase, understood = true }: VaultToCreate) {
    await this.page.getByLabel('Your name or initials').fill(name);
    await this.passphrase.fill(passphrase);
    await this.page.getByLabel('Passphrase again').fill(again);
    if ((await this.understood.count()) > 0) await this.understood.setChecked(understood);
  }

  /** What opens the dialog for the recovery recipient's file. */
  async chooseRecipient(): Promise<void> {
    await this.page.getByRole('button', { name: /^Choose (a|another) file$/ }).click();
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create the vault' }).click();
  }

  async create(vault: VaultToCreate): Promise<InspectionsPage> {
    await this.fill(vault);
    await this.send();
    return InspectionsPage.arrive(this.page);
  }
}
