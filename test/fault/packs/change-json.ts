import { toCanonicalJson } from '../../../shared/kernel/canonical-json.ts';
import type { Random } from '../random.ts';
import type { Json } from './put-together.ts';

type Place = { readonly holder: Json; readonly key: string | number };

/** Changes one value somewhere in it, to another of its kind. Undefined where nothing came of it. */
export function changeLeaf(value: Json, random: Random, leaveOut?: RegExp): Json | undefined {
  const copy = structuredClone(value);
  const places = placesIn(copy).filter(({ holder, key }) => {
    const isLeaf = typeof holder[key] !== 'object' || holder[key] === null;
    return isLeaf && !leaveOut?.test(String(key));
  });
  if (places.length === 0) return undefined;
  const { holder, key } = random.pick(places);
  holder[key] = otherLeaf(holder[key], random);
  return differs(value, copy) ? copy : undefined;
}

/** Changes the shape of one place: another kind of value, one that is left out, one more. */
export function changeShape(value: Json, random: Random): Json | undefined {
  const copy = structuredClone(value);
  const { holder, key } = random.pick(placesIn(copy));
  switch (random.below(4)) {
    case 0:
      // No value of any format of ours is both: what holds a truth is given a text.
      holder[key] = typeof holder[key] === 'boolean' ? 'true' : true;
      break;
    case 1:
      if (Array.isArray(holder)) holder.splice(Number(key), 0, { unknown: true });
      else delete holder[key];
      break;
    case 2:
      if (Array.isArray(holder)) holder.push(['unknown']);
      else holder.unknown = holder[key];
      break;
    default:
      holder[key] = random.chance(0.5) ? { [String(key)]: holder[key] } : [holder[key]];
  }
  return differs(value, copy) ? copy : undefined;
}

function placesIn(value: Json): Place[] {
  const places: Place[] = [];
  const visit = (holder: Json): void => {
    if (typeof holder !== 'object' || holder === null) return;
    const keys = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder);
    for (const key of keys) {
      places.push({ holder, key });
      visit(holder[key]);
    }
  };
  visit(value);
  return places;
}

function otherLeaf(leaf: Json, random: Random): Json {
  switch (typeof leaf) {
    case 'string': {
      if (leaf === '' || random.chance(0.2)) return `${leaf}x`;
      const at = random.below(leaf.length);
      const letter = String.fromCharCode(32 + random.below(95));
      return leaf.slice(0, at) + letter + leaf.slice(at + 1);
    }
    case 'number':
      return random.pick([leaf + 1, leaf - 1, 1e300, -1, 0.5, 2 ** 53]);
    case 'boolean':
      return !leaf;
    default:
      return random.pick(['x', 0, {}, []]);
  }
}

function differs(one: Json, other: Json): boolean {
  return toCanonicalJson(one) !== toCanonicalJson(other);
}
