/** What went wrong with a file of the browser, as a journal and a backup both tell it; code names what is none. */
export type StorageFault =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'folder-not-writable' }
  | { readonly kind: 'failed'; readonly code: string };

/** Tags what the browser reported; throws on again what is not its report. */
export function storageFault(fault: unknown): StorageFault {
  if (!(fault instanceof DOMException)) throw fault;
  switch (fault.name) {
    case 'QuotaExceededError':
      return { kind: 'disk-full' };
    case 'SecurityError':
    case 'NotAllowedError':
    // Something that is no folder stands where a folder is to be.
    case 'TypeMismatchError':
      return { kind: 'folder-not-writable' };
    default:
      return { kind: 'failed', code: fault.name };
  }
}
