/** A file inside a ZIP. The bytes are a view of those that were read. */
export type StoredFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * The files of a ZIP in which nothing is compressed, in their order. Strict: files and directory follow one another
 * without a gap, say the same of every file, and nothing else is there: no comment, no further field, no encryption,
 * no 64-bit sizes. So there is one way to read it, and every byte of it is one that was counted. Null for anything
 * else. Never throws, and takes no more memory than the bytes of the directory.
 */
export function readStoredZip(bytes: Uint8Array, mostFiles: number): readonly StoredFile[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = bytes.length - endBytes;
  if (endAt < 0 || view.getUint32(endAt) !== endMark) return null;
  const count = view.getUint16(endAt + 8, true);
  const directoryAt = view.getUint32(endAt + 16, true);
  const isPlainEnd =
    view.getUint32(endAt + 4, true) === 0 &&
    view.getUint16(endAt + 10, true) === count &&
    view.getUint32(endAt + 12, true) === endAt - directoryAt &&
    view.getUint16(endAt + 20, true) === 0;
  if (!isPlainEnd || count > mostFiles) return null;

  const files: StoredFile[] = [];
  let offset = 0;
  let entryAt = directoryAt;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(view, entryAt, endAt);
    if (entry === null || entry.offset !== offset) return null;
    const file = readFile(view, offset, directoryAt, entry);
    if (file === null) return null;
    files.push(file);
    offset += fileHeaderBytes + file.path.length + file.bytes.length;
    entryAt += entryBytes + file.path.length;
  }
  return offset === directoryAt && entryAt === endAt ? files : null;
}

/** A file as the directory tells of it. `described` is what the file's own header is to repeat. */
type Entry = {
  readonly described: Uint8Array;
  readonly path: string;
  readonly size: number;
  readonly checksum: number;
  readonly offset: number;
};

const entryMark = 0x504b0102;
const fileMark = 0x504b0304;
const endMark = 0x504b0506;
const entryBytes = 46;
const fileHeaderBytes = 30;
const endBytes = 22;
const describedBytes = 26;
const longestPath = 256;

function readEntry(view: DataView, at: number, limit: number): Entry | null {
  if (at + entryBytes > limit || view.getUint32(at) !== entryMark) return null;
  const described = at + 6;
  const size = view.getUint32(described + 18, true);
  const pathLength = view.getUint16(described + 22, true);
  const isPlain =
    view.getUint16(described, true) === 20 && // the version of the format that is needed
    view.getUint16(described + 2, true) === 0 && // flags: encrypted, sizes told later, names in UTF-8
    view.getUint16(described + 4, true) === 0 && // how it is compressed
    view.getUint32(described + 14, true) === size && // its size when compressed
    view.getUint16(described + 24, true) === 0 && // further fields
    view.getUint16(at + 4, true) === 20 && // which program wrote it, for which system
    view.getUint16(at + 32, true) === 0 && // comment
    view.getUint32(at + 34, true) === 0 && // which disk, and whether it is text
    view.getUint32(at + 38, true) === 0; // what a file system would know of it
  if (!isPlain || pathLength > longestPath || at + entryBytes + pathLength > limit) return null;
  return {
    described: slice(view, described, describedBytes),
    path: String.fromCharCode(...slice(view, at + entryBytes, pathLength)),
    size,
    checksum: view.getUint32(described + 10, true),
    offset: view.getUint32(at + 42, true),
  };
}

function readFile(view: DataView, at: number, limit: number, entry: Entry): StoredFile | null {
  const pathAt = at + fileHeaderBytes;
  const contentAt = pathAt + entry.path.length;
  if (contentAt + entry.size > limit || view.getUint32(at) !== fileMark) return null;
  const described = slice(view, at + 4, describedBytes);
  if (!described.every((byte, index) => byte === entry.described[index])) return null;
  if (String.fromCharCode(...slice(view, pathAt, entry.path.length)) !== entry.path) return null;
  const bytes = slice(view, contentAt, entry.size);
  return crc32(bytes) === entry.checksum ? { path: entry.path, bytes } : null;
}

function slice(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  }
  return remainder;
});

/** The checksum of ZIP, of Ethernet and of PNG. */
function crc32(bytes: Uint8Array): number {
  let checksum = 0xffff_ffff;
  // By index, which takes a quarter of the time of an iterator: every byte of every backup comes through here.
  for (let index = 0; index < bytes.length; index += 1) {
    checksum = (remainders[(checksum ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (checksum >>> 8);
  }
  return (checksum ^ 0xffff_ffff) >>> 0;
}
