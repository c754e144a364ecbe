import * as z from 'zod';
import { bilingual } from './common.ts';

/** Why something cannot be done now: as the API would say it. */
const why = () => z.strictObject({ code: z.string(), article: z.string(), title: bilingual(), detail: bilingual() });

/** What can be done with a case now, and why the rest cannot. */
export const commandsReply = <const Name extends string>(names: readonly Name[]) =>
  z.array(
    z.strictObject({
      name: z.enum(names),
      allowed: z.boolean(),
      why: why().optional(),
      /** Who does it, where that is somebody else than who asks. */
      whose: z.array(z.string()).optional(),
      /** The same in several ways. */
      choices: z.array(z.strictObject({ choice: z.string(), allowed: z.boolean(), why: why().optional() })).optional(),
    }),
  );
