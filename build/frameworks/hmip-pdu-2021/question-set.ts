import * as z from 'zod';

/** The part of hmip-pdu-questions.json that goes into the framework. The rest is results of one unit. */

export const QuestionSetPrompt = z.object({
  id: z.string(),
  text: z.string(),
  unpaidWorkExempt: z.boolean(),
  notInEveryCase: z.boolean(),
  postCustodyOnly: z.boolean(),
  assignment: z.object({ note: z.string() }).optional(),
});
export type QuestionSetPrompt = z.infer<typeof QuestionSetPrompt>;

export const QuestionSetStandard = z.object({
  id: z.string(),
  name: z.string(),
  statement: z.string(),
  keyQuestions: z.array(
    z.object({ id: z.string(), text: z.string(), prompts: z.array(QuestionSetPrompt) }),
  ),
});
export type QuestionSetStandard = z.infer<typeof QuestionSetStandard>;

export const QuestionSet = z.object({
  meta: z.object({ publisher: z.string() }),
  standards: z.array(QuestionSetStandard),
  outcomes: z.array(QuestionSetStandard),
  statusTables: z.array(z.object({ id: z.string(), question: z.string() })),
});
export type QuestionSet = z.infer<typeof QuestionSet>;
