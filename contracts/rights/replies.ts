import * as z from 'zod';
import { RIGHTS_COMMAND_NAMES } from '../../domain/rights/commands.ts';
import { CHANGE_KINDS, CHANNELS, OUTCOMES, REQUEST_STATES, RIGHT_KINDS } from '../../domain/rights/request.ts';
import { commandsReply } from '../commands.ts';
import { bilingual, earlierWords, otherMedia } from '../common.ts';
import { downloadReply } from '../document/replies.ts';
import { letterReply } from '../letter.ts';
import type { Replies } from '../operation.ts';
import type { rightsOperations } from './operations.ts';
import { RIGHTS_LETTERS } from './requests.ts';

const kind = () => z.enum(RIGHT_KINDS);
const day = () => z.iso.date();

/** A term with how it was counted, step by step. */
const term = () =>
  z.strictObject({
    kind: kind(),
    nominal: day(),
    outer: day(),
    endsAt: z.iso.datetime(),
    overdue: z.boolean(),
    steps: z.array(bilingual()),
  });

const identity = () =>
  z.strictObject({
    state: z.enum(['pending', 'asked', 'established']),
    method: z.string().optional(),
    on: day().optional(),
    by: z.enum(['client', 'owner']).optional(),
  });

const change = () =>
  z.strictObject({
    n: z.number().int(),
    kind: z.enum(CHANGE_KINDS),
    target: z.union([
      z.strictObject({ field: z.string() }),
      z.strictObject({ documentId: z.uuid() }),
      z.strictObject({ unnamed: z.literal('document') }),
    ]),
    ground: z.string(),
    from: z.string().optional(),
    to: z.string().optional(),
  });

const decision = () =>
  z.strictObject({
    kind: kind(),
    outcome: z.enum(OUTCOMES),
    exceptions: z.array(z.string()),
    reasons: z.string().optional(),
    changes: z.array(z.number().int()).optional(),
    documents: z.array(z.uuid()).optional(),
    byHand: z.literal(true).optional(),
    /** Of an erasure or a removal that waited: it was taken back. */
    withdrawnOn: day().optional(),
    appointment: z
      .strictObject({ on: day(), time: z.string(), place: z.string(), explanation: z.string().optional() })
      .optional(),
  });

const execution = () =>
  z.strictObject({
    kind: kind(),
    /** held: granted, and a legal hold keeps it from being carried out. */
    state: z.enum(['todo', 'done', 'failed', 'held']),
    dueOn: day().optional(),
    /** Of an erasure, or of single documents, registered for the client: it waits until this day, and can be taken back until then. */
    waitsUntil: day().optional(),
    steps: z.array(bilingual()),
    overdue: z.boolean(),
    doneOn: day().optional(),
    by: z.enum(['system', 'owner']).optional(),
    note: z.string().optional(),
    replacements: z.array(z.strictObject({ n: z.number().int(), documentId: z.uuid() })).optional(),
    /** A package waits until this day, for the requester only. */
    packageUntil: day().optional(),
  });

const way = () => z.strictObject({ name: bilingual(), url: z.url() });

export const rightsReply = () =>
  z.strictObject({
    requestId: z.uuid(),
    dossierId: z.uuid(),
    version: z.number().int(),
    state: z.enum(REQUEST_STATES),
    kinds: z.array(kind()),
    registeredBy: z.enum(['client', 'owner']),
    channel: z.enum(CHANNELS),
    receivedOn: day(),
    registeredAt: z.iso.datetime(),
    identity: identity(),
    stop: z.strictObject({ from: day(), until: day().optional() }).optional(),
    doubt: z.string().optional(),
    extension: z.strictObject({ by: z.string(), on: day(), reasons: z.string().optional() }).optional(),
    extendUntil: day().optional(),
    terms: z.array(term()),
    note: z.string().optional(),
    earlierWords: earlierWords(),
    changes: z.array(change()),
    objectionDay: day().optional(),
    order: z.enum(['access-first', 'erasure-first']).optional(),
    duplicates: z.array(z.uuid()),
    decidedOn: day().optional(),
    decisions: z.array(decision()),
    executions: z.array(execution()),
    /** Who had got the data and was told of the change (AVG 19). */
    recipients: z.array(
      z.strictObject({ principalId: z.uuid(), name: z.string(), at: z.iso.datetime(), kinds: z.array(kind()) }),
    ),
    closedOn: day().optional(),
    letters: z.array(z.enum(RIGHTS_LETTERS)),
    /** What can be done with it now, and why not the rest. */
    commands: commandsReply(RIGHTS_COMMAND_NAMES),
    number: z.string(),
    /** Who it is about, while the case lets who asks look in the dossier (EK-7.1). */
    clientName: z.string().optional(),
    restriction: z.strictObject({ placedOn: day(), endsOn: day().optional() }).optional(),
    freeOfCharge: bilingual(),
    /** Always open, with no step required first (AVG 12(4)). */
    ways: z.strictObject({ supervisoryAuthority: way(), court: way() }),
  });
export type RightsReply = z.infer<ReturnType<typeof rightsReply>>;

/** What is kept of a creation for its repeats: nothing that somebody typed. */
const rightsMadeReply = () =>
  rightsReply().pick({
    requestId: true,
    version: true,
    state: true,
    kinds: true,
    receivedOn: true,
    terms: true,
    duplicates: true,
  });
const rightsListReply = () =>
  z.strictObject({
    items: z.array(
      rightsReply().pick({ requestId: true, version: true, state: true, kinds: true, receivedOn: true, terms: true }),
    ),
    next: z.string().optional(),
  });
const openRightsReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        requestId: z.uuid(),
        dossierId: z.uuid(),
        number: z.string(),
        state: z.enum(REQUEST_STATES),
        kinds: z.array(kind()),
        receivedOn: day(),
        identity: z.enum(['pending', 'asked', 'established']),
        dueOn: day().optional(),
        overdue: z.boolean(),
        failed: z.boolean(),
      }),
    ),
    next: z.string().optional(),
  });
/** The day on which the dossier is destroyed now; absent as long as there is none. */
const takenBackReply = () => z.strictObject({ destroyOn: day().optional() });
const restrictionReply = () => z.strictObject({ restricted: z.boolean(), endsOn: day().optional() });

export const rightsReplies = {
  makeRights: rightsMadeReply,
  registerRights: rightsMadeReply,
  listRights: rightsListReply,
  listOpenRights: openRightsReply,
  getRights: rightsReply,
  establishIdentity: rightsReply,
  askIdentity: rightsReply,
  extendRights: rightsReply,
  decideRights: rightsReply,
  previewRightsDecision: letterReply,
  withdrawRights: rightsReply,
  recordExecution: rightsReply,
  resumeRights: rightsReply,
  confirmRemoval: rightsReply,
  takeBackRemoval: rightsReply,
  liftRestriction: restrictionReply,
  takeBackDestruction: takenBackReply,
  getRightsLetter: otherMedia,
  downloadPackage: downloadReply,
} as const satisfies Replies<typeof rightsOperations>;
