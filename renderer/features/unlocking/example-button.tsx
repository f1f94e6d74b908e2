import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreFault, Vault } from '../../store/vault.ts';
import type { VaultKeeper } from '../../store/vault-keeper.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { outlastsTyping } from './outlasts-typing.ts';
import { useFaultText } from './use-fault-text.ts';

/** Opens the example inspection, making it the first time. It is a vault of its own and touches no other. */
export function ExampleButton(props: {
  keeper: VaultKeeper;
  /** Whether the example that is there does not open. Another is made then: it holds nothing of anybody's. */
  again?: boolean;
  onUnlocked: (vault: Vault) => void;
}) {
  const { keeper, onUnlocked } = props;
  const { t } = useTranslation('unlocking');
  const faultText = useFaultText();
  const [opening, setOpening] = useState(false);
  const [fault, setFault] = useState<StoreFault | null>(null);

  const again = props.again === true || (fault !== null && outlastsTyping(fault));

  const open = async () => {
    setOpening(true);
    setFault(null);
    const reset = again ? await keeper.resetExample() : null;
    const opened = reset?.ok === false ? reset : await keeper.openExample();
    if (opened.ok) onUnlocked(opened.value);
    else {
      setFault(opened.error);
      setOpening(false);
    }
  };

  return (
    <>
      <ErrorSummary
        title={t('problem')}
        errors={fault === null ? [] : [{ text: faultText(fault) }]}
      />
      <Button variant="secondary" disabled={opening} onClick={() => void open()}>
        {opening ? t('example.opening') : t(again ? 'example.again' : 'example.open')}
      </Button>
    </>
  );
}
