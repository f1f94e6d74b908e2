import { useTranslation } from 'react-i18next';
import { useHost } from '../../host/host-context.tsx';
import { useVault } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { toSize } from '../../words/sizes.ts';
import { inGroups } from './in-groups.ts';
import { reviewsComeTo } from './reviews-come-to.ts';
import { useFileFaultText } from './use-file-fault-text.ts';
import type { MakingState } from './use-make-pack.ts';
import type { CheckedPack } from './what-is-packed.ts';

type MadePackPanelProps = {
  checked: CheckedPack;
  made: Extract<MakingState, { at: 'made' }>;
  onSave: () => void;
  onAnother: () => void;
};

/** What was made and for whom, how it can be known again, and what happens next. */
export function MadePackPanel({ checked, made, onSave, onAnother }: MadePackPanelProps) {
  const { t } = useTranslation('packs');
  const host = useHost();
  const { person } = useVault();
  const fileFaultText = useFileFaultText();
  const { pack, name, saving } = made;
  const { purpose, inspection, lock, names } = checked;
  const isSaved = saving.state === 'saved';
  const inBrowser = host.edition === 'browser';
  const title = t(isSaved && !inBrowser ? 'made.titleSaved' : 'made.title');
  usePageTitle(title);
  return (
    <>
      <Panel title={title}>{name}</Panel>
      <div className="packs-save">
        <StatusLine tone={saving.state === 'saving' ? 'busy' : isSaved ? 'good' : 'bad'}>
          {saving.state === 'saving'
            ? t('making.saving')
            : saving.state === 'failed'
              ? `${t('made.notSaved')} ${fileFaultText(saving.fault)}`
              : saving.state === 'not-saved'
                ? t('made.notSaved')
                : t(inBrowser ? 'made.began' : 'made.saved')}
        </StatusLine>
        <Button
          variant={isSaved ? 'secondary' : 'primary'}
          aria-disabled={saving.state === 'saving'}
          onClick={onSave}
        >
          {t(isSaved ? 'made.again' : 'made.save')}
        </Button>
      </div>
      <SummaryList
        rows={[
          { id: 'made-purpose', key: t('check.purpose'), value: t(`purpose.${purpose}`) },
          {
            id: 'made-what',
            key: t('check.what'),
            value:
              purpose === 'reviews'
                ? t('check.reviews', { count: checked.reviews.length })
                : t('check.cases', { count: checked.cases.length }),
          },
          {
            id: 'made-whom',
            key: t('check.whom'),
            value: lock.kind === 'passphrase' ? t('check.passphrase') : names.join(', '),
          },
          { id: 'made-signed', key: t('made.signer'), value: person.name },
          { id: 'made-marking', key: t('check.marking'), value: inspection.marking },
          { id: 'made-size', key: t('made.size'), value: toSize(pack.bytes.length) },
          {
            id: 'made-digest',
            key: t('made.digest'),
            value: (
              <>
                <code className="packs-digest">{inGroups(pack.digest)}</code>
                <br />
                {t('made.digestHint')}
              </>
            ),
          },
        ]}
      />
      <InsetText>{t('made.unreadable')}</InsetText>
      <h2 className="govuk-heading-m">{t('made.next')}</h2>
      <ol className="govuk-list govuk-list--number">
        <li>{t('made.send')}</li>
        {lock.kind === 'passphrase' ? <li>{t('made.tell')}</li> : null}
        {purpose === 'reviews' ? (
          reviewsComeTo(checked.reviews).map((one) => <li key={one}>{t(`made.reviews.${one}`)}</li>)
        ) : (
          <li>{t(`made.open.${purpose}`)}</li>
        )}
      </ol>
      <ButtonGroup>
        <Button variant="secondary" onClick={onAnother}>
          {t('made.another')}
        </Button>
        <a className="govuk-link" href="#/packs">
          {t('made.toPacks')}
        </a>
        <a className="govuk-link" href={`#/inspections/${inspection.id}`}>
          {t('made.toCases')}
        </a>
      </ButtonGroup>
    </>
  );
}
