import type { Text } from '../kernel/text.ts';
import { type FieldValue, type FieldValues, holds } from './condition.ts';
import type {
  DetailSection,
  Field,
  Flag,
  Framework,
  KeyQuestion,
  Prompt,
  PromptGroup,
  Standard,
} from './framework.ts';
import { promptsOf } from './prompts-of.ts';

/** What of a framework is asked in one case. Everything else is neither shown nor counted as missing. */
export type Applicability = {
  /** Those that apply, in the framework's order, each holding only what applies. */
  readonly standards: readonly ApplicableStandard[];
  /** Groups and sections left without a field are left out. */
  readonly detailSections: readonly ApplicableSection[];
  readonly hidden: readonly Hidden[];
  /** The values of the fields that apply: the only ones that conditions, scores and tables may read. */
  readonly fieldsInForce: FieldValues;
  isPromptInForce(promptId: string): boolean;
  isKeyQuestionInForce(keyQuestionId: string): boolean;
  isFieldInForce(fieldId: string): boolean;
};

export type ApplicablePrompt = Prompt & { readonly allowsNotApplicable: boolean };

/** Judged even when every one of its prompts is hidden: the judgement is about the case, not the prompts. */
export type ApplicableKeyQuestion = Omit<KeyQuestion, 'prompts'> & {
  readonly prompts: readonly ApplicablePrompt[];
};

/** Left out of its standard when none of its prompts applies. */
export type ApplicablePromptGroup = Omit<PromptGroup, 'prompts'> & {
  readonly prompts: readonly ApplicablePrompt[];
};

export type ApplicableStandard = Omit<Standard, 'keyQuestions' | 'promptGroups' | 'fields'> & {
  readonly keyQuestions: readonly ApplicableKeyQuestion[];
  readonly promptGroups: readonly ApplicablePromptGroup[];
  readonly fields: readonly Field[];
};

export type ApplicableSection = Omit<DetailSection, 'groups'> & {
  readonly groups: readonly {
    readonly id: string;
    readonly title: Text;
    readonly fields: readonly Field[];
  }[];
};

/** Prompts of one standard that one flag hides, for a line such as "3 prompts are not shown: …". */
type Hidden = {
  readonly standardId: string;
  readonly flagId: string;
  readonly because: Text;
  readonly promptCount: number;
  readonly wholeStandard: boolean;
};

/**
 * The one place that decides what applies in a case.
 *
 * Fields are settled in the framework's order and a field that does not apply satisfies no condition,
 * whatever value it still holds. A fact not known yet satisfies nothing either: until the cohort is
 * recorded, prompts that need a cohort do not apply. A prompt that several flags hide is counted
 * under the first of them.
 */
export function applicability(framework: Framework, fields: FieldValues): Applicability {
  const fieldsInForce: Record<string, FieldValue> = Object.create(null);
  const fieldIds = new Set<string>();
  const promptIds = new Set<string>();
  const keyQuestionIds = new Set<string>();
  const hidden: Hidden[] = [];

  const settleFields = (candidates: readonly Field[]): Field[] =>
    candidates.filter((field) => {
      if (field.appliesWhen && !holds(field.appliesWhen, fieldsInForce)) return false;
      fieldIds.add(field.id);
      if (Object.hasOwn(fields, field.id)) fieldsInForce[field.id] = fields[field.id] ?? null;
      return true;
    });

  const detailSections = framework.detailSections
    .map((section) => ({
      ...section,
      groups: section.groups
        .map((group) => ({ ...group, fields: settleFields(group.fields) }))
        .filter((group) => group.fields.length > 0),
    }))
    .filter((section) => section.groups.length > 0);

  const flags = new Map(framework.flags.map((flag) => [flag.id, flag]));
  const barringFlags = new Map(
    framework.flags
      .filter((flag) => flag.appliesWhen && !holds(flag.appliesWhen, fieldsInForce))
      .map((flag) => [flag.id, flag]),
  );
  const barringFlag = (flagIds: readonly string[]): Flag | undefined =>
    flagIds.map((id) => barringFlags.get(id)).find((flag) => flag !== undefined);

  const standards = framework.standards.flatMap((standard): ApplicableStandard[] => {
    const standardBarredBy = barringFlag(standard.flags);
    if (standardBarredBy) {
      hidden.push(hiddenBy(standard, standardBarredBy, promptsOf(standard).length, true));
      return [];
    }
    const countByFlag = new Map<Flag, number>();
    const settlePrompts = (prompts: readonly Prompt[]): ApplicablePrompt[] =>
      prompts.flatMap((prompt) => {
        const barredBy = barringFlag(prompt.flags);
        if (barredBy) {
          countByFlag.set(barredBy, (countByFlag.get(barredBy) ?? 0) + 1);
          return [];
        }
        promptIds.add(prompt.id);
        const allowsNotApplicable = [...standard.flags, ...prompt.flags].some(
          (id) => flags.get(id)?.allowsNotApplicable === true,
        );
        return [{ ...prompt, allowsNotApplicable }];
      });

    for (const keyQuestion of standard.keyQuestions) keyQuestionIds.add(keyQuestion.id);
    const applicable = {
      ...standard,
      keyQuestions: standard.keyQuestions.map((keyQuestion) => ({
        ...keyQuestion,
        prompts: settlePrompts(keyQuestion.prompts),
      })),
      promptGroups: standard.promptGroups
        .map((group) => ({ ...group, prompts: settlePrompts(group.prompts) }))
        .filter((group) => group.prompts.length > 0),
      fields: settleFields(standard.fields),
    };
    for (const [flag, count] of countByFlag) hidden.push(hiddenBy(standard, flag, count, false));
    return [applicable];
  });

  return {
    standards,
    detailSections,
    hidden,
    fieldsInForce,
    isPromptInForce: (promptId) => promptIds.has(promptId),
    isKeyQuestionInForce: (keyQuestionId) => keyQuestionIds.has(keyQuestionId),
    isFieldInForce: (fieldId) => fieldIds.has(fieldId),
  };
}

function hiddenBy(
  standard: Standard,
  flag: Flag,
  promptCount: number,
  wholeStandard: boolean,
): Hidden {
  // A framework that is read refuses a flag with a condition and no reason; its note stands in for types.
  const because = flag.hiddenBecause ?? flag.note;
  return { standardId: standard.id, flagId: flag.id, because, promptCount, wholeStandard };
}
