import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicablePromptGroup } from '../../../shared/frameworks/applicability.ts';
import { Details } from '../../ui/details.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { PromptRows } from './prompt-rows.tsx';
import type { MarkingWords } from './use-marking-words.tsx';

export type PromptGroupPartProps = {
  readonly group: ApplicablePromptGroup;
  readonly words: MarkingWords;
  readonly readOnly: boolean;
};

/** Prompts under a heading of their own. They belong to no key question, so nothing here is judged. */
export const PromptGroupPart = memo(function PromptGroupPart(props: PromptGroupPartProps) {
  const { group, words, readOnly } = props;
  const { id, heading, prompts, provenance } = group;
  const { t } = useTranslation('marking');
  const text = useFrameworkText();
  return (
    <section className="marking-part" aria-labelledby={`group-${id}`}>
      <h2 className="govuk-heading-s marking-part__heading" id={`group-${id}`}>
        {text(heading)}
      </h2>
      {provenance.confirmed ? null : (
        <Details dense summary={t('notJudged')}>
          {t('notJudgedBecause')}
        </Details>
      )}
      <PromptRows prompts={prompts} words={words} readOnly={readOnly} />
    </section>
  );
});
