import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldById } from '../../../../shared/frameworks/option-label.ts';
import { useFieldValueText } from '../../../questions/use-field-value-text.ts';
import { useOpenReview } from '../../../store/moderation/review-context.tsx';
import { Table } from '../../../ui/table.tsx';
import { toDateAndTime } from '../../../words/dates.ts';
import { useFrameworkText } from '../../../words/use-framework-text.ts';
import { targetLabel, targetText } from '../rows/target-label.ts';
import { useValueText } from '../rows/use-value-text.ts';
import {
  compareStates,
  type SaidOfTarget,
  type StateDifference,
  type StateFacts,
} from './compare-states.ts';
import type { TwoStates } from './use-two-states.ts';

type Line = {
  readonly key: string;
  readonly what: string;
  readonly here: ReactNode;
  readonly there: ReactNode;
};

/** Two states of one case side by side: how far each has come, and everything at which they differ. */
export function TwoStatesTable({ states }: { readonly states: TwoStates }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'state' });
  const { framework } = useOpenReview();
  const lineOf = useDifferenceLine();
  const { here, there, differences } = useMemo(
    () => compareStates(framework, states.here, states.there),
    [framework, states],
  );
  const facts = (key: string, what: string, say: (of: StateFacts) => string): Line => ({
    key,
    what,
    here: say(here),
    there: say(there),
  });
  const moment = (name: string, at: string) => t('by', { name, when: toDateAndTime(at) });
  return (
    <>
      <Table<Line>
        caption={t('differs')}
        captionSize="s"
        dense
        columns={[
          { id: 'what', header: t('what'), isRowHeader: true, cell: ({ what }) => what },
          {
            id: 'here',
            header: t('keepHere'),
            className: 'moderating-state',
            cell: (line) => line.here,
          },
          {
            id: 'there',
            header: t('choose'),
            className: 'moderating-state',
            cell: (line) => line.there,
          },
        ]}
        rows={[
          facts('last', t('lastEntry'), ({ lastBy, lastAt }) => moment(lastBy.name, lastAt)),
          facts('since', t('since'), ({ since }) => String(since)),
          facts('sign-off', t('signedOff'), ({ signOff }) =>
            signOff === null ? t('notSignedOff') : moment(signOff.name, signOff.at),
          ),
          ...differences.map(lineOf),
        ]}
        rowKey={({ key }) => key}
      />
      {differences.length > 0 ? null : <p className="govuk-body">{t('noDifference')}</p>}
    </>
  );
}

function useDifferenceLine(): (difference: StateDifference) => Line {
  const { t } = useTranslation('moderating', { keyPrefix: 'state' });
  const { t: domain } = useTranslation('domain');
  const { framework } = useOpenReview();
  const text = useFrameworkText();
  const fieldText = useFieldValueText();
  return (difference) => {
    switch (difference.kind) {
      case 'target': {
        const { target, here, there } = difference;
        return {
          key: `${target.kind} ${target.id}`,
          what: `${targetLabel(framework, target)} ${targetText(framework, target, text)}`,
          here: <Said said={here} />,
          there: <Said said={there} />,
        };
      }
      case 'field': {
        const { fieldId, here, there } = difference;
        const field = fieldById(framework, fieldId);
        return {
          key: `field ${fieldId}`,
          what: field === undefined ? fieldId : text(field.label),
          here: field === undefined ? String(here) : fieldText(field, here),
          there: field === undefined ? String(there) : fieldText(field, there),
        };
      }
      case 'assessor':
        return { ...difference, key: 'assessor', what: domain('assessor') };
      case 'examples': {
        const say = (examples: typeof difference.here) => (
          <span className="moderating-words">
            {examples
              .map(({ quality, changedName: name, narrative }) =>
                t(`example.${quality}`, { name, narrative }),
              )
              .join('\n')}
          </span>
        );
        return {
          key: 'examples',
          what: t('examples'),
          here: say(difference.here),
          there: say(difference.there),
        };
      }
    }
  };
}

function Said({ said: { value, source, words } }: { readonly said: SaidOfTarget }) {
  const { t: domain } = useTranslation('domain');
  const valueText = useValueText();
  return (
    <div className="moderating-theirs">
      <p>
        <strong>{valueText(value)}</strong>
        {source === null ? null : (
          <span className="moderating-theirs__aside">
            {domain('evidenceFrom', { source: domain(`evidence.${source}`) })}
          </span>
        )}
      </p>
      {words === '' ? null : <p className="moderating-words">{words}</p>}
    </div>
  );
}
