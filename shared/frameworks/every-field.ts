import type { Field, Framework } from './framework.ts';
import type { Path } from './framework-fault.ts';

export type PlacedField = {
  readonly field: Field;
  readonly path: Path;
  /** The standard it is asked with; null for a field of a detail section. */
  readonly standardId: string | null;
};

/** Every field in the order in which `applicability` settles them, with its place in the file. */
export function everyField(framework: Framework): readonly PlacedField[] {
  return [
    ...framework.detailSections.flatMap((section, s) =>
      section.groups.flatMap((group, g) =>
        group.fields.map((field, f) => ({
          field,
          path: ['detailSections', s, 'groups', g, 'fields', f],
          standardId: null,
        })),
      ),
    ),
    ...framework.standards.flatMap((standard, s) =>
      standard.fields.map((field, f) => ({
        field,
        path: ['standards', s, 'fields', f],
        standardId: standard.id,
      })),
    ),
  ];
}
