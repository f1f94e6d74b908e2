import { useTranslation } from 'react-i18next';
import { ReasonCode } from '../../../../shared/moderation/review-entry.ts';
import { useOpenReview } from '../../../store/moderation/review-context.tsx';
import { useVault } from '../../../store/store-context.tsx';
import { Input } from '../../../ui/input.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { Select } from '../../../ui/select.tsx';
import type { DraftFields, DraftProblem } from './draft.ts';
import { bothNames, namesAfter } from './resolved-by.ts';

export type RulingKind = 'overrule' | 'resolve' | 'settle';

export type RulingFieldsProps = {
  readonly kind: RulingKind;
  /** The form's, with which the names of its fields begin. */
  readonly id: string;
  readonly fields: DraftFields;
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (change: Partial<DraftFields>) => void;
  readonly error: (field: Exclude<DraftProblem, 'evidence'>) => string | undefined;
};

/** What is ruled: the value, of an overrule the kind of reason, and of a resolution how it came about. */
export function RulingFields({ kind, id, fields, values, onChange, error }: RulingFieldsProps) {
  const { t } = useTranslation('moderating', { keyPrefix: 'form' });
  const { person } = useVault();
  const { inspector } = useOpenReview();
  const both = bothNames(person.name, inspector.name);
  const { t: codes } = useTranslation('moderating', { keyPrefix: 'reasonCode' });
  return (
    <div>
      <Radios
        name={`${id}-value`}
        legend={t(`value.${kind}`)}
        legendSize="s"
        small
        inline
        items={values}
        value={fields.value === '' ? null : fields.value}
        onValueChange={(value) => onChange({ value })}
        error={error('value')}
      />
      {kind === 'overrule' ? (
        <Select
          name={`${id}-reasonCode`}
          label={t('reasonCode')}
          dense
          value={fields.reasonCode}
          options={[
            { value: '', label: t('choose') },
            ...ReasonCode.options.map((value) => ({ value, label: codes(value) })),
          ]}
          onChange={(event) => onChange({ reasonCode: event.currentTarget.value })}
          error={error('reasonCode')}
        />
      ) : null}
      {kind === 'resolve' ? (
        <>
          <Radios
            name={`${id}-how`}
            legend={t('how')}
            legendSize="s"
            small
            inline
            items={[
              { value: 'agreement', label: t('agreement') },
              { value: 'third-person', label: t('thirdPerson') },
            ]}
            value={fields.how === '' ? null : fields.how}
            onValueChange={(how) => onChange({ how, by: namesAfter(how, fields.by, both) })}
            error={error('how')}
          />
          <Input
            name={`${id}-by`}
            label={t(fields.how === 'third-person' ? 'byThird' : 'byBoth')}
            dense
            value={fields.by}
            onChange={(event) => onChange({ by: event.currentTarget.value })}
            error={error('by')}
          />
        </>
      ) : null}
    </div>
  );
}

export const isRuling = (kind: string): kind is RulingKind =>
  kind === 'overrule' || kind === 'resolve' || kind === 'settle';
