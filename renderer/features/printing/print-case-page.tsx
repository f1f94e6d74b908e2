import './printing.scss';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../host/host-context.tsx';
import { CaseAnswers } from '../../questions/case-answers.tsx';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';
import { useInspection } from '../../store/use-inspections.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toDateAndTime } from '../../words/dates.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { useSheetMargins } from './use-sheet-margins.ts';

/** The whole case as a moderator would read it on paper, with its marking on it. */
export function PrintCasePage() {
  const { t } = useTranslation('printing');
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const host = useHost();
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const inspection = useInspection(kase.inspectionId);
  const marking = inspection?.marking ?? 'OFFICIAL-SENSITIVE';
  const [failed, setFailed] = useState(false);
  usePageTitle(t('title'));
  useSheetMargins(marking, kase.caseReference);

  const run = async (print: () => Promise<{ ok: boolean }>) => {
    setFailed(false);
    const printed = await print();
    setFailed(!printed.ok);
  };
  return (
    <article className="printing-page">
      <div className="ui-screen-only">
        <BackLink href={`#/cases/${kase.id}`}>{t('back')}</BackLink>
        <ErrorSummary title={t('problem')} errors={failed ? [{ text: t('failed') }] : []} />
        <ButtonGroup>
          <Button onClick={() => void run(() => host.print())}>{t('print')}</Button>
          <Button
            variant="secondary"
            onClick={() =>
              // The name says nothing of the case: it stands in folders and in the list of recent files.
              void run(() => host.saveAsPdf({ suggestedName: 'case.pdf' }))
            }
          >
            {t('pdf')}
          </Button>
        </ButtonGroup>
      </div>
      <p className="printing-marking">{marking}</p>
      <PageHeading caption={inspection?.name}>{kase.caseReference}</PageHeading>
      <SummaryList
        dense
        rows={[
          { id: 'assessor', key: domain('assessor'), value: kase.assessor },
          {
            id: 'signed-off',
            key: t('signedOff'),
            value:
              kase.signOff === null
                ? t('notSignedOff')
                : `${kase.signOff.name}, ${toDateAndTime(kase.signOff.at)}`,
          },
          {
            id: 'framework',
            key: t('framework'),
            value: `${text(framework.title)}, ${kase.framework.version}`,
          },
          {
            id: 'state',
            key: t('state'),
            value: t('stateText', {
              count: kase.head.seq + 1,
              when: toDateAndTime(kase.changedAt),
              fingerprint: kase.head.hash.slice(0, 16),
            }),
          },
        ]}
      />
      <CaseAnswers changeable={false} />
      <p className="printing-marking">{marking}</p>
      <p className="govuk-body-s">{text(framework.attribution.statement)}</p>
    </article>
  );
}
