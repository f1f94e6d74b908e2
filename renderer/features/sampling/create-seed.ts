/** Sixteen hexadecimal digits in groups of four, from the machine's own randomness. */
export function createSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return (digits.match(/.{4}/g) ?? []).join(' ');
}
