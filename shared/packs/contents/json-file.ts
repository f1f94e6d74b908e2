import { toCanonicalJson } from '../../kernel/canonical-json.ts';

/** A value in its one spelling (RFC 8785), with a line feed after it: how every JSON file of ours in a pack is written. */
export function toJsonFile(value: unknown): string {
  return `${toCanonicalJson(value)}\n`;
}

/** A line for each value, in its one spelling. */
export function toJsonLines(values: readonly unknown[]): string {
  return values.map(toJsonFile).join('');
}
