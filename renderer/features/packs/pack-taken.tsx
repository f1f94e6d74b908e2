import { useTranslation } from 'react-i18next';
import type { Standing } from '../../store/moderation/taking-in.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { NextStepButton } from './next-step-button.tsx';
import { nextStepAfter } from './taking-in-choices.ts';
import type { OpeningState } from './use-open-pack.ts';

/** What was taken in, and where the work goes on. */
export function PackTaken(props: {
  state: Extract<OpeningState, { at: 'taken' }>;
  onAnother: () => void;
}) {
  const { pack, choice, plan } = props.state;
  const { t } = useTranslation('packs', { keyPrefix: 'taken' });
  const { purpose, inspection } = pack.descriptor;
  const next = nextStepAfter(choice, plan, inspection.id);
  usePageTitle(t('title'));
  const counted = kinds.flatMap((kind) =>
    standings.flatMap((standing) => {
      const these = plan.items.filter((item) => item.kind === kind && item.standing === standing);
      return these.length === 0 ? [] : [{ kind, standing, count: these.length }];
    }),
  );
  return (
    <>
      <Panel title={t('title')}>{inspection.name}</Panel>
      <ul className="govuk-list govuk-list--bullet">
        {counted.map(({ kind, standing, count }) => (
          <li key={`${kind} ${standing}`}>
            {t(`of.${kind}`, { standing: t(standing, { count }) })}
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">{t('next')}</h2>
      <ButtonGroup>
        <NextStepButton next={next} purpose={purpose} />
        <Button variant="secondary" onClick={props.onAnother}>
          {t('another')}
        </Button>
        <a className="govuk-link" href="#/packs">
          {t('toPacks')}
        </a>
      </ButtonGroup>
    </>
  );
}

const kinds = ['case', 'review'] as const;

const standings = [
  'new',
  'newer',
  'parted',
  'same',
  'older',
  'deleted',
  'reference-taken',
  'kept-back',
  'in-view',
  'not-fitting',
] as const satisfies readonly Standing[];
