import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/kernel/id.ts';
import { Fieldset } from '../../ui/fieldset.tsx';
import { LinkButton } from '../../ui/link-button.tsx';

type ChoosePartProps = {
  /** Of the first checkbox, which an error summary leads to. */
  id: string;
  legend: string;
  error: string | undefined;
  /** How many may be chosen, whatever the filter. */
  total: number;
  /** Said where nothing may be chosen at all. */
  none: string;
  shown: readonly Id[];
  chosen: ReadonlySet<Id>;
  onChange: (chosen: readonly Id[]) => void;
  /** Given how much is chosen, in words. */
  filters?: (summary: string) => ReactNode;
  table: (onChoose: (id: Id, chosen: boolean) => void) => ReactNode;
  children: ReactNode;
};

/** A long list to choose from: filters, all or none of what is shown, and the list itself. */
export function ChoosePart(props: ChoosePartProps) {
  const { id, legend, error, total, none, shown, chosen, onChange, filters, table } = props;
  const { t } = useTranslation('packs', { keyPrefix: 'new.what' });
  const counted = t('chosen', { count: chosen.size, total });
  const choose = (one: Id, isChosen: boolean) => {
    const others = [...chosen].filter((other) => other !== one);
    onChange(isChosen ? [...others, one] : others);
  };
  return (
    <Fieldset legend={legend} legendSize="m" error={error} idPrefix={id}>
      {props.children}
      {total === 0 ? (
        <p className="govuk-body" id={id} tabIndex={-1}>
          {none}
        </p>
      ) : (
        <>
          {filters?.(counted) ?? (
            <p className="govuk-body" role="status">
              {counted}
            </p>
          )}
          <p className="govuk-body packs-choose-all">
            <LinkButton onClick={() => onChange([...new Set([...chosen, ...shown])])}>
              {t('selectAll', { count: shown.length })}
            </LinkButton>{' '}
            <LinkButton onClick={() => onChange([])}>{t('selectNone')}</LinkButton>
          </p>
          {shown.length === 0 ? <p className="govuk-body">{t('noneShown')}</p> : table(choose)}
        </>
      )}
    </Fieldset>
  );
}
