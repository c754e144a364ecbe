import * as z from 'zod';
import { COMPLAINT_COMMAND_NAMES } from '../../domain/complaint/commands.ts';
import { ABOUT_KINDS, CHANNELS, COMPLAINT_STATES, OUTCOMES } from '../../domain/complaint/complaint.ts';
import { commandsReply } from '../commands.ts';
import { bilingual, earlierWords, otherMedia } from '../common.ts';
import { letterReply } from '../letter.ts';
import type { Replies } from '../operation.ts';
import { breachesAboutReply } from '../register/replies.ts';
import type { complaintOperations } from './operations.ts';
import { COMPLAINT_LETTERS } from './requests.ts';

const day = () => z.iso.date();
const way = () => z.strictObject({ name: bilingual(), url: z.url() });

/** A term with how it was counted. */
const term = () =>
  z.strictObject({
    nominal: day(),
    outer: day(),
    endsAt: z.iso.datetime(),
    overdue: z.boolean(),
    steps: z.array(bilingual()),
  });
const terms = () => z.strictObject({ confirm: term(), decide: term() });
const about = () =>
  z.strictObject({
    kind: z.enum(ABOUT_KINDS),
    personId: z.uuid().optional(),
    article: z.string().optional(),
    requestId: z.uuid().optional(),
  });
const hearing = () =>
  z.strictObject({
    on: day().optional(),
    time: z.string().optional(),
    place: z.string().optional(),
    heldOn: day().optional(),
    waived: z.literal(true).optional(),
    report: z.string().optional(),
    complainantWords: z.string().optional(),
    otherWords: z.string().optional(),
  });
const mediation = () =>
  z.strictObject({
    proposedOn: day(),
    complainant: z.literal(true).optional(),
    other: z.literal(true).optional(),
    refused: z.literal(true).optional(),
    agreement: z.string().optional(),
  });
const measure = () =>
  z.strictObject({
    n: z.number().int(),
    text: z.string(),
    ownerId: z.string(),
    dueOn: day(),
    doneOn: day().optional(),
  });

/** Whoever only has to take a measure sees that measure and nothing else of the case. */
export const complaintReply = () =>
  z.strictObject({
    complaintId: z.uuid(),
    number: z.string(),
    version: z.number().int(),
    state: z.enum(COMPLAINT_STATES),
    measures: z.array(measure()),
    /** What can be done with it now, and why not the rest. */
    commands: commandsReply(COMPLAINT_COMMAND_NAMES),
    /** How those are called who are named by their id; of who complains only for who handles it. */
    people: z.array(z.strictObject({ personId: z.uuid(), name: z.string() })),
    /** Always open, with no step required first (RIO-7.3, EK-11.2). */
    ways: z.strictObject({ supervisoryAuthority: way(), court: way() }),
    notice: bilingual(),
    /** For the owner: the breaches that are about it, by the register. */
    breaches: breachesAboutReply().optional(),
    case: z
      .strictObject({
        dossierId: z.uuid().optional(),
        complainant: z.enum(['client', 'principal', 'anonymous']),
        complainantId: z.uuid().optional(),
        /** The name of the organisation that complains, for who handles it. */
        principal: z.string().optional(),
        channel: z.enum(CHANNELS),
        receivedOn: day(),
        about: about(),
        text: z.string(),
        attachments: z.array(z.uuid()),
        /** What they are; of a complaint that was asked for by itself. */
        attached: z
          .array(z.strictObject({ documentId: z.uuid(), fileName: z.string(), size: z.number().int() }))
          .optional(),
        handler: z
          .strictObject({ kind: z.enum(['owner', 'person', 'outside']), personId: z.uuid().optional() })
          .optional(),
        terms: terms(),
        deferral: z.strictObject({ on: day(), reasons: z.string() }).optional(),
        hearing: hearing().optional(),
        /** What was reported before: of this round, and of the rounds before it was reopened. */
        earlierHearings: z
          .array(hearing().pick({ heldOn: true, report: true, complainantWords: true, otherWords: true }))
          .optional(),
        mediation: mediation().optional(),
        decisions: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), on: day(), reasons: z.string() })),
        /** Until when the complainant can say that it is not solved. */
        answerUntil: day().optional(),
        reopened: z.boolean(),
        solved: z.boolean().optional(),
        notSolved: z.string().optional(),
        earlierWords: earlierWords(),
        closedOn: day().optional(),
        letters: z.array(z.enum(COMPLAINT_LETTERS)),
      })
      .optional(),
  });
