import './third-party-licences.scss';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Details } from '../../ui/details.tsx';

/** The licences that ask to travel with the app: read when they are asked for, as they are long. */
export function ThirdPartyLicences() {
  const { t } = useTranslation('about');
  const [licences, setLicences] = useState<Licences>({ kind: 'not-asked-for' });

  return (
    <Details
      summary={t('thirdParty')}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && licences.kind !== 'read') void readLicences().then(setLicences);
      }}
    >
      {licences.kind === 'read' && <pre className="about-licences">{licences.text}</pre>}
      {licences.kind === 'missing' && <p className="govuk-body">{t('thirdPartyMissing')}</p>}
    </Details>
  );
}

type Licences =
  | { readonly kind: 'not-asked-for' }
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'missing' };

/** Beside the page, where the build puts it: the address's own path is the page's, as routes are behind its #. */
const address = './third-party-licences.txt';

async function readLicences(): Promise<Licences> {
  try {
    const response = await fetch(address);
    // A development server answers what it does not have with the page itself.
    const isText = response.headers.get('content-type')?.startsWith('text/plain') ?? false;
    return response.ok && isText
      ? { kind: 'read', text: await response.text() }
      : { kind: 'missing' };
  } catch {
    return { kind: 'missing' };
  }
}
