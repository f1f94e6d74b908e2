import { classNames } from './class-names.ts';

export type SectionBreakProps = {
  size?: 'm' | 'l' | 'xl' | undefined;
  visible?: boolean | undefined;
};

export function SectionBreak({ size = 'm', visible = true }: SectionBreakProps) {
  return (
    <hr
      className={classNames(
        'govuk-section-break',
        `govuk-section-break--${size}`,
        visible && 'govuk-section-break--visible',
      )}
    />
  );
}
