import './results.scss';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinalFlag } from '../../../shared/moderation/final-judgements.ts';
import { moderatedJudgements } from '../../../shared/results/moderated-judgements.ts';
import { useResults } from '../../results/results-context.tsx';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { ModeratedList } from './moderated-list.tsx';
import { ModeratedQuestionsTable } from './moderated-questions-table.tsx';

const flags: readonly FinalFlag[] = [
  'disputed',
  'settlement-not-ended',
  'conflicting',
  'settled-differently',
  'changed-since-moderated',
];

/** Original and final judgements side by side, and each that was changed with who changed it and why. */
export function ModerationPage() {
  const { t } = useTranslation('results');
  const { t: words } = useTranslation('results', { keyPrefix: 'moderation' });
  const { inspection, framework, results } = useResults();
  const moderated = useMemo(() => moderatedJudgements(framework, results), [framework, results]);
  usePageTitle(t('pages.moderation'));
  const isReviewed = results.cases.some(({ kase }) => results.moderation.heads.has(kase.id));
  const open = flags.filter((flag) => moderated.flags[flag] > 0);
  return (
    <>
      <PageHeading size="m" caption={inspection.name}>
        {t('pages.moderation')}
      </PageHeading>
      <p className="govuk-body">{words('explained')}</p>
      {isReviewed ? (
        <>
          <ul className="govuk-list">
            <li>
              {words('cases', {
                moderated: moderated.casesModerated,
                count: moderated.casesCounted,
              })}
            </li>
            <li>{words('changed', moderated.changed)}</li>
            {moderated.statesChosen === 0 ? null : (
              <li>{words('statesChosen', { count: moderated.statesChosen })}</li>
            )}
          </ul>
          {open.length === 0 ? null : (
            <>
              <h2 className="govuk-heading-s">{words('open')}</h2>
              <ul className="govuk-list govuk-list--bullet">
                {open.map((flag) => (
                  <li key={flag}>{words(`flags.${flag}`, { count: moderated.flags[flag] })}</li>
                ))}
              </ul>
            </>
          )}
          <ModeratedList judgements={moderated.judgements} />
          <ModeratedQuestionsTable questions={moderated.questions} />
        </>
      ) : (
        <NothingYet
          ways={[{ text: words('toReviews'), href: `#/inspections/${inspection.id}/moderation` }]}
        >
          {words('none')}
        </NothingYet>
      )}
    </>
  );
}
