import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaFiles } from '../shared/packs/contents/schema-files.ts';

/** Writes the published JSON Schemas again, after the code's own have changed. */
const folder = new URL('../docs/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { name, text } of schemaFiles()) writeFileSync(new URL(name, folder), text);
