import { useTranslation } from 'react-i18next';
import { assessorAnchor, fieldAnchor } from '../../../shared/cases/anchors.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Field, Framework } from '../../../shared/frameworks/framework.ts';
import { questionAddress } from '../../questions/section-address.ts';
import { useFieldValueText } from '../../questions/use-field-value-text.ts';
import { useReadOnly } from '../../store/store-context.tsx';
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { decidingFacts } from './deciding-facts.ts';
import { useApplicability } from './use-applicability.ts';

/** What kind of case it is, with the way to correct it. */
export function CaseFacts({
  framework,
  kase,
}: {
  readonly framework: Framework;
  readonly kase: Case;
}) {
  const { t } = useTranslation('marking');
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const valueText = useFieldValueText();
  const readOnly = useReadOnly();
  const { detailSections, fieldsInForce, isFieldInForce } = useApplicability();
  const sectionIdOfField = (fieldId: string) =>
    detailSections.find(({ groups }) =>
      groups.some(({ fields }) => fields.some(({ id }) => id === fieldId)),
    )?.id;
  const { cohort, riskOfSeriousHarm } = framework.roles;
  const factLabel = ({ id, label }: Field) => {
    if (id === cohort) return domain('cohort');
    return id === riskOfSeriousHarm ? domain('riskOfSeriousHarm') : text(label);
  };
  const facts = decidingFacts(framework).filter(({ id }) => isFieldInForce(id));
  const changing = (label: string, sectionId: string | undefined, anchor: string) =>
    sectionId === undefined || readOnly !== null
      ? {}
      : {
          actions: [
            {
              text: t('taskList.change'),
              visuallyHiddenText: label,
              href: questionAddress(kase.id, sectionId, anchor),
            },
          ],
        };
  const assessor = domain('assessor');
  const rows: SummaryRow[] = [
    {
      key: assessor,
      value: kase.assessor,
      ...changing(assessor, detailSections[0]?.id, assessorAnchor),
    },
    ...facts.map((field): SummaryRow => {
      const label = factLabel(field);
      return {
        key: label,
        value: valueText(field, fieldsInForce[field.id] ?? null),
        ...changing(label, sectionIdOfField(field.id), fieldAnchor(field.id)),
      };
    }),
  ];
  return (
    <>
      <SummaryList dense rows={rows} />
      <p className="govuk-body-s">
        {t('taskList.framework', { title: text(framework.title), version: framework.version })}
      </p>
    </>
  );
}
