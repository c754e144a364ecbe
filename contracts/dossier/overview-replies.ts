import * as z from 'zod';
import { CONSULT_FORMATS } from '../../domain/consult/consult.ts';
import { MOMENTS } from '../../domain/dossier/timeline.ts';
import { RIGHT_KINDS } from '../../domain/rights/request.ts';
import { bilingual } from '../common.ts';

/** `day` is absent as long as something has to happen first; `because` then says what. */
export const moments = () =>
  z.array(
    z.strictObject({
      moment: z.enum(MOMENTS),
      day: z.iso.date().optional(),
      because: bilingual(),
    }),
  );

/** A consult that is planned. */
export const whenAndWhere = () =>
  z.strictObject({
    consultId: z.uuid(),
    day: z.iso.date(),
    time: z.string(),
    format: z.enum(CONSULT_FORMATS),
    minutes: z.number().int(),
    place: z.string().optional(),
  });

/** Why somebody may look in a dossier. */
const READERS = ['coach', 'partner', 'cover', 'principal', 'case'] as const;
const inDossier = () => ({ dossierId: z.uuid(), reference: z.uuid() }) as const;
const ofComplaint = () => ({ reference: z.uuid(), number: z.string() }) as const;

/** What is asked of a client. `dueOn` is the last day on which it can be answered. */
const task = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('consent'), ...inDossier(), name: bilingual(), dueOn: z.iso.date() }),
    z.strictObject({
      kind: z.literal('upload-rejected'),
      ...inDossier(),
      /** Of its category. */
      name: bilingual(),
      sentOn: z.iso.date(),
    }),
    /** They have to show who they are; the clock stands since that day. */
    z.strictObject({ kind: z.literal('identity'), ...inDossier(), askedOn: z.iso.date() }),
    z.strictObject({
      kind: z.literal('hearing'),
      ...ofComplaint(),
      on: z.iso.date(),
      time: z.string(),
      place: z.string().optional(),
    }),
    /** They are asked whether it is right. Saying nothing is no yes, so there is no last day. */
    z.strictObject({ kind: z.literal('summary'), ...inDossier(), day: z.iso.date(), sentOn: z.iso.date() }),
    z.strictObject({ kind: z.literal('mediation'), ...ofComplaint() }),
    z.strictObject({ kind: z.literal('solved'), ...ofComplaint(), dueOn: z.iso.date() }),
    /** It was announced, and they can object until that day. */
    z.strictObject({ kind: z.literal('destruction'), dossierId: z.uuid(), dueOn: z.iso.date() }),
    /** Single documents go on that day by a request in their name. They can take it back, and object once. */
    z.strictObject({
      kind: z.literal('removal'),
      ...inDossier(),
      dueOn: z.iso.date(),
      canBeObjectedTo: z.literal(true).optional(),
    }),
  ]);

/** What the practice owes a client, the day by which, how that was counted, and whether it has gone by. */
const wait = () => {
  const day = { dueOn: z.iso.date(), overdue: z.boolean(), steps: z.array(bilingual()) };
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['rights', 'carry-out']),
      ...inDossier(),
      rights: z.array(z.enum(RIGHT_KINDS)),
      ...day,
    }),
    z.strictObject({ kind: z.literal('complaint'), ...ofComplaint(), ...day }),
    /** They asked about what is stored, and their coach has to answer. */
    z.strictObject({ kind: z.literal('question'), ...inDossier(), number: z.string(), ...day }),
    /** They objected to a destruction: it waits until the owner has looked whether the dossier has to stay. */
    z.strictObject({ kind: z.literal('objection'), dossierId: z.uuid(), number: z.string(), ...day }),
  ]);
};

export const overviewReply = () =>
  z.strictObject({
    /** A new version of the regulation that holds from a day to come; its page says what it changes. */
    comingRegulation: z.strictObject({ version: z.string(), effectiveFrom: z.iso.date() }).optional(),
    tasks: z.array(task()),
    waits: z.array(wait()),
    dossiers: z.array(
      z.strictObject({
        dossierId: z.uuid(),
        number: z.string(),
        readers: z.array(
          z.strictObject({
            as: z.enum(READERS),
            name: z.string().optional(),
            /** The last day; absent when it has none. */
            until: z.iso.date().optional(),
          }),
        ),
        timeline: moments(),
        /** Still to be held, the first first. */
        consults: z.array(whenAndWhere()),
      }),
    ),
  });
export type OverviewReply = z.infer<ReturnType<typeof overviewReply>>;
