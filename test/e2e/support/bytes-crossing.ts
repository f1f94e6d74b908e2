/**
 * Bytes inside a message, spelt so that they survive JSON: Playwright's bindings carry no more.
 * Both functions also run in the page, from their own text: they use nothing from outside themselves.
 */
export function packBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    let latin1 = '';
    for (let at = 0; at < value.length; at += 32_768) {
      latin1 += String.fromCharCode(...value.subarray(at, at + 32_768));
    }
    return { packedBytes: btoa(latin1) };
  }
  if (Array.isArray(value)) return value.map(packBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packBytes(part)]));
}

export function unpackBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpackBytes);
  if (typeof value !== 'object' || value === null) return value;
  if ('packedBytes' in value && typeof value.packedBytes === 'string') {
    return Uint8Array.from(atob(value.packedBytes), (character) => character.charCodeAt(0));
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpackBytes(part)]));
}
