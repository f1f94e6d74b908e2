import type { JournalPort } from '../../../shared/journal/journal-port.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../dispatch.ts';

export type JournalPowers = { readonly journal: JournalPort };

type JournalHandlers = Pick<
  Handlers,
  | 'journal:append'
  | 'journal:keep-aside'
  | 'journal:list'
  | 'journal:read'
  | 'journal:remove'
  | 'journal:set-aside'
  | 'journal:write'
>;

export function createJournalHandlers({ journal }: JournalPowers): JournalHandlers {
  return {
    'journal:list': ({ vault }) => journal.list(vault),
    'journal:read': ({ vault, journalId }) => journal.read(vault, journalId),
    'journal:append': async ({ vault, journalId, seq, payloads }) =>
      done(await journal.append(vault, journalId, seq, payloads)),
    'journal:write': async ({ vault, files }) => done(await journal.write(vault, files)),
    'journal:remove': async ({ vault, journalIds }) =>
      done(await journal.remove(vault, journalIds)),
    'journal:set-aside': async ({ vault, journalId }) =>
      done(await journal.setAside(vault, journalId)),
    'journal:keep-aside': async ({ vault, file }) => done(await journal.keepAside(vault, file)),
  };
}

/** A message cannot say nothing, so it says null. */
function done<Failure>(outcome: Result<void, Failure>): Result<null, Failure> {
  return outcome.ok ? ok(null) : outcome;
}
