import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Inspection } from '../../shared/cases/inspection.ts';
import { SideNavigation } from '../ui/side-navigation.tsx';

/** The pages about the checking of an inspection's cases, and the ways to its cases and its packs. */
export function ModerationNavigation({ inspection }: { readonly inspection: Inspection }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'pages' });
  const { pathname } = useLocation();
  const start = `/inspections/${inspection.id}/moderation`;
  return (
    <>
      <SideNavigation
        label={t('label')}
        items={pages.map(({ path, name }) => {
          const address = path === '' ? start : `${start}/${path}`;
          return {
            href: `#${address}`,
            text: t(name),
            // A page may have pages of its own below it.
            current: path === '' ? pathname === address : `${pathname}/`.startsWith(`${address}/`),
          };
        })}
      />
      <SideNavigation
        label={t('elsewhere')}
        heading={t('elsewhere')}
        items={[
          { href: `#/inspections/${inspection.id}`, text: t('cases') },
          { href: `#/inspections/${inspection.id}/packs/new?purpose=reviews`, text: t('send') },
          { href: '#/packs/open', text: t('open') },
        ]}
      />
    </>
  );
}

const pages = [
  { path: '', name: 'reviews' },
  { path: 'sample', name: 'sample' },
  { path: 'agreement', name: 'agreement' },
  { path: 'calibration', name: 'calibration' },
] as const;
