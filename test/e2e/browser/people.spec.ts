import { writeFile } from 'node:fs/promises';
import { cardToFile } from '../../../shared/packs/people/card-file.ts';
import { cardToGroups } from '../../../shared/packs/people/card-text.ts';
import { rosterToFile } from '../../../shared/packs/people/roster.ts';
import { contactCard, signatory, signedRoster } from '../../builders/contact-cards.ts';
import { arriveAtHeading } from '../pages/heading.ts';
import { createVault } from '../pages/known-paths.ts';
import { AddPersonPage, CompareWordsPage, ContactPage, PeoplePage } from '../pages/people-pages.ts';
import { expect, test } from '../support/app-test.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { KeyboardInspector } from '../support/keyboard.ts';

const mo = contactCard(3, 'Mo Moderator');

test('a colleague’s card is typed, put right and compared with the keyboard alone', async ({
  app,
}) => {
  const page = await app.open();
  await createVault(page);
  await (await PeoplePage.open(page)).chooseAdd();
  const inspector = new KeyboardInspector(page);
  const groups = cardToGroups(mo);

  await inspector.tabTo('textarea');
  await inspector.type(groups.with(11, 'abcd').join('-').toLowerCase());
  await inspector.tabTo('button[type=submit]');
  await inspector.press('Enter');
  const { errorSummary } = await AddPersonPage.arrive(page);
  await expect(errorSummary).toContainText('Group 12, “ABCD”, is not right');
  await inspector.tabTo('a[href="#card"], .govuk-error-summary a');
  await inspector.press('Enter', 'Control+a');
  await inspector.type(groups.join(' '));
  await inspector.tabTo('button[type=submit]');
  await inspector.press('Enter');
  await CompareWordsPage.arrive(page);
  await inspector.tabTo('input[type=radio]');
  await inspector.press('Space');
  await inspector.tabTo('button[type=submit]');
  await inspector.press('Enter');

  const people = await PeoplePage.arrive(page);
  await expect(people.banner).toContainText('Mo Moderator is added and trusted');
  await expect(people.banner).toBeFocused();
  expect(await people.contacts()).toEqual([['Mo Moderator', 'Trusted']]);
});

test('one’s own card is copied as text and saved as a file, and a colleague sees the same eight words', async ({
  app,
  anotherApp,
}) => {
  const page = await app.open();
  await createVault(page);
  const mine = await PeoplePage.open(page);
  const words = await mine.ownWords();
  const saved = await app.files.saving(page, () => mine.saveCard());
  await page.getByRole('button', { name: 'Copy your card as text' }).click();
  await expect(page.getByText('Your card is copied.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a person' }).click();
  const adding = await AddPersonPage.arrive(page);
  await page.getByLabel('Their card as text').focus();
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(adding.errorSummary).toContainText('This is your own card.');

  const other = await anotherApp();
  const theirs = await other.open();
  await createVault(theirs);
  const path = test.info().outputPath('card.casemark-card.json');
  await writeFile(path, saved.bytes);
  const add = await (await PeoplePage.open(theirs)).chooseAdd();
  await other.files.choosing(theirs, path, () => add.chooseFile());

  expect(await (await CompareWordsPage.arrive(theirs)).words()).toEqual(words);
});

test('a roster adds a team once its signer is trusted, and leaves whoever differs', async ({
  app,
}) => {
  test.slow();
  const lead = await signatory(200, 'Lee Lead');
  const moWithNewKeys = { ...contactCard(4, 'Mo Moderator'), personId: mo.personId };
  const roster = await signedRoster(lead, [moWithNewKeys, contactCard(5, 'Priya Inspector')]);
  const path = test.info().outputPath('team.casemark-roster.json');
  await writeFile(path, rosterToFile(roster));
  const cardPath = test.info().outputPath('mo.casemark-card.json');
  await writeFile(cardPath, cardToFile(mo));
  const page = await app.open();
  await createVault(page);
  const people = await PeoplePage.open(page);
  await inspectScreen(page, 'people, nobody');
  const add = await people.chooseAdd();
  await inspectScreen(page, 'add a person');
  await add.paste('no card');
  await expect(add.errorSummary).toBeVisible();
  await inspectScreen(page, 'add a person, with an error');
  await app.files.choosing(page, cardPath, () => add.chooseFile());
  const compare = await CompareWordsPage.arrive(page);
  await inspectScreen(page, 'compare words');
  await compare.answer('We have not compared them yet');

  const contact = await (await PeoplePage.arrive(page)).openContact('Mo Moderator');
  await inspectScreen(page, 'a contact not compared');
  await (await contact.compare()).answer('Yes, all eight');
  await expect(page.getByText('Mo Moderator is trusted now')).toBeVisible();
  const reading = await (await PeoplePage.open(page)).chooseRoster();
  await app.files.choosing(page, path, () => reading.chooseFile());
  await arriveAtHeading(page, 'The roster “The team”');
  await inspectScreen(page, 'a roster of a stranger');
  await page.getByRole('button', { name: 'Compare the words' }).click();
  await (await CompareWordsPage.arrive(page)).answer('Yes, all eight');
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(page.getByText('1 card differs from the one you hold')).toBeVisible();
  await inspectScreen(page, 'a roster added');

  const all = await PeoplePage.open(page);
  await inspectScreen(page, 'people');
  expect(await all.contacts()).toEqual([
    ['Lee Lead', 'Trusted'],
    ['Mo Moderator', 'Trusted'],
    ['Priya Inspector', 'Trusted'],
  ]);
});

test('another card of somebody known is held beside the old one, and takes its place only when compared', async ({
  app,
}) => {
  const page = await app.open();
  await createVault(page);
  const addMo = async (card: typeof mo) => {
    await (await (await PeoplePage.open(page)).chooseAdd()).paste(cardToGroups(card).join(' '));
  };
  await addMo(mo);
  await (await CompareWordsPage.arrive(page)).answer('Yes, all eight');
  await addMo({ ...contactCard(4, 'Mo Moderator'), personId: mo.personId });
  await arriveAtHeading(page, 'You hold another card of Mo Moderator');
  await inspectScreen(page, 'replace a card');
  await page.getByRole('button', { name: 'Compare the words of the new card' }).click();
  await (await CompareWordsPage.arrive(page)).answer('Yes, all eight');
  const replaced = await PeoplePage.arrive(page);
  expect(await replaced.contacts()).toEqual([
    ['Mo Moderator', 'Trusted'],
    ['Mo Moderator', 'Replaced'],
  ]);

  await page.getByRole('link', { name: 'Mo Moderator' }).first().click();
  const contact = await ContactPage.arrive(page, 'Mo Moderator');
  await contact.revoke('Left the laptop on a train');
  await expect(page.getByText('The card of Mo Moderator is revoked')).toBeVisible();
  await expect(page.getByText('Left the laptop on a train')).toBeVisible();
  await inspectScreen(page, 'a revoked contact');
  await page.goto(`${app.address}#/people/new-keys`);
  await arriveAtHeading(page, 'Make new keys for yourself');
  await inspectScreen(page, 'new keys');
  await page.goto(`${app.address}#/people/roster/new`);
  await arriveAtHeading(page, 'Make a roster');
  await inspectScreen(page, 'make a roster, with nobody');
});
