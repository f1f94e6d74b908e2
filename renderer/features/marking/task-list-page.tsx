import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nextUnanswered } from '../../../shared/cases/missing.ts';
import { type Section, sectionsOf } from '../../../shared/cases/sections.ts';
import { CaseOut } from '../../questions/case-out.tsx';
import { questionAddress, sectionAddress } from '../../questions/section-address.ts';
import { useSectionTitle } from '../../questions/use-section-title.ts';
import { useCasePart, useOpenCase, useReadOnly } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { CaseFacts } from './case-facts.tsx';
import { ReadOnlyNotice } from './read-only-notice.tsx';
import { SectionTasks } from './section-tasks.tsx';
import './task-list.scss';

/** The case as a list of tasks, with its facts beside it and the next thing to do above. */
export function TaskListPage() {
  const { t } = useTranslation('marking');
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const sections = useMemo(() => sectionsOf(framework, kase), [framework, kase]);
  usePageTitle(t('taskList.title'));
  const ofKind = (...kinds: Section['kind'][]) =>
    sections.filter((section) => kinds.includes(section.kind));
  return (
    <div className="marking-task-list">
      <div className="marking-task-list__tasks">
        <PageHeading size="m">
          {t('taskList.heading', { reference: kase.caseReference })}
        </PageHeading>
        <CaseOut tellsOfReviews={false} />
        <WayOn sections={sections} />
        <SectionTasks
          caseId={kase.id}
          heading={t('taskList.details')}
          sections={ofKind('details')}
        />
        <SectionTasks
          caseId={kase.id}
          heading={t('taskList.standards')}
          sections={ofKind('standard')}
        />
        <SectionTasks
          caseId={kase.id}
          heading={t('taskList.finish')}
          sections={ofKind('practice-examples', 'check')}
        />
      </div>
      <aside className="marking-task-list__facts" aria-labelledby="case-facts">
        <h2 className="govuk-heading-s" id="case-facts">
          {t('taskList.facts')}
        </h2>
        <CaseFacts framework={framework} kase={kase} />
        <h2 className="govuk-heading-s" id="see-also">
          {t('taskList.seeAlso')}
        </h2>
        <ul className="govuk-list" aria-labelledby="see-also">
          {(['history', 'score', 'print'] as const).map((page) => (
            <li key={page}>
              <a className="govuk-link" href={`#/cases/${kase.id}/${page}`}>
                {t(`taskList.${page}`)}
              </a>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}

/** The one next thing to do: what is left, else the sign-off, else the way to open the case again, if there is one. */
function WayOn({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation('marking');
  const title = useSectionTitle();
  const { framework } = useOpenCase();
  const kase = useCasePart((all) => all);
  const readOnly = useReadOnly();
  if (readOnly === 'inspection-closed' || readOnly === 'committed') {
    return <ReadOnlyNotice reason={readOnly} />;
  }
  if (kase.signOff !== null) {
    return (
      <InsetText dense>
        {t('taskList.signedOffBy', { name: kase.signOff.name })}{' '}
        <a className="govuk-link" href={`#/cases/${kase.id}/signed-off`}>
          {t('taskList.seeSignOff')}
        </a>
      </InsetText>
    );
  }
  const next = nextUnanswered(framework, kase);
  const section = sections.find(({ id }) => id === next?.sectionId);
  if (next === null || section === undefined) {
    const check = sections.find(({ kind }) => kind === 'check');
    return check === undefined ? null : (
      <Button href={sectionAddress(kase.id, check)}>{t('taskList.check')}</Button>
    );
  }
  return (
    <Button href={questionAddress(kase.id, next.sectionId, next.anchor)}>
      {kase.started
        ? t('taskList.continue', { section: title(section), count: section.left })
        : t('taskList.start', { section: title(section) })}
    </Button>
  );
}
