import { useTranslation } from 'react-i18next';
import { type PackStep, packSteps } from '../../../shared/packs/pack.ts';
import { Tag } from '../../ui/tag.tsx';
import { TaskList } from '../../ui/task-list.tsx';

/** Every check of a pack in its order: which have passed, and where it stands. */
export function PackSteps(props: {
  /** The check that runs, or where it stopped. All have passed where there is none. */
  now: PackStep | null;
  stopped?: 'failed' | 'waits';
  /** "12 of 40", of the check that runs. */
  detail?: string | null;
}) {
  const { now, stopped = 'now', detail } = props;
  const { t } = useTranslation('packs');
  const place = now === null ? packSteps.length : packSteps.indexOf(now);
  return (
    <TaskList
      tasks={packSteps.map((step, index) => {
        const state = index < place ? 'passed' : index > place ? 'waiting' : stopped;
        return {
          id: step,
          title: t(`step.${step}`),
          ...(state === 'now' && detail ? { hint: detail } : {}),
          status:
            state === 'waiting' ? (
              t(`open.status.${state}`)
            ) : (
              <Tag colour={colours[state]}>{t(`open.status.${state}`)}</Tag>
            ),
          cannotStartYet: state === 'waiting',
        };
      })}
    />
  );
}

const colours = { passed: 'green', now: 'blue', failed: 'red', waits: 'yellow' } as const;
