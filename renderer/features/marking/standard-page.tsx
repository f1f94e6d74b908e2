import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ApplicableStandard } from '../../../shared/frameworks/applicability.ts';
import { FieldQuestion } from '../../questions/field-question.tsx';
import { SectionFooter } from '../../questions/section-footer.tsx';
import { useArrival } from '../../questions/use-arrival.ts';
import { useReadOnly } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { FlagNotes } from './flag-notes.tsx';
import { HiddenPrompts } from './hidden-prompts.tsx';
import { KeyQuestionPart } from './key-question-part.tsx';
import { PromptGroupPart } from './prompt-group-part.tsx';
import { ReadOnlyNotice } from './read-only-notice.tsx';
import { StandardProgress } from './standard-progress.tsx';
import { stopsOf } from './stops.ts';
import { useApplicability } from './use-applicability.ts';
import { useFirstToDo } from './use-first-to-do.ts';
import { useMarkingKeys } from './use-marking-keys.ts';
import { useMarkingWords } from './use-marking-words.tsx';
import { useNextUnanswered } from './use-next-unanswered.ts';
import './marking.scss';

/** One standard, all of it on one page: its prompts, their notes, and the judgement of each key question. */
export function StandardPage() {
  const { sectionId } = useParams();
  const { standards } = useApplicability();
  const standard = standards.find(({ id }) => id === sectionId);
  return standard === undefined ? null : <MarkedStandard standard={standard} />;
}

function MarkedStandard({ standard }: { readonly standard: ApplicableStandard }) {
  const { t } = useTranslation('marking');
  const text = useFrameworkText();
  const words = useMarkingWords();
  const reason = useReadOnly();
  const readOnly = reason !== null;
  const goToNextUnanswered = useNextUnanswered();
  const stops = useMemo(() => stopsOf(standard), [standard]);
  const proposed = useFirstToDo(stops);
  const heading = t('heading', { number: standard.id, name: text(standard.name) });
  const arriving = useArrival();
  usePageTitle(heading);
  useMarkingKeys(stops, proposed);
  return (
    <div className="marking">
      <div className="marking-head">
        <PageHeading size="m" focusOnArrival={!arriving}>
          {heading}
        </PageHeading>
        <StandardProgress sectionId={standard.id} />
      </div>
      <p className="govuk-body-s marking-statement">
        {text(standard.statement)} {standard.rated ? null : t('notRated')}
      </p>
      {reason === null ? null : <ReadOnlyNotice reason={reason} />}
      <HiddenPrompts standardId={standard.id} />
      {standard.keyQuestions.map((keyQuestion) => (
        <KeyQuestionPart
          key={keyQuestion.id}
          keyQuestion={keyQuestion}
          words={words}
          readOnly={readOnly}
        />
      ))}
      {standard.promptGroups.map((group) => (
        <PromptGroupPart key={group.id} group={group} words={words} readOnly={readOnly} />
      ))}
      {standard.fields.length === 0 ? null : (
        <section className="marking-part" aria-labelledby="marking-status">
          <h2 className="govuk-heading-s marking-part__heading" id="marking-status">
            {t('status')}
          </h2>
          {standard.fields.map((field) => (
            <FieldQuestion key={field.id} field={field} />
          ))}
        </section>
      )}
      <FlagNotes standard={standard} />
      <SectionFooter sectionId={standard.id}>
        {readOnly ? null : (
          <Button variant="secondary" onClick={goToNextUnanswered}>
            {t('nextUnanswered')}
          </Button>
        )}
      </SectionFooter>
    </div>
  );
}
