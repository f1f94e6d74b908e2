import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { exampleNameAnchor } from '../../../shared/cases/anchors.ts';
import { practiceExamplesSectionId } from '../../../shared/frameworks/section-ids.ts';
import { createId } from '../../../shared/kernel/id.ts';
import { SectionFooter } from '../../questions/section-footer.tsx';
import { useArrival } from '../../questions/use-arrival.ts';
import { useCasePart, useOpenCase, useReadOnly } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { InsetText } from '../../ui/inset-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ExampleCard } from './example-card.tsx';

/** Good and poor practice in this case, ready to be published under a changed first name. */
export function PracticeExamplesPage() {
  const { t } = useTranslation('examples');
  const openCase = useOpenCase();
  const examples = useCasePart((kase) => kase.examples);
  const readOnly = useReadOnly() !== null;
  const arriving = useArrival();
  usePageTitle(t('title'));

  const add = (quality: 'good' | 'poor') => {
    const id = createId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    const example = { id, quality, changedName: '', narrative: '' };
    flushSync(() => openCase.record({ kind: 'example-written', example }));
    focusField(exampleNameAnchor(id));
  };

  return (
    <>
      <PageHeading id={headingId} size="m" focusOnArrival={!arriving}>
        {t('title')}
      </PageHeading>
      <p className="govuk-body">{t('body')}</p>
      {examples.length === 0 ? <InsetText>{t('none')}</InsetText> : null}
      {examples.map((example, index) => (
        <ExampleCard
          key={example.id}
          example={example}
          number={index + 1}
          readOnly={readOnly}
          onRemoved={() => focusField(headingId)}
        />
      ))}
      {readOnly ? null : (
        <ButtonGroup>
          <Button variant="secondary" onClick={() => add('good')}>
            {t('addGood')}
          </Button>
          <Button variant="secondary" onClick={() => add('poor')}>
            {t('addPoor')}
          </Button>
        </ButtonGroup>
      )}
      <SectionFooter sectionId={practiceExamplesSectionId} />
    </>
  );
}

const headingId = 'practice-examples';
