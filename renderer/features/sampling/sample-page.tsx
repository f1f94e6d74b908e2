import './sampling.scss';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldFindings } from '../../../shared/cases/fold-findings.ts';
import { samplePool } from '../../../shared/results/sampling/sample-pool.ts';
import { ModeratedInspectionPart } from '../../questions/moderated-inspection-part.tsx';
import type { ModeratedInspection } from '../../store/moderation/use-moderated-inspection.ts';
import { InsetText } from '../../ui/inset-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { createSeed } from './create-seed.ts';
import { EarlierDraws } from './earlier-draws.tsx';
import { PoolLines } from './pool-lines.tsx';
import { RequestFields } from './request-fields.tsx';

/** Which cases a second person checks: a draw is asked for, made and recorded. */
export function SamplePage() {
  const { t } = useTranslation('sampling');
  // Before a case is read: whoever draws cannot have chosen it for what would come out.
  const [seed, setSeed] = useState(createSeed);
  usePageTitle(t('title'));
  return (
    <>
      <PageHeading size="m">{t('title')}</PageHeading>
      <InsetText>{t('explained')}</InsetText>
      <ModeratedInspectionPart loading={t('loading')}>
        {(value) => <Loaded {...value} seed={seed} onDrawn={() => setSeed(createSeed())} />}
      </ModeratedInspectionPart>
    </>
  );
}

function Loaded(props: ModeratedInspection & { seed: string; onDrawn: () => void }) {
  const { inspection, framework, cases, unreadable, seed, onDrawn } = props;
  const { t } = useTranslation('sampling');
  const pool = samplePool(framework, cases);
  const { samples } = foldFindings(inspection.findings);
  return (
    <>
      {unreadable === 0 ? null : (
        <WarningText>{t('unreadable', { count: unreadable })}</WarningText>
      )}
      {inspection.closed !== null ? (
        <p className="govuk-body">{t('closed')}</p>
      ) : pool.members.length === 0 ? (
        <>
          <PoolLines pool={pool} />
          <p className="govuk-body">
            <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
              {t('pool.toCases')}
            </a>
          </p>
        </>
      ) : (
        <RequestFields
          inspection={inspection}
          framework={framework}
          cases={cases}
          pool={pool}
          seed={seed}
          onDrawn={onDrawn}
        />
      )}
      <EarlierDraws inspectionId={inspection.id} samples={samples} />
    </>
  );
}
