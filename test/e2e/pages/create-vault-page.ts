import type { Locator, Page } from '@playwright/test';
import { arriveAtHeading } from './heading.ts';
import { InspectionsPage } from './inspections-page.ts';

export type VaultToCreate = {
  readonly name: string;
  readonly passphrase: string;
  readonly again?: string;
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
  readonly errorSummary: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.passphrase = page.getByLabel('Passphrase', { exact: true });
    this.strength = page.locator('#passphrase-strength').getByRole('status');
    this.errorSummary = page.getByRole('alert');
  }

  async fill({ name, passphrase, again = passphrase, understood = true }: VaultToCreate) {
    await this.page.getByLabel('Your name or initials').fill(name);
    await this.passphrase.fill(passphrase);
    await this.page.getByLabel('Passphrase again').fill(again);
    await this.page.getByLabel('I have kept my passphrase').setChecked(understood);
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
