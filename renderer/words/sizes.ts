/** Sizes on screen, in the units that file managers show: "0.4 MB", "12 MB". */
export function toSize(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  const format = megabytes < 10 ? small : large;
  return format.format(Math.max(megabytes, bytes > 0 ? 0.1 : 0));
}

const megabyte = { style: 'unit', unit: 'megabyte' } as const;
const small = new Intl.NumberFormat('en-GB', { ...megabyte, maximumFractionDigits: 1 });
const large = new Intl.NumberFormat('en-GB', { ...megabyte, maximumFractionDigits: 0 });
