/**
 * Whether a case's assessor is this person. A sample names assessors as the office does, by full name or by
 * initials, so "Anna Bell" is AB, A.B. and A Bell's whole name; "Anna Jane Bell" is AJB and AB.
 * Case, spaces and full stops are ignored. Two people with the same initials both see the case.
 */
export function isMine(assessor: string, personName: string): boolean {
  const wanted = lettersOf(assessor);
  if (wanted === '') return false;
  return [
    lettersOf(personName),
    initials(personName.split(/\s+/)),
    initials(personName.split(/[\s-]+/)),
    firstAndLastInitial(personName),
  ].includes(wanted);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLocaleLowerCase('en-GB');
}

function initials(words: readonly string[]): string {
  return words.map((word) => lettersOf(word).slice(0, 1)).join('');
}

function firstAndLastInitial(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length < 2 ? lettersOf(name) : initials([words[0] ?? '', words.at(-1) ?? '']);
}
