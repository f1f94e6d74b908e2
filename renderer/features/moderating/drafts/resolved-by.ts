/** The two between whom a difference is resolved by agreement, as the form has them. */
export const bothNames = (moderator: string, inspector: string): string =>
  `${moderator}, ${inspector}`;

/**
 * Who stands in the form once another way of resolving is chosen. The two who would have agreed are no third person;
 * what somebody typed stays.
 */
export function namesAfter(how: string, names: string, both: string): string {
  if (how === 'third-person') return names === both ? '' : names;
  return names.trim() === '' ? both : names;
}
