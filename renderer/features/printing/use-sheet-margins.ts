import { useEffect } from 'react';

/** Puts the marking and the case reference into the margins of every printed sheet while this page is shown. */
export function useSheetMargins(marking: string, reference: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--printing-marking', toCssString(marking));
    style.setProperty('--printing-reference', toCssString(reference));
    return () => {
      style.removeProperty('--printing-marking');
      style.removeProperty('--printing-reference');
    };
  }, [marking, reference]);
}

/** A CSS string holding exactly this text: what would end the string or the line is escaped by its code point. */
function toCssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
