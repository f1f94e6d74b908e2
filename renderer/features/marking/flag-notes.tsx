import { useTranslation } from 'react-i18next';
import type { ApplicableStandard } from '../../../shared/frameworks/applicability.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';

/** What the marks printed beside the prompts of a standard mean, at its foot. */
export function FlagNotes({ standard }: { readonly standard: ApplicableStandard }) {
  const { t } = useTranslation('marking');
  const text = useFrameworkText();
  const { framework } = useOpenCase();
  const used = new Set(
    [...standard.keyQuestions, ...standard.promptGroups].flatMap(({ prompts }) =>
      prompts.flatMap(({ flags }) => flags),
    ),
  );
  const printed = framework.flags.filter(({ id, symbol }) => symbol !== '' && used.has(id));
  if (printed.length === 0) return null;
  return (
    <section className="marking-flags" aria-label={t('flagNotes')}>
      {printed.map(({ id, symbol, note }) => (
        <p key={id}>
          <span className="marking-flags__symbol">{symbol}</span> {text(note)}
        </p>
      ))}
    </section>
  );
}
