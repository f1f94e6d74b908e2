/**
 * Whether an address belongs to the app's own page.
 * Compares protocol and host: Node says "null" for the origin of every app:// address.
 */
export function isOwnPage(address: string, ownPage: URL): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return (
    protocol === ownPage.protocol &&
    host === ownPage.host &&
    host !== '' &&
    username === '' &&
    password === ''
  );
}
