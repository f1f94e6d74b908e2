/** The sections that the product brings; the others come from the framework and carry its ids. */
export const practiceExamplesSectionId = 'practice-examples';
export const checkSectionId = 'check';