export type ComplaintReply = z.infer<ReturnType<typeof complaintReply>>;

/** What is kept of a creation for its repeats: nothing that somebody typed. */
const complaintMadeReply = () =>
  complaintReply()
    .pick({ complaintId: true, number: true, version: true, state: true, ways: true, notice: true })
    .extend({
      receivedOn: day(),
      terms: terms(),
      /** Said when the dossier is being destroyed: the complaint is kept without it. */
      withoutDossier: bilingual().optional(),
    });
const signalReply = () =>
  z.strictObject({
    number: z.string(),
    ways: complaintReply().shape.ways,
    notice: bilingual(),
  });

const signalsClosedReply = () =>
  z.strictObject({
    closed: z.array(z.uuid()),
    /** Those that stay as they are, each with the type of problem. */
    left: z.array(z.strictObject({ complaintId: z.uuid(), problem: z.string() })),
  });

const line = () =>
  z.strictObject({
    complaintId: z.uuid().optional(),
    number: z.string(),
    kind: z.enum(ABOUT_KINDS),
    channel: z.enum(CHANNELS),
    state: z.enum([...COMPLAINT_STATES, 'erased']),
    receivedOn: day(),
    confirmedOn: day().optional(),
    decidedOn: day().optional(),
    closedOn: day().optional(),
    outcome: z.enum([...OUTCOMES, 'mediated', 'withdrawn']).optional(),
    deferred: z.boolean(),
    reopened: z.boolean(),
    confirmedInTime: z.boolean().optional(),
    decidedInTime: z.boolean().optional(),
    /** Of one that is open, for the owner and for who handles it: the last day for the decision, as it is counted now. */
    dueOn: day().optional(),
    overdue: z.boolean().optional(),
  });
/** The owner's is the register; everybody else's the cases they have a part in. */
const complaintsReply = () =>
  z.strictObject({
    items: z.array(line().partial().required({ number: true })),
    ways: complaintReply().shape.ways,
    notice: bilingual(),
    next: z.string().optional(),
  });

const figures = () => z.array(z.strictObject({ value: z.string(), count: z.number().int().optional() }));
const figuresReply = () =>
  z.strictObject({
    year: z.number().int(),
    /** Groups of fewer than this have no count. */
    smallestGroup: z.number().int(),
    total: z.strictObject({ count: z.number().int().optional() }),
    kinds: figures(),
    channels: figures(),
    outcomes: figures(),
    terms: figures(),
  });

export const complaintReplies = {
  makeComplaint: complaintMadeReply,
  sendSignal: signalReply,
  closeSignals: signalsClosedReply,
  registerComplaint: complaintMadeReply,
  listComplaints: complaintsReply,
  getComplaint: complaintReply,
  addAttachments: complaintReply,
  assignHandler: complaintReply,
  proposeHearing: complaintReply,
  reportHearing: complaintReply,
  mediateComplaint: complaintReply,
  deferComplaint: complaintReply,
  decideComplaint: complaintReply,
  previewComplaintDecision: letterReply,
  answerComplaint: complaintReply,
  withdrawComplaint: complaintReply,
  finishMeasure: complaintReply,
  getComplaintLetter: otherMedia,
  getComplaintFigures: figuresReply,
} as const satisfies Replies<typeof complaintOperations>;
