/** One page of a list too long to draw at once. */
export type PageOf<Row> = {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly pageCount: number;
  /** The place of the first and the last row in the whole list, from 1; 0 and 0 when there is none. */
  readonly from: number;
  readonly to: number;
};

export const rowsPerPage = 100;

/** A page past the end is the last one: a filter may have left fewer rows than the address knew of. */
export function pageOf<Row>(rows: readonly Row[], wantedPage: number): PageOf<Row> {
  const pageCount = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const page = Math.min(Math.max(1, wantedPage), pageCount);
  const start = (page - 1) * rowsPerPage;
  const shown = rows.slice(start, start + rowsPerPage);
  return {
    rows: shown,
    page,
    pageCount,
    from: shown.length === 0 ? 0 : start + 1,
    to: start + shown.length,
  };
}

/** The page numbers to show, as the Design System does: first, last, and those around the current one. */
export function pageNumbers(page: number, pageCount: number): readonly (number | 'gap')[] {
  const wanted = new Set([1, page - 1, page, page + 1, pageCount]);
  const shown = Array.from({ length: pageCount }, (_, index) => index + 1).filter(
    // A gap that hides one number is no shorter than the number.
    (number) => wanted.has(number) || (wanted.has(number - 1) && wanted.has(number + 1)),
  );
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    return before !== undefined && number - before > 1 ? ['gap' as const, number] : [number];
  });
}
