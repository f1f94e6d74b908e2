import { useTranslation } from 'react-i18next';
import type { Trust } from '../../../shared/packs/people/contact-card.ts';
import { Tag } from '../../ui/tag.tsx';

export function TrustTag({ trust }: { trust: Trust }) {
  const { t } = useTranslation('people', { keyPrefix: 'trust' });
  return (
    <Tag dense colour={colours[trust]}>
      {t(trust)}
    </Tag>
  );
}

const colours = {
  unchecked: 'yellow',
  trusted: 'green',
  revoked: 'red',
  replaced: 'grey',
} as const;
