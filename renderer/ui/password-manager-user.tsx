/**
 * Whose passphrase a form asks for, for password managers only. Without it a browser's own takes the text box before
 * a passphrase for a user's name, and writes what was typed there to the disk. It is never typed in, so it may be kept.
 */
export function PasswordManagerUser({ name }: { name: string }) {
  return <input type="text" autoComplete="username" value={name} readOnly hidden />;
}
