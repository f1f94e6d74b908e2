import * as z from 'zod';
import { ContactCard } from './contact-card.ts';

/** A card as a file of its own: `<anything>.casemark-card.json`. */
export const CardFile = ContactCard.extend({ kind: z.literal('casemark-card') });
export type CardFile = z.infer<typeof CardFile>;

export const cardFileEnding = '.casemark-card.json';

export function cardFileContent(card: ContactCard): CardFile {
  const { v, personId, name, recipient, signingKey } = card;
  return { kind: 'casemark-card', v, personId, name, recipient, signingKey };
}

/** The file's text: readable, with a line feed at its end. */
export function cardToFile(card: ContactCard): string {
  return `${JSON.stringify(cardFileContent(card), null, 2)}\n`;
}
