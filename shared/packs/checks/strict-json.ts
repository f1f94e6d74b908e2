import { toCanonicalJson } from '../../kernel/canonical-json.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { TextDecoder } from '../../vault-format/web-crypto.ts';

/** The text of UTF-8; null where the bytes are none. A byte-order mark is a character as any other. */
export function readText(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * A JSON value in its one spelling (RFC 8785). So nothing in it can be read in two ways: no name stands twice in an
 * object, no number is more exact than it can be kept, no text holds half a character. How deep it goes is counted
 * before it is built.
 */
export function readCanonicalJson(
  text: string,
  mostDeep: number,
): Result<unknown, 'json-too-deep' | 'not-json'> {
  const json = readJson(text, mostDeep);
  if (!json.ok) return json;
  try {
    return toCanonicalJson(json.value) === text ? json : err('not-json');
  } catch {
    return err('not-json');
  }
}

/** A JSON value however it is spelled. */
export function readJson(
  text: string,
  mostDeep: number,
): Result<unknown, 'json-too-deep' | 'not-json'> {
  if (isDeeper(text, mostDeep)) return err('json-too-deep');
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('not-json');
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const [quote, backslash, openList, closeList, openObject, closeObject] = [...'"\\[]{}'].map(
  (character) => character.charCodeAt(0),
);

function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === quote) at = endOfString(text, at);
    else if (character === openList || character === openObject) {
      depth += 1;
      if (depth > most) return true;
    } else if (character === closeList || character === closeObject) depth -= 1;
  }
  return false;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) {
    at += text.charCodeAt(at) === backslash ? 2 : 1;
  }
  return at;
}
