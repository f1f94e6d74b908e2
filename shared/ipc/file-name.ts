import * as z from 'zod';

/** A name offered for a file: a name only, and one that every system keeps as it is shown. */
export const FileName = z
  .string()
  .min(1)
  .max(200)
  // A separator or a drive would steer the dialog elsewhere; a leading dot hides the file or climbs.
  .regex(/^[^./\\]/)
  .regex(/^[^/\\:*?"<>|]*$/)
  // What is not seen can make one name look like another: controls, bidi overrides, line separators.
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u)
  // Windows drops a dot or a space at the end, and takes these names for devices whatever follows their dot.
  .regex(/[^. ]$/)
  .refine((name) => !/^(con|prn|aux|nul|(com|lpt)[\d¹²³])\s*(\.|$)/i.test(name));
export type FileName = z.infer<typeof FileName>;
