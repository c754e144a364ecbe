import * as z from 'zod';

const ids = () => ({ complaintId: z.uuid() }) as const;

/** What the complaint machine asks of its function. Ids and codes only. */
export const complaintTask = () =>
  z.discriminatedUnion('step', [
    z.strictObject({ ...ids(), step: z.enum(['open', 'report-failure']) }),
    z.strictObject({
      ...ids(),
      step: z.literal('await'),
      for: z.enum(['decision', 'answer']),
      token: z.string().min(1).max(2048),
    }),
  ]);
export type ComplaintTask = z.infer<ReturnType<typeof complaintTask>>;

/** Outcomes are data: the machine's choices are made on them, and on nothing else. */
export const COMPLAINT_OUTCOMES = ['open', 'decided', 'reopened', 'closed', 'gone', 'done', 'failed'] as const;
export type ComplaintOutcome = { readonly outcome: (typeof COMPLAINT_OUTCOMES)[number] };
