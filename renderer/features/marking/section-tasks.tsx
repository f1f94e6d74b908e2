import { useTranslation } from 'react-i18next';
import type { Section, SectionStatus } from '../../../shared/cases/sections.ts';
import { sectionAddress } from '../../questions/section-address.ts';
import { useSectionTitle } from '../../questions/use-section-title.ts';
import { Tag, type TagColour } from '../../ui/tag.tsx';
import { type Task, TaskList } from '../../ui/task-list.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';

export type SectionTasksProps = {
  readonly caseId: string;
  readonly heading: string;
  readonly sections: readonly Section[];
};

/** Some sections of a case as a task list, each with its status and what is left. */
export function SectionTasks({ caseId, heading, sections }: SectionTasksProps) {
  const { t } = useTranslation('marking');
  const text = useFrameworkText();
  const title = useSectionTitle();
  const tasks = sections.map((section): Task => {
    const left = section.left > 0 ? t('taskList.left', { count: section.left }) : undefined;
    return {
      id: section.id,
      title: title(section),
      status: <SectionState status={section.status} left={left} />,
      cannotStartYet: section.status === 'cannot-start-yet' || section.status === 'does-not-apply',
      ...(section.status === 'does-not-apply' ? {} : { href: sectionAddress(caseId, section) }),
      ...(section.because === null
        ? {}
        : { hint: t('taskList.because', { because: text(section.because) }) }),
    };
  });
  return (
    <>
      <h2 className="govuk-heading-s marking-tasks__heading">{heading}</h2>
      <TaskList tasks={tasks} />
    </>
  );
}

/** Statuses that ask for work are tags; those that do not are plain words, as the Design System has it. */
function SectionState(props: {
  readonly status: SectionStatus;
  readonly left: string | undefined;
}) {
  const { status, left } = props;
  const { t } = useTranslation('domain');
  const words = t(`sectionStatus.${status}`);
  const colour = COLOURS[status];
  return (
    <>
      {left === undefined ? null : <span className="marking-tasks__left">{left}</span>}{' '}
      {colour === undefined ? (
        words
      ) : (
        <Tag dense colour={colour}>
          {words}
        </Tag>
      )}
    </>
  );
}

const COLOURS: Partial<Record<SectionStatus, TagColour>> = {
  'not-started': 'blue',
  'in-progress': 'teal',
};
