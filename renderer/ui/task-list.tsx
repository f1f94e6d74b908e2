import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export type Task = {
  id?: string | undefined;
  title: ReactNode;
  /** Without it the task cannot be opened yet. */
  href?: string | undefined;
  hint?: ReactNode;
  /** Text, or a `Tag`. */
  status: ReactNode;
  cannotStartYet?: boolean | undefined;
};

type TaskListProps = { tasks: readonly Task[] };

export function TaskList({ tasks }: TaskListProps) {
  const prefix = useId();
  return (
    <ul className="govuk-task-list">
      {tasks.map((task, index) => {
        const hintId = `${prefix}-${index + 1}-hint`;
        const statusId = `${prefix}-${index + 1}-status`;
        return (
          <li
            key={task.id ?? index}
            className={classNames(
              'govuk-task-list__item',
              task.href !== undefined && 'govuk-task-list__item--with-link',
            )}
          >
            <div className="govuk-task-list__name-and-hint">
              {task.href === undefined ? (
                <div>{task.title}</div>
              ) : (
                <a
                  className="govuk-link govuk-task-list__link"
                  href={task.href}
                  aria-describedby={classNames(task.hint !== undefined && hintId, statusId)}
                >
                  {task.title}
                </a>
              )}
              {task.hint === undefined ? null : (
                <div id={hintId} className="govuk-task-list__hint">
                  {task.hint}
                </div>
              )}
            </div>
            <div
              className={classNames(
                'govuk-task-list__status',
                task.cannotStartYet && 'govuk-task-list__status--cannot-start-yet',
              )}
              id={statusId}
            >
              {task.status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
