import * as z from 'zod';

/** An Ed25519 public key (RFC 8032): 32 bytes as 64 lower-case hexadecimal digits. */
export const SigningKey = z.string().regex(/^[0-9a-f]{64}$/);
export type SigningKey = z.infer<typeof SigningKey>;

/** Whose word something is: the key, and its Ed25519 signature, 64 bytes as 128 lower-case hexadecimal digits. */
export const Proof = z.strictObject({
  publicKey: SigningKey,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type Proof = z.infer<typeof Proof>;
