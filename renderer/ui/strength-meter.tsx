import type { ReactNode } from 'react';

type StrengthMeterProps = {
  id?: string | undefined;
  /** What is measured: "Strength". */
  label: ReactNode;
  /** From 0 (nothing to measure yet) to `outOf`. */
  score: number;
  outOf?: number | undefined;
  /** The score in a word, read out as it changes. */
  word: ReactNode;
  advice?: ReactNode;
};

export function StrengthMeter({ id, label, score, outOf = 4, word, advice }: StrengthMeterProps) {
  return (
    <div className="ui-strength-meter" id={id}>
      <div
        className="ui-strength-meter__bars"
        aria-hidden="true"
        data-level={score <= outOf / 2 ? 'low' : score < outOf ? 'middle' : 'high'}
      >
        {Array.from({ length: outOf }, (_, index) => index + 1).map((step) => (
          <span key={step} className="ui-strength-meter__bar" data-filled={step <= score} />
        ))}
      </div>
      <p className="ui-strength-meter__word" role="status">
        <span>{label}: </span>
        <strong>{word}</strong>
        {advice === undefined ? null : <span> {advice}</span>}
      </p>
    </div>
  );
}
