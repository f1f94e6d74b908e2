import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakingInChoice } from '../../store/moderation/taking-in.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Radios } from '../../ui/radios.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { HeldItems } from './held-items.tsx';
import { NextStepButton } from './next-step-button.tsx';
import { PackFacts } from './pack-facts.tsx';
import { PackSteps } from './pack-steps.tsx';
import {
  changesAnything,
  hasInspection,
  likelyChoice,
  nextStepAfter,
  staysOut,
} from './taking-in-choices.ts';
import type { OpeningState, OpenPack } from './use-open-pack.ts';

/** What a verified pack holds beside what is here, and the choice of what to do with it. */
export function PackHolds(props: {
  state: Extract<OpeningState, { at: 'holds' }>;
  opening: OpenPack;
}) {
  const { state, opening } = props;
  const { t } = useTranslation('packs');
  const { t: domain } = useTranslation('domain');
  const { pack, plans, refused } = state;
  const { purpose, inspection } = pack.descriptor;
  const likely = likelyChoice(purpose, plans);
  const [chosen, setChosen] = useState<TakingInChoice>(likely);
  const plan = plans.find(({ choice }) => choice === chosen)?.plan;
  const errors =
    refused === null
      ? []
      : [{ text: t('taken.refused', { reason: domain(`storeFault.${refused.kind}`) }) }];
  // The same pack again is nothing new, though something else could still be done with it.
  const nothingNew = plans.some(
    ({ choice, plan: of }) => choice === likely && !changesAnything(of),
  );
  const anyChange = plans.some((one) => changesAnything(one.plan));
  const title = t(nothingNew ? 'holds.nothingNew' : 'holds.title');
  usePageTitle(title, errors.length > 0);
  const next =
    nothingNew && plan !== undefined && !changesAnything(plan)
      ? nextStepAfter(chosen, plan, inspection.id)
      : null;
  const isClosed = plan?.inspection === 'closed';
  const keptBack = plan?.items.filter(({ standing }) => staysOut.has(standing)).length ?? 0;
  return (
    <>
      <ErrorSummary title={t('problem')} errors={errors} />
      <PageHeading caption={inspection.name} focusOnArrival={errors.length === 0}>
        {title}
      </PageHeading>
      {nothingNew ? (
        <InsetText>{t(keptBack > 0 ? 'holds.nothingTaken' : 'holds.nothingNewBody')}</InsetText>
      ) : null}
      <PackFacts pack={pack} plan={plan} />
      <Details summary={t('holds.checks')}>
        <PackSteps now={null} />
      </Details>
      {!anyChange || plans.length < 2 ? null : (
        <Radios
          name="packChoice"
          legend={t(nothingNew ? 'holds.otherChoice' : 'holds.choice')}
          legendSize="m"
          items={plans.map(({ choice }) => ({
            value: choice,
            label: t(`holds.choices.${choice}`),
            ...(choice === 'to-review' ? { hint: t('holds.choiceHints.open') } : {}),
          }))}
          value={chosen}
          onValueChange={(value) => setChosen(value as TakingInChoice)}
        />
      )}
      {!nothingNew && (purpose === 'to-mark-blind' || purpose === 'calibration') ? (
        <p className="govuk-body">{t(`holds.choiceHints.${purpose}`)}</p>
      ) : null}
      {plan === undefined ? null : (
        <>
          <h2 className="govuk-heading-m">{t('holds.what')}</h2>
          <HeldItems items={plan.items} pack={pack} />
        </>
      )}
      {isClosed ? (
        <p className="govuk-body">
          {t('holds.closed')}{' '}
          <a className="govuk-link" href={`#/inspections/${inspection.id}/reopen`}>
            {t('holds.reopen')}
          </a>
        </p>
      ) : null}
      {keptBack === 0 ? null : (
        <p className="govuk-body">{t('holds.keptBack', { count: keptBack })}</p>
      )}
      <ButtonGroup>
        {plan === undefined || isClosed || !changesAnything(plan) ? null : (
          <Button onClick={() => void opening.takeIn(chosen)}>{t('holds.submit')}</Button>
        )}
        {next === null ? null : <NextStepButton next={next} purpose={purpose} />}
        <Button variant="secondary" onClick={opening.startAgain}>
          {t(nothingNew ? 'open.another' : 'holds.leave')}
        </Button>
        {nothingNew && plan !== undefined && hasInspection(plan) && next?.kind !== 'cases' ? (
          <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
            {t('made.toCases')}
          </a>
        ) : null}
      </ButtonGroup>
    </>
  );
}
