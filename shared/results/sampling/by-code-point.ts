/** Compares two texts by their Unicode code points, so that an order is the same in every language and program. */
export function byCodePoint(one: string, other: string): number {
  const ones = [...one];
  const others = [...other];
  const differs = ones.findIndex((character, index) => character !== others[index]);
  if (differs === -1) return ones.length - others.length;
  return (ones[differs]?.codePointAt(0) ?? 0) - (others[differs]?.codePointAt(0) ?? -1);
}
