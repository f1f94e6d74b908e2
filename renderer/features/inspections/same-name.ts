/** Whether a name was typed: capitals, accents written another way and doubled spaces do not matter. */
export function isSameName(typed: string, name: string): boolean {
  return plain(typed) === plain(name);
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}
