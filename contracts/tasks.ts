import * as z from 'zod';

const ids = () => ({ erasureId: z.uuid(), dossierId: z.uuid() }) as const;

/** What the erasure machine asks of a function. Ids only: an execution's history lives for ninety days. */
export const eraseObjectsTask = () =>
  z.strictObject({ ...ids(), step: z.enum(['delete', 'verify']), execution: z.string() });
export const eraseRecordsTask = () =>
  z.strictObject({
    ...ids(),
    step: z.enum([
      'freeze',
      'survivors',
      'destroy-key',
      'verify-key',
      'delete-records',
      'verify-records',
      'tell',
      'report-failure',
    ]),
    execution: z.string(),
  });
export const certifyTask = () => z.strictObject({ ...ids(), step: z.literal('certify'), execution: z.string() });

/** What the making of a data key asks for: whose. */
export const makeKeyTask = () => z.strictObject({ subject: z.uuid() });

const consentIds = () => ({ consentId: z.uuid(), dossierId: z.uuid() }) as const;

/** What the consent machine asks of its function. The token is what an answer finds the waiting execution by. */
export const consentTask = () =>
  z.discriminatedUnion('step', [
    z.strictObject({ ...consentIds(), step: z.literal('ask'), token: z.string().min(1).max(2048) }),
    z.strictObject({ ...consentIds(), step: z.enum(['tell', 'report-failure']) }),
  ]);
export type ConsentTask = z.infer<ReturnType<typeof consentTask>>;

/** What the rights-request machine asks for: the package of one kind. */
export const exportTask = () =>
  z.strictObject({
    step: z.literal('export'),
    requestId: z.uuid(),
    dossierId: z.uuid(),
    kind: z.enum(['access', 'portability']),
  });

/** Outcomes are data: the machine's choices are made on them, and on nothing else. */
export const TASK_OUTCOMES = ['done', 'more', 'copying', 'empty', 'left', 'held', 'stuck', 'gone'] as const;
export type TaskOutcome = { readonly outcome: (typeof TASK_OUTCOMES)[number] };
