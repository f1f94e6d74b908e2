/** The day and the time of day by the clock on the wall. */
export function localTimeOf(at: Date): { readonly localDay: string; readonly localTime: string } {
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    localDay: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    localTime: `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`,
  };
}
