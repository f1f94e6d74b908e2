import { useTranslation } from 'react-i18next';
import { exampleNameAnchor, exampleNarrativeAnchor } from '../../../shared/cases/anchors.ts';
import type { PracticeExample } from '../../../shared/cases/entry.ts';
import { useTypedText } from '../../questions/use-typed-text.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { Input } from '../../ui/input.tsx';
import { SummaryCard } from '../../ui/summary-card.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Textarea } from '../../ui/textarea.tsx';

export function ExampleCard(props: {
  example: PracticeExample;
  number: number;
  readOnly: boolean;
  onRemoved: () => void;
}) {
  const { example, number, readOnly, onRemoved } = props;
  const { t } = useTranslation('examples');
  const openCase = useOpenCase();
  const title = t(example.quality === 'good' ? 'goodTitle' : 'poorTitle', { number });
  return (
    <SummaryCard
      title={title}
      actions={
        readOnly
          ? []
          : [
              {
                text: t('remove'),
                visuallyHiddenText: t('thisExample'),
                onClick: () => {
                  openCase.record({ kind: 'example-removed', exampleId: example.id });
                  onRemoved();
                },
              },
            ]
      }
    >
      {readOnly ? (
        <SummaryList
          rows={[
            { id: exampleNameAnchor(example.id), key: t('name'), value: example.changedName },
            {
              id: exampleNarrativeAnchor(example.id),
              key: t('narrative'),
              value: example.narrative,
            },
          ]}
        />
      ) : (
        <ExampleFields example={example} />
      )}
    </SummaryCard>
  );
}

function ExampleFields({ example }: { example: PracticeExample }) {
  const { t } = useTranslation('examples');
  const openCase = useOpenCase();
  // Both boxes may wait at once: each writes onto the example as it stands, not as it was rendered.
  const write = (change: Partial<PracticeExample>) => {
    const current = openCase.getCase().examples.find(({ id }) => id === example.id);
    if (current !== undefined) {
      openCase.record({ kind: 'example-written', example: { ...current, ...change } });
    }
  };
  const name = useTypedText<HTMLInputElement>(example.changedName, (changedName) =>
    write({ changedName }),
  );
  const narrative = useTypedText<HTMLTextAreaElement>(example.narrative, (typed) =>
    write({ narrative: typed }),
  );
  return (
    <>
      <Input
        {...name}
        id={exampleNameAnchor(example.id)}
        name={`name-${example.id}`}
        label={t('name')}
        hint={t('nameHint')}
        width={20}
      />
      <Textarea
        {...narrative}
        id={exampleNarrativeAnchor(example.id)}
        name={`narrative-${example.id}`}
        label={t('narrative')}
        hint={t('narrativeHint')}
        rows={5}
      />
    </>
  );
}
