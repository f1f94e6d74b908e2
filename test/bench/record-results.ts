import { readFile, writeFile } from 'node:fs/promises';
import { toTable } from './results-table.ts';
import type { ScenarioResult } from './scenario.ts';

/** Where and how busy the machine was. */
export type BenchMachine = {
  readonly cores: number;
  readonly processor: string;
  readonly browser: string;
  readonly node: string;
  readonly loadBefore: number;
  readonly loadAfter: number;
};

/**
 * Puts what was measured between the marks that the document has for each scenario, with when and where it was, so
 * that no figure is copied by hand. What was not measured this time stays as it stands.
 */
export async function recordResults(
  path: string,
  machine: BenchMachine,
  beganAt: Date,
  results: ReadonlyMap<string, ScenarioResult>,
): Promise<void> {
  let text = await readFile(path, 'utf8');
  for (const [name, { rows }] of results) {
    text = withRecord(text, name, `${toOrigin(machine, beganAt)}\n\n${toTable(rows)}`);
  }
  await writeFile(path, text);
}

/** The document with another record between the marks of a scenario. Throws when it has no such marks. */
export function withRecord(text: string, scenario: string, record: string): string {
  const begin = `<!-- recorded: ${scenario} -->\n`;
  const end = `<!-- end: ${scenario} -->`;
  const [before, rest] = cut(text, begin);
  const [, after] = cut(rest, end);
  return `${before}${begin}\n${record}\n\n${end}${after}`;
}

function cut(text: string, at: string): readonly [string, string] {
  const place = text.indexOf(at);
  if (place === -1) throw new Error(`the document has no ${at.trim()}`);
  return [text.slice(0, place), text.slice(place + at.length)];
}

function toOrigin(machine: BenchMachine, beganAt: Date): string {
  const day = beganAt.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const { cores, processor, browser, node, loadBefore, loadAfter } = machine;
  const load = `load ${loadBefore.toFixed(1)} as the run began and ${loadAfter.toFixed(1)} as it ended`;
  return `${day}: ${cores} cores (${processor}), ${browser}, Node ${node.slice(1)}, ${load}.`;
}
