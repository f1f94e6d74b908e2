import { useTranslation } from 'react-i18next';
import { applicability } from '../../../../shared/frameworks/applicability.ts';
import { useFieldValueText } from '../../../questions/use-field-value-text.ts';
import { useOpenReview } from '../../../store/moderation/review-context.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { useFrameworkText } from '../../../words/use-framework-text.ts';

/**
 * What the sample said of a case whose judgements are sealed. Of what it did not say nothing is listed: "Not answered"
 * would be read as the inspector's.
 */
export function SealedFacts() {
  const { t } = useTranslation('domain');
  const text = useFrameworkText();
  const valueText = useFieldValueText();
  const { framework, getFacts } = useOpenReview();
  const { fields, assessor } = getFacts();
  const said = applicability(framework, fields)
    .detailSections.flatMap(({ groups }) => groups.flatMap((group) => group.fields))
    .flatMap((field) => {
      const value = fields[field.id] ?? null;
      if (value === null || value.length === 0) return [];
      return [{ id: field.id, key: text(field.label), value: valueText(field, value) }];
    });
  const who = assessor === '' ? [] : [{ id: 'assessor', key: t('assessor'), value: assessor }];
  return <SummaryList dense wideKeys rows={[...who, ...said]} />;
}
