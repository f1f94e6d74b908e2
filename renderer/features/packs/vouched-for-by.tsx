import { useTranslation } from 'react-i18next';
import type { Vouching } from '../../../shared/packs/people/vouching.ts';

/** Who vouches for a case of a pack, and what it means where that is not its inspector, of every entry. */
export function VouchedForBy(props: { vouching: Vouching; sender: string; entries: number }) {
  const { vouching, sender, entries } = props;
  const { t } = useTranslation('packs', { keyPrefix: 'holds' });
  const { kind, by, seq } = vouching;
  const name = by?.name ?? '';
  return (
    <>
      {t(`vouched.${kind}`, { name, entry: (seq ?? 0) + 1, entries })}
      {kind === 'inspector' ? null : (
        <>
          <br />
          <span className="packs-hint">{t(`vouchedHint.${kind}`, { name, sender })}</span>
        </>
      )}
    </>
  );
}
