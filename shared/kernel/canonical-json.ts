import canonicalize from 'canonicalize';

/**
 * The one byte-for-byte spelling of a JSON value (RFC 8785, JSON Canonicalization Scheme).
 * Throws on what JSON cannot hold: only values that a schema has already accepted come here.
 */
export function toCanonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
