/** The pages of the results that figures are opened from. */
export const pagesWithFigures = [
  'overview',
  'tables',
  'firmness',
  'sample',
  'consistency',
  'moderation',
] as const;
export type PageWithFigures = (typeof pagesWithFigures)[number];

export type FigureOrigin = { readonly page: PageWithFigures; readonly address: string };

/** What a figure's address is about, whichever cases and column are shown: these are changed on its page. */
export function figureIn(address: string): string {
  const [path = '', query = ''] = address.split('?');
  const params = new URLSearchParams(query);
  return JSON.stringify([path, params.get('question'), params.get('field')]);
}

/** The page that an address of the results is of; null where it shows no figures. */
export function originOf(address: string): FigureOrigin | null {
  const [path = ''] = address.split('?');
  const found = /\/results(?:\/([^/]+))?$/.exec(path);
  const page = pagesWithFigures.find((one) => found !== null && one === (found[1] ?? 'overview'));
  return page === undefined ? null : { page, address };
}

/** Back to the page as it was left, for the cases and at the standard that are on screen now. */
export function backToOrigin(
  { page, address }: FigureOrigin,
  current: URLSearchParams,
  standardId: string | null,
): string {
  const [path = '', query = ''] = address.split('?');
  const params = new URLSearchParams(query);
  const cases = current.get('cases');
  if (cases === null) params.delete('cases');
  else params.set('cases', cases);
  if (standardId !== null && (page === 'tables' || page === 'firmness')) {
    params.set('standard', standardId);
  }
  const written = params.toString();
  return written === '' ? path : `${path}?${written}`;
}
