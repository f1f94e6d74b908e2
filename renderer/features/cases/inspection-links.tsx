import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inspection } from '../../../shared/cases/inspection.ts';

type Link = { readonly href: string; readonly text: string };

/** Everywhere else that an inspection leads, by what it is for; the one next thing to do stands above, as a button. */
export function InspectionLinks(props: {
  inspection: Inspection;
  hasCases: boolean;
  hasReviews: boolean;
}) {
  const { inspection, hasCases, hasReviews } = props;
  const { t } = useTranslation('cases', { keyPrefix: 'list' });
  const { t: retention } = useTranslation('retention', { keyPrefix: 'standing' });
  const address = `#/inspections/${inspection.id}`;
  return (
    <nav className="cases-links" aria-label={t('links.label')}>
      <Group
        name={t('links.after')}
        links={[
          ...(hasCases ? [{ href: `${address}/results`, text: t('results') }] : []),
          { href: `${address}/moderation`, text: t('moderation') },
        ]}
      />
      <Group
        name={t('links.packs')}
        links={[
          ...(hasCases || hasReviews
            ? [{ href: `${address}/packs/new`, text: t('makePack') }]
            : []),
          { href: '#/packs/open', text: t('openPack') },
        ]}
      />
      <Group
        name={t('links.inspection')}
        links={[
          { href: `${address}/change`, text: t('change') },
          ...(inspection.closed === null
            ? [{ href: `${address}/close`, text: retention('close') }]
            : []),
        ]}
      />
    </nav>
  );
}

function Group({ name, links }: { name: string; links: readonly Link[] }) {
  const id = useId();
  return (
    <div className="cases-links__group">
      <span className="cases-links__name" id={id}>
        {name}
      </span>
      <ul className="cases-links__list" aria-labelledby={id}>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
