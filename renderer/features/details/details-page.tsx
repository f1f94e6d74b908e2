import './details.scss';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { sectionsOf } from '../../../shared/cases/sections.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import { FieldQuestion } from '../../questions/field-question.tsx';
import { SectionFooter } from '../../questions/section-footer.tsx';
import { useArrival } from '../../questions/use-arrival.ts';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { AssessorField } from './assessor-field.tsx';
import { Contradictions } from './contradictions.tsx';

/** A page of a case's fields, such as its details or the practitioner interview. */
export function DetailsPage() {
  const { t } = useTranslation('details');
  const { sectionId } = useParams();
  const text = useFrameworkText();
  const { framework } = useOpenCase();
  const fields = useCasePart((kase) => kase.fields);
  const kase = useCasePart((all) => all);
  const section = useMemo(
    () => applicability(framework, fields).detailSections.find(({ id }) => id === sectionId),
    [framework, fields, sectionId],
  );
  const { asked, left } = useMemo(
    () => sectionsOf(framework, kase).find(({ id }) => id === sectionId) ?? { asked: 0, left: 0 },
    [framework, kase, sectionId],
  );
  const arriving = useArrival();
  usePageTitle(section === undefined ? t('title') : text(section.title));
  if (section === undefined) return null;

  const isFirst = framework.detailSections[0]?.id === section.id;
  return (
    <>
      <PageHeading size="m" focusOnArrival={!arriving}>
        {text(section.title)}
      </PageHeading>
      {section.summary === undefined ? null : <p className="govuk-body">{text(section.summary)}</p>}
      <p className="govuk-body-s">{t('answered', { answered: asked - left, asked })}</p>
      <Contradictions section={section} />
      {isFirst ? <AssessorField /> : null}
      {section.groups.map((group) => (
        <section key={group.id} aria-labelledby={`group-${group.id}`}>
          <h2 className="govuk-heading-s details-group" id={`group-${group.id}`}>
            {text(group.title)}
          </h2>
          {group.fields.map((field) => (
            <FieldQuestion key={field.id} field={field} />
          ))}
        </section>
      ))}
      <SectionFooter sectionId={section.id} />
    </>
  );
}
