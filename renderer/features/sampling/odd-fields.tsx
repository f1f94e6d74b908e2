import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OddSign } from '../../../shared/cases/moderation-sample.ts';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { Radios } from '../../ui/radios.tsx';
import type { RequestForm } from './request-form.ts';

/** What makes a case look odd, and whether all such cases are drawn. */
export function OddFields(props: {
  form: RequestForm;
  error: string | undefined;
  onChange: (part: Partial<RequestForm>) => void;
  /** The size, where not all of them are drawn. */
  children: ReactNode;
}) {
  const { form, error, onChange, children } = props;
  const { t } = useTranslation('sampling');
  return (
    <>
      <Checkboxes
        name="signs"
        legend={t('signs')}
        small
        error={error}
        value={form.signs}
        onValueChange={(values) =>
          onChange({ signs: OddSign.options.filter((sign) => values.includes(sign)) })
        }
        items={OddSign.options.map((sign) => ({ value: sign, label: t(`signLabel.${sign}`) }))}
      />
      <Radios
        name="odd-size"
        legend={t('oddSize.legend')}
        small
        value={form.oddSize}
        onValueChange={(value) => onChange({ oddSize: value === 'part' ? 'part' : 'all' })}
        items={[
          { value: 'all', label: t('oddSize.all') },
          {
            value: 'part',
            label: t('oddSize.part'),
            conditional: form.oddSize === 'part' ? children : undefined,
          },
        ]}
      />
    </>
  );
}
