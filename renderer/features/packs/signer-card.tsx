import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameCard } from '../../../shared/packs/people/card-standing.ts';
import type { ContactCard } from '../../../shared/packs/people/contact-card.ts';
import { fingerprintWords } from '../../../shared/packs/people/fingerprint.ts';
import { useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { WarningText } from '../../ui/warning-text.tsx';

type SignerCardProps = {
  kind: 'unknown' | 'unchecked';
  card: ContactCard;
  onTrusted: () => void;
};

const comparedField = 'packCompared';

/** The sender's card as the pack has it, to be compared with them before anything of the pack is taken in. */
export function SignerCard({ kind, card, onTrusted }: SignerCardProps) {
  const { t } = useTranslation('packs', { keyPrefix: 'signer' });
  const { t: packs } = useTranslation('packs');
  const trust = useTrust(card);
  const [compared, setCompared] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const { name } = card;
  const missing = attempt > 0 && !compared ? t('comparedMissing', { name }) : undefined;
  const submit = async () => {
    setAttempt((made) => made + 1);
    if (!compared) return;
    const said = await trust();
    setRefused(said);
    if (said === null) onTrusted();
  };
  return (
    <>
      <ErrorSummary
        title={packs('problem')}
        attempt={attempt}
        errors={[
          ...(missing === undefined ? [] : [{ text: missing, fieldId: comparedField }]),
          ...(refused === null ? [] : [{ text: refused }]),
        ]}
      />
      <PageHeading>{t(kind === 'unknown' ? 'titleUnknown' : 'titleUnchecked')}</PageHeading>
      <div className="govuk-!-width-two-thirds">
        <p className="govuk-body">{packs('open.nothingYet')}</p>
        <p className="govuk-body">{t('body', { name })}</p>
        <h2 className="govuk-heading-s" id="pack-words">
          {t('words', { name })}
        </h2>
        <ol className="govuk-list govuk-list--number packs-words" aria-labelledby="pack-words">
          {fingerprintWords(card).map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and none ever moves
            <li key={index}>{word}</li>
          ))}
        </ol>
        <WarningText>{t('differ', { name })}</WarningText>
        <Checkboxes
          name={comparedField}
          legend={t('words', { name })}
          legendHidden
          error={missing}
          items={[{ value: 'yes', label: t('compared', { name }) }]}
          value={compared ? ['yes'] : []}
          onValueChange={(values) => setCompared(values.includes('yes'))}
        />
        <Button onClick={() => void submit()}>{t('submit')}</Button>
      </div>
    </>
  );
}

/** Keeps the card as a trusted one; why not, in words, where that cannot be. */
function useTrust(card: ContactCard): () => Promise<string | null> {
  const { t } = useTranslation('packs', { keyPrefix: 'signer' });
  const { t: domain } = useTranslation('domain');
  const { contacts } = useVault();
  return async () => {
    const here = contacts
      .list()
      .find((one) => one.trust === 'unchecked' && isSameCard(one.card, card));
    const trusted =
      here === undefined
        ? await contacts.add(card, { trust: 'trusted', from: { kind: 'pack' } })
        : await contacts.setTrust(here.id, 'trusted');
    if (trusted.ok) return null;
    switch (trusted.error.kind) {
      case 'contact-differs':
        return t('differs', { name: card.name });
      case 'own-card':
      case 'contact-already-there':
        return t('refused');
      default:
        return `${t('refused')} ${domain(`storeFault.${trusted.error.kind}`)}`;
    }
  };
}
