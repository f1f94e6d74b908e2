import { expect, it } from 'vitest';
import type { Happening } from '../../shared/cases/entry.ts';
import { contactCard } from '../builders/contact-cards.ts';
import { readSyntheticFramework } from '../builders/frameworks.ts';
import { createMachine, passphrase, value } from '../builders/machine.ts';
import { countedId } from '../builders/ports.ts';
import { bytesOf, dumpDatabase } from '../builders/rows.ts';

const canary = 'CANARY-7f3a';

/** One of each, with the canary in every text and id that an inspector or a framework could put there. */
const happenings: readonly Happening[] = [
  { kind: 'assigned', assessor: `${canary} assessor` },
  { kind: 'field-set', fieldId: `${canary}-field`, value: `${canary} value` },
  { kind: 'field-set', fieldId: `${canary}-fields`, value: [`${canary} ticked`] },
  { kind: 'answered', promptId: `${canary}-prompt`, answer: 'yes' },
  { kind: 'noted', promptId: `${canary}-prompt`, note: `${canary} note` },
  { kind: 'sourced', promptId: `${canary}-prompt`, source: 'interview' },
  { kind: 'judged', keyQuestionId: `${canary}-key-question`, judgement: 'insufficient' },
  { kind: 'reasoned', keyQuestionId: `${canary}-key-question`, reason: `${canary} reason` },
  {
    kind: 'example-written',
    example: {
      id: countedId(1),
      quality: 'good',
      changedName: `${canary} name`,
      narrative: `${canary} narrative`,
    },
  },
  { kind: 'signed-off', name: `${canary} signer` },
  { kind: 'reopened', reason: `${canary} reopening` },
];

it('leaves nothing readable in any table', async () => {
  const machine = createMachine();
  const vault = value(
    await machine.keeper().create('casemark', { passphrase, personName: `${canary} person` }),
  );
  value(await vault.settings.change({ lockAfterIdleMinutes: 7, keyboardShortcuts: false }));
  const card = contactCard(1, `${canary} contact`);
  const contact = value(
    await vault.contacts.add(card, { trust: 'trusted', from: { kind: 'card' } }),
  );
  value(await vault.contacts.setTrust(contact.id, 'revoked', `${canary} reason`));
  const ownCard = vault.identity.card();
  const synthetic = readSyntheticFramework();
  const stored = value(
    await vault.frameworks.add({ ...synthetic, title: { en: `${canary} framework` } }),
  );
  const inspection = value(
    await vault.inspections.create({
      name: `${canary} unit`,
      marking: 'OFFICIAL-SENSITIVE',
      framework: { id: synthetic.id, version: synthetic.version, hash: stored.hash },
      leadInspector: `${canary} lead`,
      fieldworkStarts: null,
    }),
  );
  const [caseId] = value(
    await vault.cases.add(inspection.id, [
      { caseReference: `${canary} reference`, assessor: canary, fields: { [canary]: canary } },
    ]),
  );
  if (caseId === undefined) throw new Error('no case was added');
  const openCase = value(await vault.cases.open(caseId));
  for (const happening of happenings) openCase.record(happening);
  await vault.lock();

  const dump = await dumpDatabase(machine.indexedDB, 'casemark');

  const bytes = bytesOf(dump);
  const readable = [
    canary,
    passphrase,
    synthetic.id,
    stored.hash,
    'OFFICIAL',
    'insufficient',
    'answered',
    'lockAfterIdleMinutes',
    'keyboardShortcuts',
    card.recipient,
    card.signingKey,
    ownCard.recipient,
    ownCard.signingKey,
    'revoked',
  ].filter((text) => bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le'));
  expect({
    readable,
    rows: Object.fromEntries(
      Object.entries(dump.tables).map(([table, rows]) => [table, rows.length]),
    ),
  }).toEqual({
    readable: [],
    rows: {
      vault: 1,
      person: 1,
      settings: 1,
      frameworks: 1,
      inspections: 1,
      cases: 1,
      summaries: 1,
      upkeep: 0,
      entries: happenings.length + 1,
      // The two cards above.
      log: 2,
      manifest: 1,
      identity: 1,
      contacts: 1,
    },
  });
});
