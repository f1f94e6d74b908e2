import './agreement.scss';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CategoryForm } from '../../../shared/results/agreement/agreement-cell.ts';
import { agreementPairs } from '../../../shared/results/agreement/agreement-pairs.ts';
import { ModeratedInspectionPart } from '../../questions/moderated-inspection-part.tsx';
import type { ModeratedInspection } from '../../store/moderation/use-moderated-inspection.ts';
import { InsetText } from '../../ui/inset-text.tsx';
import { NothingYet } from '../../ui/nothing-yet.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Radios } from '../../ui/radios.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { WarningText } from '../../ui/warning-text.tsx';
import { AgreementTables } from './agreement-tables.tsx';
import { LeftOutLines } from './left-out-lines.tsx';
import { useAgreement } from './use-agreement.ts';

/** How far the judgements of two people on the same cases are the same. */
export function AgreementPage() {
  const { t } = useTranslation('agreement');
  usePageTitle(t('title'));
  return (
    <>
      <PageHeading size="m">{t('title')}</PageHeading>
      <InsetText>{t('explained')}</InsetText>
      <ModeratedInspectionPart loading={t('loading')}>
        {(value) => <Loaded {...value} />}
      </ModeratedInspectionPart>
    </>
  );
}

function Loaded({ inspection, framework, reviews, unreadable }: ModeratedInspection) {
  const { t } = useTranslation('agreement');
  const [params, setParams] = useSearchParams();
  const kind = params.get('kind') === 'open' ? 'open' : 'blind';
  const form: CategoryForm = params.get('form') === 'two' ? 'two' : 'three';
  const pairs = useMemo(() => agreementPairs(framework, reviews), [framework, reviews]);
  const results = useAgreement(framework, pairs[kind], form);
  const ways = {
    draw: { text: t('none.draw'), href: `#/inspections/${inspection.id}/moderation/sample` },
    send: {
      text: t('none.send'),
      href: `#/inspections/${inspection.id}/packs/new?purpose=to-mark-blind`,
    },
    reviews: { text: t('none.reviews'), href: `#/inspections/${inspection.id}/moderation` },
  };
  const isEmpty = pairs.blind.length === 0 && pairs.open.length === 0;
  const choose = (name: string, value: string, usual: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === usual) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return (
    <>
      {unreadable === 0 ? null : (
        <WarningText>{t('unreadable', { count: unreadable })}</WarningText>
      )}
      {isEmpty ? null : (
        <div className="agreement-choices">
          <Radios
            name="kind"
            legend={t('kind.legend')}
            legendSize="s"
            small
            value={kind}
            onValueChange={(value) => choose('kind', value, 'blind')}
            items={[
              {
                value: 'blind',
                label: t('kind.blind', { pairs: pairs.blind.length }),
                hint: t('kind.blindHint'),
              },
              {
                value: 'open',
                label: t('kind.open', { pairs: pairs.open.length }),
                hint: t('kind.openHint'),
              },
            ]}
          />
          <Radios
            name="form"
            legend={t('form.legend')}
            legendSize="s"
            small
            value={form}
            onValueChange={(value) => choose('form', value, 'three')}
            items={[
              { value: 'three', label: t('form.three') },
              { value: 'two', label: t('form.two') },
            ]}
          />
        </div>
      )}
      {isEmpty ? (
        <NothingYet ways={[ways.draw, ways.send, ways.reviews]}>{t('none.any')}</NothingYet>
      ) : pairs[kind].length === 0 ? (
        <NothingYet ways={kind === 'blind' ? [ways.draw, ways.send] : [ways.reviews]}>
          {t(`none.${kind}`)}
        </NothingYet>
      ) : results === null ? (
        <p className="govuk-body" role="status">
          {t('counting')}
        </p>
      ) : (
        <AgreementTables framework={framework} kind={kind} results={results} />
      )}
      <LeftOutLines
        kind={kind}
        leftOut={pairs.leftOut}
        unable={results?.overall.leftOutAsUnable ?? 0}
      />
    </>
  );
}
