/**
 * Makes a selector that gives the same object for as long as its members stay the same.
 * A case is folded anew with each entry: without this, every row would be drawn again for every answer.
 */
export function steadily<Whole, Part extends object>(
  select: (whole: Whole) => Part,
): (whole: Whole) => Part {
  let last: Part | undefined;
  return (whole) => {
    const next = select(whole);
    if (last === undefined || !haveSameMembers(last, next)) last = next;
    return last;
  };
}

function haveSameMembers(one: object, other: object): boolean {
  if (one === other) return true;
  const members = Object.entries(one);
  return (
    members.length === Object.keys(other).length &&
    members.every(
      ([key, value]) =>
        Object.hasOwn(other, key) && Object.is(value, (other as Record<string, unknown>)[key]),
    )
  );
}
