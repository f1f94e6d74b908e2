import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Textarea } from '../../ui/textarea.tsx';

type RevokeCardProps = {
  name: string;
  failure: string | null;
  onRevoke: (reason: string) => Promise<unknown>;
};

/** The way to say that a card is to be trusted no more, and why. */
export function RevokeCard({ name, failure, onRevoke }: RevokeCardProps) {
  const { t } = useTranslation('people', { keyPrefix: 'contact' });
  const { t: people } = useTranslation('people');
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const count = reason.trim().length;
  const problem =
    attempt === 0
      ? undefined
      : count === 0
        ? t('revokeReasonMissing')
        : count > longest
          ? t('revokeReasonLong', { count, most: longest })
          : undefined;
  return (
    <Details summary={t('revoke')}>
      <ErrorSummary
        title={people('problem')}
        attempt={attempt}
        errors={[
          ...(problem === undefined ? [] : [{ text: problem, fieldId: 'reason' }]),
          ...(failure === null ? [] : [{ text: failure }]),
        ]}
      />
      <p className="govuk-body">{t('revokeWhen')}</p>
      <p className="govuk-body">{t('revokeFollows')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt((made) => made + 1);
          if (count > 0 && count <= longest) void onRevoke(reason.trim());
        }}
      >
        <Textarea
          id="reason"
          name="reason"
          label={t('revokeReason')}
          hint={t('revokeReasonHint')}
          error={problem}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="warning">
          {t('revokeSubmit', { name })}
        </Button>
      </form>
    </Details>
  );
}

const longest = 500;
