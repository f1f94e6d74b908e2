import { useTranslation } from 'react-i18next';

/** Shown when a page could not be drawn. It names no case and no answer. */
export function FaultPage() {
  const { t } = useTranslation('app');
  return (
    <main className="govuk-width-container govuk-main-wrapper">
      <h1 className="govuk-heading-l">{t('failed.title')}</h1>
      <p className="govuk-body">{t('failed.body')}</p>
      <button
        type="button"
        className="govuk-button"
        onClick={() => {
          window.location.hash = '#/';
          window.location.reload();
        }}
      >
        {t('failed.again')}
      </button>
    </main>
  );
}
