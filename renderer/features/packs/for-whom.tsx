import type { ReactNode } from 'react';
import { type Control, Controller, type UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import { useVault } from '../../store/store-context.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { Input } from '../../ui/input.tsx';
import { Radios } from '../../ui/radios.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import type { PackForm } from './pack-form.ts';

type ForWhomProps = {
  control: Control<PackForm>;
  register: UseFormRegister<PackForm>;
  lock: PackForm['lock'];
  contacts: readonly Contact[];
  problemOf: (field: keyof PackForm) => string | undefined;
  /** Where the passphrase is typed, where one is to open the pack. */
  passphrase: ReactNode;
};

/** Who can open the pack: people by their cards, or whoever has a passphrase. */
export function ForWhom({
  control,
  register,
  lock,
  contacts,
  problemOf,
  passphrase,
}: ForWhomProps) {
  const { t } = useTranslation('packs', { keyPrefix: 'new.whom' });
  return (
    <>
      <Controller
        control={control}
        name="lock"
        render={({ field }) => (
          <Radios
            name={field.name}
            legend={t('legend')}
            legendSize="m"
            items={[
              { value: 'recipients', label: t('people'), hint: t('peopleHint') },
              { value: 'passphrase', label: t('passphrase'), hint: t('passphraseHint') },
            ]}
            value={field.value}
            onValueChange={field.onChange}
          />
        )}
      />
      {lock === 'recipients' ? (
        <>
          <People control={control} contacts={contacts} error={problemOf('contactIds')} />
          <Input
            className="govuk-!-width-two-thirds"
            label={t('other')}
            hint={t('otherHint')}
            error={problemOf('other')}
            spellCheck={false}
            autoCapitalize="none"
            {...register('other')}
          />
        </>
      ) : (
        <div className="govuk-!-width-two-thirds">
          {passphrase}
          <WarningText>{t('tell')}</WarningText>
        </div>
      )}
    </>
  );
}

function People(props: {
  control: Control<PackForm>;
  contacts: readonly Contact[];
  error: string | undefined;
}) {
  const { control, contacts, error } = props;
  const { t } = useTranslation('packs', { keyPrefix: 'new.whom' });
  const { person } = useVault();
  return (
    <Controller
      control={control}
      name="contactIds"
      render={({ field: ids }) => (
        <Controller
          control={control}
          name="me"
          render={({ field: me }) => (
            <>
              <Checkboxes
                name="contactIds"
                legend={t('recipients')}
                legendSize="s"
                error={error}
                items={[
                  ...contacts.map(({ id, card, trust }) => ({
                    value: id,
                    label: card.name,
                    disabled: trust !== 'trusted',
                    hint: trust === 'trusted' ? undefined : t('unchecked'),
                  })),
                  { value: myself, label: t('me', { name: person.name }), hint: t('meHint') },
                ]}
                value={[...ids.value, ...(me.value ? [myself] : [])]}
                onValueChange={(values) => {
                  ids.onChange(values.filter((value) => value !== myself));
                  me.onChange(values.includes(myself));
                }}
              />
              <p className="govuk-body">
                {contacts.length === 0 ? `${t('noContacts')} ` : null}
                <a className="govuk-link" href="#/people">
                  {t('addContact')}
                </a>
              </p>
            </>
          )}
        />
      )}
    />
  );
}

const myself = 'me';
