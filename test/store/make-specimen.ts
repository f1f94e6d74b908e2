import { writeFileSync } from 'node:fs';
import { databaseVersions } from '../../renderer/store/vault-database.ts';
import { teamKeys } from '../builders/age-keys.ts';
import { contactCard } from '../builders/contact-cards.ts';
import { readSyntheticFramework } from '../builders/frameworks.ts';
import { createMachine, passphrase, personName, value } from '../builders/machine.ts';
import { takeSpecimen } from '../builders/store-specimen.ts';

/**
 * Writes the specimen of the present database version:
 *   node_modules/.bin/node test/store/make-specimen.ts
 * Run it once, when a version is about to be released. A specimen of a released version is never made again.
 */
const framework = readSyntheticFramework();
const machine = createMachine();
const vault = value(
  await machine
    .keeper()
    .create('casemark', { passphrase, personName, recipient: teamKeys.recipient }),
);
const stored = value(await vault.frameworks.add(framework));
value(await vault.settings.change({ lockAfterIdleMinutes: 7 }));
const inspection = value(
  await vault.inspections.create({
    name: 'Specimen PDU',
    marking: 'OFFICIAL',
    framework: { id: framework.id, version: framework.version, hash: stored.hash },
    leadInspector: 'Lee Lead',
    fieldworkStarts: null,
  }),
);
const [caseId = ''] = value(
  await vault.cases.add(inspection.id, [
    { caseReference: 'SPC-001', assessor: 'AB', fields: {} },
    { caseReference: 'SPC-002', assessor: 'CD', fields: {} },
  ]),
);
const [keyQuestion] = framework.standards.flatMap(({ keyQuestions }) => keyQuestions);
const [prompt] = keyQuestion?.prompts ?? [];
if (!keyQuestion || !prompt) throw new Error('the framework asks nothing');
const openCase = value(await vault.cases.open(caseId));
openCase.record({ kind: 'answered', promptId: prompt.id, answer: 'yes' });
openCase.record({ kind: 'noted', promptId: prompt.id, note: 'A note of the specimen' });
openCase.record({ kind: 'judged', keyQuestionId: keyQuestion.id, judgement: 'sufficient' });
openCase.undo();
await openCase.flush();
const contact = value(
  await vault.contacts.add(contactCard(1, 'Mo Moderator'), {
    trust: 'trusted',
    from: { kind: 'card' },
  }),
);
value(await vault.contacts.setTrust(contact.id, 'revoked', 'Lost laptop'));
const expected = {
  person: vault.person,
  settings: vault.settings.read(),
  inspections: value(await vault.inspections.list()),
  summaries: value(await vault.cases.list(inspection.id)),
  entries: openCase.getEntries(),
  card: vault.identity.card(),
  contacts: vault.contacts.list(),
};
await vault.lock();

const path = new URL(`../fixtures/store/v${databaseVersions.length}.json`, import.meta.url);
const specimen = await takeSpecimen(machine.indexedDB, 'casemark');
writeFileSync(path, `${JSON.stringify({ passphrase, expected, specimen }, null, 1)}\n`);
