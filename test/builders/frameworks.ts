import { readFileSync } from 'node:fs';
import { Framework } from '../../shared/frameworks/framework.ts';

/** The built-in framework, read once. */
export const hmipFramework: Framework = read('../../shared/frameworks/hmip-pdu-2021.json');

/** A framework of quite another shape: other ids, counts, bands and fields. */
export const readSyntheticFramework = (): Framework =>
  read('../fixtures/frameworks/synthetic.json');

function read(path: string): Framework {
  return Framework.parse(JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')));
}
