import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../../shared/packs/contents/schema-files.ts';

const folder = new URL('../../../docs/schemas/', import.meta.url);

describe('the published JSON Schemas', () => {
  it('are in the documentation as every pack carries them (node build/write-schemas.ts writes them)', () => {
    const published = readdirSync(folder).map((name) => ({
      name,
      text: readFileSync(new URL(name, folder), 'utf8'),
    }));

    expect(published).toEqual(
      schemaFiles().toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    );
  });

  it('are draft 2020-12, and take nothing that they do not name', () => {
    expect(
      schemaFiles().map(({ text }) => {
        const { $schema, type, additionalProperties } = JSON.parse(text);
        return { $schema, type, additionalProperties };
      }),
    ).toEqual(
      schemaFiles().map(() => ({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        additionalProperties: false,
      })),
    );
  });
});
