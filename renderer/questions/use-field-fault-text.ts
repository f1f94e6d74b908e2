import { useTranslation } from 'react-i18next';
import type { FieldFault } from '../../shared/cases/field-fault.ts';
import type { Field } from '../../shared/frameworks/framework.ts';

/** What is wrong with a field's value and what to do, in words. */
export function useFieldFaultText(): (field: Field, fault: FieldFault) => string {
  const { t } = useTranslation('domain');
  return (field, fault) => {
    switch (fault) {
      case 'number-out-of-range':
      case 'not-a-whole-number':
        return field.kind === 'whole-number'
          ? t('fieldFault.number', { min: field.min, max: field.max })
          : t('fieldFault.option-unknown');
      case 'text-too-long':
        return t('fieldFault.text-too-long', {
          count: field.kind === 'text' ? field.maxLength : 0,
        });
      default:
        return t(`fieldFault.${fault}`);
    }
  };
}
