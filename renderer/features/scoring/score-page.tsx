import './scoring.scss';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { questionText } from '../../../shared/frameworks/question-text.ts';
import { type CaseScore, scoreCase } from '../../../shared/scoring/score-case.ts';
import { usePatternText } from '../../questions/use-pattern-text.ts';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag, type TagColour } from '../../ui/tag.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';

/** What this case comes to, per standard and per key question. A case is never rated: ratings need the sample. */
export function ScorePage() {
  const { t } = useTranslation('scoring');
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const patternText = usePatternText();
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const score = useMemo(() => scoreCase(framework, kase), [framework, kase]);
  usePageTitle(t('title'));

  const nameOf = (standardId: string) => {
    const standard = framework.standards.find(({ id }) => id === standardId);
    return standard === undefined ? standardId : `${standardId} ${text(standard.name)}`;
  };
  return (
    <>
      <PageHeading size="m">{t('title')}</PageHeading>
      <p className="govuk-body">
        {t('against', {
          framework: text(framework.title),
          version: score.framework.version,
          fingerprint: score.framework.hash.slice(0, 12),
        })}
      </p>
      {kase.signOff === null ? <InsetText>{t('notSignedOff')}</InsetText> : null}
      {score.standards.map((standard) => (
        <section key={standard.id}>
          <h2 className="govuk-heading-s scoring-standard">
            {nameOf(standard.id)}{' '}
            <Tag dense colour={COLOURS[standard.outcome]}>
              {t(`outcome.${standard.outcome}`)}
            </Tag>{' '}
            {standard.rated ? null : <span className="govuk-body-s">{t('notRated')}</span>}
          </h2>
          <Table
            caption={nameOf(standard.id)}
            captionHidden
            dense
            columns={[
              {
                id: 'question',
                header: t('keyQuestion'),
                isRowHeader: true,
                cell: ({ id }) => {
                  const asked = questionText(framework, id);
                  return `${id} ${asked === undefined ? '' : text(asked)}`;
                },
              },
              {
                id: 'judgement',
                header: t('judgement'),
                cell: ({ judgement, odd }) => (
                  <>
                    {judgement === null ? domain('notJudged') : domain(`judgement.${judgement}`)}
                    {odd === null ? null : (
                      <span className="govuk-body-s scoring-odd">{domain(`odd.${odd}`)}</span>
                    )}
                  </>
                ),
              },
              {
                id: 'pattern',
                header: t('answers'),
                className: 'scoring-pattern',
                cell: ({ pattern }) => patternText(pattern),
              },
            ]}
            rows={standard.keyQuestions}
            rowKey={({ id }) => id}
          />
        </section>
      ))}
      <NotApplicable score={score} nameOf={nameOf} />
      <p className="govuk-body-s">{t('explained')}</p>
    </>
  );
}

function NotApplicable(props: { score: CaseScore; nameOf: (standardId: string) => string }) {
  const { t } = useTranslation('scoring');
  const text = useFrameworkText();
  return props.score.notApplicable.map(({ id, because }) => (
    <p className="govuk-body" key={id}>
      {because === null
        ? t('doesNotApply', { standard: props.nameOf(id) })
        : t('doesNotApplyBecause', { standard: props.nameOf(id), because: text(because) })}
    </p>
  ));
}

const COLOURS: Record<CaseScore['standards'][number]['outcome'], TagColour> = {
  sufficient: 'green',
  insufficient: 'red',
  'unable-to-judge': 'yellow',
  'not-judged': 'grey',
};
