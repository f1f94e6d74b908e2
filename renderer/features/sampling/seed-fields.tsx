import { useTranslation } from 'react-i18next';
import { Input } from '../../ui/input.tsx';
import { Radios } from '../../ui/radios.tsx';
import type { RequestForm } from './request-form.ts';

/** Where the chance in a draw comes from: this computer, or people with dice. */
export function SeedFields(props: {
  form: RequestForm;
  seed: string;
  error: string | undefined;
  onChange: (part: Partial<RequestForm>) => void;
}) {
  const { form, seed, error, onChange } = props;
  const { t } = useTranslation('sampling', { keyPrefix: 'seed' });
  return (
    <Radios
      name="seed-from"
      legend={t('legend')}
      legendSize="s"
      hint={t('hint')}
      small
      value={form.seedFrom}
      onValueChange={(value) => onChange({ seedFrom: value === 'typed' ? 'typed' : 'computer' })}
      items={[
        { value: 'computer', label: t('computer', { seed }), hint: t('computerHint') },
        {
          value: 'typed',
          label: t('typed'),
          hint: t('typedHint'),
          conditional:
            form.seedFrom === 'typed' ? (
              <div className="sampling-conditional">
                <Input
                  id="typed-seed"
                  label={t('label')}
                  hint={t('inputHint')}
                  width={20}
                  value={form.typedSeed}
                  onChange={(event) => onChange({ typedSeed: event.currentTarget.value })}
                  error={error}
                />
              </div>
            ) : undefined,
        },
      ]}
    />
  );
}
