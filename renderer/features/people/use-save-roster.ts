import { useTranslation } from 'react-i18next';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { type ContactCard, Roster } from '../../../shared/packs/people/contact-card.ts';
import {
  rosterFileEnding,
  rosterToFile,
  rosterToSign,
} from '../../../shared/packs/people/roster.ts';
import { proveText } from '../../../shared/packs/people/signing.ts';
import { useVault } from '../../store/store-context.tsx';
import { toLocalDay } from '../../words/dates.ts';
import { usePublicFile } from './use-public-file.ts';

/** Signs a roster of these people and oneself, and saves its file. */
export function useSaveRoster(): (
  name: string,
  others: readonly ContactCard[],
) => Promise<Result<'saved' | 'cancelled', string>> {
  const { t } = useTranslation('people');
  const { t: domain } = useTranslation('domain');
  const { identity } = useVault();
  const file = usePublicFile();
  return async (name, others) => {
    const kept = await identity.keep();
    if (!kept.ok) return err(t('failed', { why: domain(`storeFault.${kept.error.kind}`) }));
    const mine = identity.card();
    const madeAt = new Date().toISOString();
    const unsigned: Omit<Roster, 'proof'> = {
      v: 1,
      kind: 'casemark-roster',
      name,
      madeAt,
      signedBy: mine.personId,
      cards: [mine, ...others],
    };
    const proof = await proveText(rosterToSign(unsigned), mine.signingKey, identity.sign);
    const roster = Roster.parse({ ...unsigned, proof });
    return file.save(`${toLocalDay(madeAt)}${rosterFileEnding}`, rosterToFile(roster));
  };
}
