import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ButtonGroup } from '../../ui/button-group.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { WarningText } from '../../ui/warning-text.tsx';

type CardDifferedProps = {
  name: string;
  /** True for a card that was here: it is revoked now. */
  wasHere: boolean;
  onAgain: () => void;
};

/** What to do about a card whose words were not the same. */
export function CardDiffered({ name, wasHere, onAgain }: CardDifferedProps) {
  const { t } = useTranslation('people', { keyPrefix: 'differ' });
  return (
    <div className="govuk-!-width-two-thirds">
      <PageHeading>{t(wasHere ? 'revokedTitle' : 'title')}</PageHeading>
      <p className="govuk-body">{t('body', { name })}</p>
      <ol className="govuk-list govuk-list--number">
        <li>{t('next.first')}</li>
        <li>{t('next.second', { name })}</li>
        <li>{t('next.third')}</li>
      </ol>
      <WarningText>{t('tell')}</WarningText>
      <ButtonGroup>
        <Button onClick={onAgain}>{t('again')}</Button>
        <Button href="#/people" variant="secondary">
          {t('back')}
        </Button>
      </ButtonGroup>
    </div>
  );
}
