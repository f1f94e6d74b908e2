import { useTranslation } from 'react-i18next';
import { Answer, EvidenceSource, Judgement } from '../../../shared/cases/entry.ts';
import type { HistoryLine, HistoryValue } from '../../../shared/cases/history.ts';
import { fieldById } from '../../../shared/frameworks/option-label.ts';
import { useFieldValueText } from '../../questions/use-field-value-text.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';

/** A line of the history in words: what was changed, and each of its values. */
export function useHistoryWords(): {
  what: (line: HistoryLine) => string;
  value: (line: HistoryLine, value: HistoryValue) => string;
} {
  const { t } = useTranslation('history');
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const fieldValue = useFieldValueText();
  const { framework, getEntries } = useOpenCase();

  /** What the case came with: its reference, who it was given to, and every fact that was known. */
  const openedWith = () => {
    const opened = getEntries()[0]?.happening;
    if (opened?.kind !== 'opened') return '–';
    const facts = Object.entries(opened.fields).flatMap(([fieldId, value]) => {
      const field = fieldById(framework, fieldId);
      if (field === undefined || value === null) return [];
      return [t('fact', { question: text(field.label), value: fieldValue(field, value) })];
    });
    const assessor =
      opened.assessor === ''
        ? []
        : [t('fact', { question: domain('assessor'), value: opened.assessor })];
    return [opened.caseReference, ...assessor, ...facts].join('\n');
  };

  const target = ({ target: { kind, id, label } }: HistoryLine) =>
    t(`target.${kind}`, { id: id ?? '', question: label === null ? '' : text(label) });

  return {
    what(line) {
      switch (line.act) {
        case 'opened':
          return t('act.opened');
        case 'signed-off':
          return t('act.signed-off', { name: String(line.after) });
        case 'reopened':
          return t('act.reopened', { reason: String(line.after) });
        case 'undone':
        case 'redone':
          return t(`act.${line.act}`, { what: target(line) });
        case 'changed':
          return target(line);
      }
    },
    value(line, value) {
      if (value === null || line.act === 'signed-off' || line.act === 'reopened') return '–';
      if (line.act === 'opened') return openedWith();
      const { kind, id } = line.target;
      if (typeof value === 'object' && 'narrative' in value) {
        return t('example', { name: value.changedName, narrative: value.narrative });
      }
      const answer = Answer.safeParse(value);
      if (kind === 'answer' && answer.success) return domain(`answer.${answer.data}`);
      const source = EvidenceSource.safeParse(value);
      if (kind === 'source' && source.success) return domain(`evidence.${source.data}`);
      const judgement = Judgement.safeParse(value);
      if (kind === 'judgement' && judgement.success) return domain(`judgement.${judgement.data}`);
      const field = kind === 'field' ? fieldById(framework, id ?? '') : undefined;
      return field === undefined ? String(value) : fieldValue(field, value);
    },
  };
}
