/** The sections that the product brings. The others come from the framework, which may not take these ids. */
export const practiceExamplesSectionId = 'practice-examples';
export const checkSectionId = 'check';
