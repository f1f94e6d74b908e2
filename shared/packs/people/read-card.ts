import * as z from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import { readJson } from '../checks/strict-json.ts';
import { CardFile } from './card-file.ts';
import { type CardTextFault, readCardText } from './card-text.ts';
import { ContactCard } from './contact-card.ts';
import { recipientToBytes } from './recipient-bytes.ts';

export type CardFault =
  | CardTextFault
  /** The file is a roster: `readRoster` reads it. */
  | { readonly kind: 'card-is-roster' }
  /** `path` names the first place in the file that is not as it should be, never what stands there. */
  | { readonly kind: 'card-file-wrong'; readonly path: string };

/** Reads a card from its file's text, or from the groups that are read aloud, whichever this is. */
export function readCard(text: string): Result<ContactCard, CardFault> {
  return text.trimStart().startsWith('{') ? readCardFile(text) : readCardText(text);
}

function readCardFile(text: string): Result<ContactCard, CardFault> {
  const json = readJson(text, mostDeep);
  const stored = json.ok ? json.value : null;
  const kind = Kind.safeParse(stored).data;
  if (kind?.kind === 'casemark-roster') return err({ kind: 'card-is-roster' });
  if (kind?.kind !== 'casemark-card') return err({ kind: 'card-not-a-card' });
  if (kind.v > 1) return err({ kind: 'card-from-a-newer-release' });
  const file = CardFile.safeParse(stored);
  if (!file.success) {
    return err({ kind: 'card-file-wrong', path: file.error.issues[0]?.path.join('.') ?? '' });
  }
  const { kind: _, ...card } = file.data;
  return recipientToBytes(card.recipient) === null
    ? err({ kind: 'card-file-wrong', path: 'recipient' })
    : ok(ContactCard.parse(card));
}

const mostDeep = 10;

const Kind = z.looseObject({ kind: z.string(), v: z.number() });
