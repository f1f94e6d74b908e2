/**
 * Whether a text holds a character that is not seen, or that changes how others are: control and format characters
 * (those that turn the direction of reading among them), line and paragraph separators, half a surrogate pair.
 */
export function hasHiddenCharacters(text: string): boolean {
  return hidden.test(text);
}

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
