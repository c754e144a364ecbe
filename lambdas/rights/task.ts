import * as z from 'zod';
import { RIGHT_KINDS } from '../../domain/rights/request.ts';

const ids = () => ({ requestId: z.uuid(), dossierId: z.uuid() }) as const;
const kind = () => z.enum(RIGHT_KINDS);

/** What the rights-request machine asks of its function. Ids and codes only. */
export const rightsTask = () =>
  z.discriminatedUnion('step', [
    z.strictObject({
      ...ids(),
      step: z.enum(['confirm', 'plan', 'settle', 'tell-recipients', 'tell-requester', 'close', 'erase']),
    }),
    z.strictObject({
      ...ids(),
      step: z.literal('await'),
      for: z.enum(['identity', 'decision']),
      token: z.string().min(1).max(2048),
    }),
    z.strictObject({ ...ids(), step: z.literal('carry-out'), kind: kind() }),
    z.strictObject({ ...ids(), step: z.literal('report-failure'), kind: kind().optional() }),
  ]);
export type RightsTask = z.infer<ReturnType<typeof rightsTask>>;

/**
 * Outcomes are data: the machine's choices are made on them, and on nothing else. Executions go on by the definition of the release that
 * started them, so one that is new here stops theirs (`test/lib/releases/update.test.ts`): what a hold keeps back is therefore
 * `gone` for its kind, and `later` for an erasure.
 */
export const RIGHTS_OUTCOMES = [
  'done',
  'identity',
  'decision',
  'decided',
  'established',
  'withdrawn',
  'lapsed',
  'unfinished',
  'later',
  'erase',
  'failed',
  'gone',
] as const;
export type RightsOutcome = {
  readonly outcome: (typeof RIGHTS_OUTCOMES)[number];
  /** Of a plan: what is carried out, and by which function. */
  readonly items?: readonly { readonly kind: z.infer<ReturnType<typeof kind>>; readonly by: 'package' | 'task' }[];
};
