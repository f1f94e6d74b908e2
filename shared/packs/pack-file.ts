/** A text file of a pack, by its name in the folder of what it is of; its bytes are UTF-8. */
export type PackFile = { readonly name: string; readonly text: string };
