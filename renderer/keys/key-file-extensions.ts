/** As age's own documents name the files of keys. */
export const keyFileExtensions = ['txt', 'pub', 'key', 'age'] as const;
