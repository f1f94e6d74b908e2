import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recorded } from '../../../shared/cases/fold-findings.ts';
import { drawnCaseIds, type ModerationSample } from '../../../shared/cases/moderation-sample.ts';
import { isSameDraw } from '../../../shared/results/sampling/draw-sample.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { Details } from '../../ui/details.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { repeatByHand } from './repeat-by-hand.ts';
import { useRequestText } from './use-request-text.ts';

/** What was put down with a draw, the check that it can be made again, and the packs to be made of it. */
export function DrawnFacts(props: { inspectionId: string; drawn: Recorded<ModerationSample> }) {
  const { inspectionId, drawn } = props;
  const { value: sample, by } = drawn;
  const { t } = useTranslation('sampling');
  const requestText = useRequestText();
  const [repeated, setRepeated] = useState<boolean | null>(null);
  const counts = { chosen: sample.chosen.length, pool: sample.pool.length };
  const deleted = sample.pool.filter(({ caseId }) => caseId === null).length;
  const commands = repeatByHand(sample);
  const pack = (purpose: 'to-moderate' | 'to-mark-blind') =>
    `#/inspections/${inspectionId}/packs/new?purpose=${purpose}&sample=${sample.id}`;
  return (
    <>
      <SummaryList
        dense
        rows={[
          { key: t('earlier.how'), value: requestText(sample.request) },
          { key: t('earlier.seed'), value: sample.seed },
          { key: t('drawn.by'), value: by.name },
          {
            key: t('drawn.pool'),
            value: `${t('drawn.poolCases', { count: counts.pool })}${deleted === 0 ? '' : `. ${t('drawn.deleted', { count: deleted })}`}`,
          },
          { key: t('earlier.chosen'), value: t('earlier.ofPool', counts) },
        ]}
      />
      <ButtonGroup>
        <Button variant="secondary" onClick={() => setRepeated(isSameDraw(sample))}>
          {t('drawn.repeat')}
        </Button>
        <StatusLine tone={repeated === null ? 'neutral' : repeated ? 'good' : 'bad'}>
          {repeated === null ? null : t(repeated ? 'drawn.same' : 'drawn.differs', counts)}
        </StatusLine>
      </ButtonGroup>
      {drawnCaseIds(sample).length === 0 ? null : (
        <>
          <h2 className="govuk-heading-s">{t('drawn.packs')}</h2>
          <ButtonGroup>
            <Button href={pack('to-mark-blind')}>{t('drawn.toMarkBlind')}</Button>
            <Button variant="secondary" href={pack('to-moderate')}>
              {t('drawn.toModerate')}
            </Button>
          </ButtonGroup>
        </>
      )}
      <Details summary={t('drawn.byHand')}>
        {commands === null ? (
          <p className="govuk-body">{t('drawn.noChance')}</p>
        ) : (
          <>
            <p className="govuk-body">{t('drawn.byHandBody')}</p>
            <pre className="sampling-commands">{commands}</pre>
          </>
        )}
      </Details>
    </>
  );
}
