import * as z from 'zod';
import { FileFault, FileToSave } from './file.ts';

export const PageToSave = FileToSave.pick({ suggestedName: true });
export type PageToSave = z.infer<typeof PageToSave>;

/** Why a page was not printed. */
export const PrintFault = z.strictObject({ kind: z.literal('printing-failed') });
export type PrintFault = z.infer<typeof PrintFault>;

export const PdfFault = z.discriminatedUnion('kind', [PrintFault, FileFault]);
export type PdfFault = z.infer<typeof PdfFault>;
