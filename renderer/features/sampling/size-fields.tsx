import { useTranslation } from 'react-i18next';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import type { RequestForm } from './request-form.ts';

/** So many cases, or so many in a hundred. */
export function SizeFields(props: {
  form: RequestForm;
  error: string | undefined;
  idPrefix: string;
  onChange: (part: Partial<RequestForm>) => void;
}) {
  const { form, error, idPrefix, onChange } = props;
  const { t } = useTranslation('sampling', { keyPrefix: 'size' });
  return (
    <div className="sampling-size">
      <Input
        id={`${idPrefix}-number`}
        label={t('number')}
        width={4}
        inputMode="numeric"
        value={form.number}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
        error={error}
      />
      <Select
        id={`${idPrefix}-unit`}
        label={t('unit')}
        value={form.unit}
        onChange={({ currentTarget: { value } }) =>
          onChange({ unit: value === 'cases' ? 'cases' : 'percent' })
        }
        options={[
          { value: 'cases', label: t('cases') },
          { value: 'percent', label: t('percent') },
        ]}
      />
    </div>
  );
}
