import { everyField } from './every-field.ts';
import type { Framework, Prompt } from './framework.ts';
import { type FrameworkFault, faultAt, type Path } from './framework-fault.ts';
import { checkSectionId, practiceExamplesSectionId } from './section-ids.ts';
import { spellingKey } from './spelling.ts';

type PlacedId = { readonly id: string; readonly path: Path };

/**
 * Ids that repeat or that JavaScript keeps for itself, and spellings that stand for two things.
 * All that a case asks shares one set of ids: they are anchors and keys side by side.
 */
export function checkIds(framework: Framework): FrameworkFault[] {
  return [
    ...checkSet(idsOfTheCase(framework)),
    ...checkSet(idsIn(framework.flags, ['flags'])),
    ...checkSet(idsIn(framework.contradictions, ['contradictions'])),
    ...checkSet(idsIn(framework.rules.bands.value, ['rules', 'bands', 'value'])),
    ...everyField(framework).flatMap(({ field, path }) =>
      'options' in field
        ? checkSet(
            field.options.map((option, o) => ({
              id: option.value,
              path: [...path, 'options', o, 'value'],
            })),
          )
        : [],
    ),
    ...checkHeadings(framework),
    ...checkOptionSpellings(framework),
  ];
}

function idsOfTheCase(framework: Framework): PlacedId[] {
  const prompts = (all: readonly Prompt[], path: Path) => idsIn(all, [...path, 'prompts']);
  return [
    ...framework.detailSections.flatMap((section, s) => [
      { id: section.id, path: ['detailSections', s, 'id'] },
      ...idsIn(section.groups, ['detailSections', s, 'groups']),
    ]),
    ...framework.standards.flatMap((standard, s) => [
      { id: standard.id, path: ['standards', s, 'id'] },
      ...standard.keyQuestions.flatMap((keyQuestion, k) => {
        const path = ['standards', s, 'keyQuestions', k];
        return [
          { id: keyQuestion.id, path: [...path, 'id'] },
          ...prompts(keyQuestion.prompts, path),
        ];
      }),
      ...standard.promptGroups.flatMap((group, g) => {
        const path = ['standards', s, 'promptGroups', g];
        return [{ id: group.id, path: [...path, 'id'] }, ...prompts(group.prompts, path)];
      }),
    ]),
    ...everyField(framework).map(({ field, path }) => ({ id: field.id, path: [...path, 'id'] })),
    ...framework.unitStandards.flatMap((standard, u) => [
      { id: standard.id, path: ['unitStandards', u, 'id'] },
      ...idsIn(standard.questions, ['unitStandards', u, 'questions']),
    ]),
  ];
}

function idsIn(items: readonly { readonly id: string }[], path: Path): PlacedId[] {
  return items.map((item, index) => ({ id: item.id, path: [...path, index, 'id'] }));
}

const productSectionIds: ReadonlySet<string> = new Set([checkSectionId, practiceExamplesSectionId]);

function checkSet(ids: readonly PlacedId[]): FrameworkFault[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    if (id in Object.prototype || productSectionIds.has(id)) {
      return [faultAt(path, 'reserved-id', `“${id}” is a reserved word. Choose another id`)];
    }
    if (seen.has(id)) {
      return [faultAt(path, 'duplicate-id', `“${id}” is already the id of something else`)];
    }
    seen.add(id);
    return [];
  });
}

function checkHeadings(framework: Framework): FrameworkFault[] {
  const fieldIdsByKey = new Map<string, string>();
  return everyField(framework).flatMap(({ field, path }) =>
    (field.importHeadings ?? []).flatMap((heading, h) => {
      const key = spellingKey(heading);
      const other = fieldIdsByKey.get(key);
      fieldIdsByKey.set(key, field.id);
      if (key !== '' && (other === undefined || other === field.id)) return [];
      const message =
        key === ''
          ? 'A column heading needs a letter or a number'
          : `The column heading “${heading}” already stands for the field “${other}”`;
      return [faultAt([...path, 'importHeadings', h], 'duplicate-spelling', message)];
    }),
  );
}

/** A sample file may give an option by its value, its label in either language or another spelling. */
function checkOptionSpellings(framework: Framework): FrameworkFault[] {
  return everyField(framework).flatMap(({ field, path }) => {
    if (!('options' in field)) return [];
    const at = (o: number, ...rest: Path): Path => [...path, 'options', o, ...rest];
    const valuesByKey = new Map(field.options.map(({ value }) => [spellingKey(value), value]));
    const labels = field.options.flatMap(({ value, label: { en, cy } }, o) => [
      { value, spelling: en, path: at(o, 'label', 'en') },
      ...(cy === undefined ? [] : [{ value, spelling: cy, path: at(o, 'label', 'cy') }]),
    ]);
    const others = field.options.flatMap(({ value, importedAs = [] }, o) =>
      importedAs.map((spelling, i) => ({ value, spelling, path: at(o, 'importedAs', i) })),
    );
    return [...labels, ...others].flatMap(({ value, spelling, path: place }) => {
      const key = spellingKey(spelling);
      const other = valuesByKey.get(key);
      if (other === undefined) valuesByKey.set(key, value);
      if (key !== '' && (other === undefined || other === value)) return [];
      const message =
        key === ''
          ? 'This needs a letter or a number'
          : `“${spelling}” already stands for the option “${other}”`;
      return [faultAt(place, 'duplicate-spelling', message)];
    });
  });
}
