/** The beginning of a digest in groups of four, as much as two people would compare by eye. */
export function inGroups(digest: string): string {
  return (
    digest
      .slice(0, 32)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}
