/**
 * Where a question stands in its page: DOM ids, and the fragment of an address that leads there.
 * Framework ids hold letters, digits, dots and hyphens. A dot would need escaping in a stylesheet or a
 * selector, so it is spelled `_`, which no id holds: two ids never meet in one anchor.
 */

export const promptAnchor = (promptId: string): string => `prompt-${spell(promptId)}`;
export const noteAnchor = (promptId: string): string => `note-${spell(promptId)}`;
export const sourceAnchor = (promptId: string): string => `source-${spell(promptId)}`;

export const judgementAnchor = (keyQuestionId: string): string =>
  `judgement-${spell(keyQuestionId)}`;
export const reasonAnchor = (keyQuestionId: string): string => `reason-${spell(keyQuestionId)}`;

/** Who marks the case: the product's own question, on the first page of details. */
export const assessorAnchor = 'assessor';

export const fieldAnchor = (fieldId: string): string => `field-${spell(fieldId)}`;

export const exampleNameAnchor = (exampleId: string): string => `example-name-${exampleId}`;
export const exampleNarrativeAnchor = (exampleId: string): string =>
  `example-narrative-${exampleId}`;

/** A section's page as a place in the navigation. */
export const sectionAnchor = (sectionId: string): string => `section-${spell(sectionId)}`;

/**
 * One radio or checkbox of a question, from 0. The first carries the question's own anchor, as in the
 * Design System: a link in the error summary goes to it.
 */
export const optionAnchor = (anchor: string, index: number): string =>
  index === 0 ? anchor : `option-${index}-${anchor}`;

const spell = (id: string): string => id.replaceAll('.', '_');
