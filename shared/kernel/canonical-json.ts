import canonicalize from 'canonicalize';

/**
 * The one byte-for-byte spelling of a JSON value (RFC 8785, JSON Canonicalization Scheme).
 * Throws on what JSON cannot hold: only values that a schema has already accepted come here.
 */
export function toCanonicalJson(value: unknown): string {
  // The platform spells strings and numbers as RFC 8785 asks (ECMAScript's JSON.stringify is what it cites), and takes a
  // quarter of the time. What is left to do is the order of names, in which most of what is read stands already.
  const ordered = inOrder(value, 0);
  if (ordered !== unusual) return JSON.stringify(ordered);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** Something that is spelled otherwise, or not at all: the library decides. */
const unusual = Symbol('unusual');

/** Deeper than anything of ours, and far from the end of the stack. */
const mostDeep = 100;

/** The value with the names of every object in order of their UTF-16 code units: itself, where they are in order. */
function inOrder(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? value : unusual;
    case 'number':
      return Number.isFinite(value) ? value : unusual;
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return value;
      if (depth > mostDeep) return unusual;
      return Array.isArray(value) ? listInOrder(value, depth) : objectInOrder(value, depth);
    default:
      return unusual;
  }
}

function listInOrder(list: readonly unknown[], depth: number): unknown {
  let ordered: unknown[] | null = null;
  for (let index = 0; index < list.length; index += 1) {
    const item = inOrder(list[index], depth + 1);
    if (item === unusual) return unusual;
    if (item !== list[index]) ordered ??= list.slice(0, index);
    ordered?.push(item);
  }
  return ordered ?? list;
}

function objectInOrder(value: object, depth: number): unknown {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return unusual;
  const object = value as Record<string, unknown>;
  const names = Object.keys(value);
  let isOrdered = true;
  let before = '';
  for (const name of names) {
    // An object has its whole numbers first, whenever they came; and one name is not a name as others.
    if (wholeNumber.test(name) || name === '__proto__' || !name.isWellFormed()) return unusual;
    if (name < before) isOrdered = false;
    before = name;
  }
  if (!isOrdered) names.sort();
  let ordered: Record<string, unknown> | null = isOrdered ? null : {};
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as string;
    const item = inOrder(object[name], depth + 1);
    if (item === unusual) return unusual;
    if (ordered === null && item !== object[name]) {
      ordered = {};
      for (const earlier of names.slice(0, index)) ordered[earlier] = object[earlier];
    }
    if (ordered !== null) ordered[name] = item;
  }
  return ordered ?? value;
}

const wholeNumber = /^\d+$/;
