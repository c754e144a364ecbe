import * as z from 'zod';
import { DOSSIER_LISTS } from '../../domain/access/lists.ts';
import { ACTS } from '../../domain/audit.ts';
import { AGENDA_KINDS } from '../../domain/catalogue.ts';
import { ANSWERED } from '../../domain/dossier/caseload.ts';
import { DOSSIER_STATES } from '../../domain/dossier/dossier.ts';
import { SUMMARY_WAITS } from '../../domain/summary/waiting.ts';
import { bilingual } from '../common.ts';
import type { Replies } from '../operation.ts';
import { breachesAboutReply } from '../register/replies.ts';
import type { dossierOperations } from './operations.ts';
import { moments, overviewReply, whenAndWhere } from './overview-replies.ts';

const notice = () =>
  z.strictObject({
    regulationVersion: z.string(),
    givenOn: z.iso.date(),
    channel: z.string(),
    readOn: z.iso.date().optional(),
  });

/** What the controller sees too: state and terms, no content (EK-4.1). */
const dossierStateReply = () =>
  z.strictObject({
    dossierId: z.uuid(),
    number: z.string(),
    version: z.number().int(),
    state: z.enum(DOSSIER_STATES),
    service: z.string(),
    purpose: z.string(),
    branch: z.string().optional(),
    clientId: z.uuid(),
    coachId: z.uuid(),
    /** Since when it is theirs, when it was handed over to them. */
    coachSince: z.iso.date().optional(),
    principalId: z.uuid().optional(),
    createdOn: z.iso.date(),
    /** It was kept elsewhere before. `open`: nobody has said yet that all of it is in. */
    takenOver: z
      .strictObject({
        on: z.iso.date(),
        open: z.literal(true).optional(),
        documents: z.strictObject({ available: z.number().int(), rejected: z.number().int() }).optional(),
      })
      .optional(),
    notices: z.array(notice()),
    startedOn: z.iso.date().optional(),
    endedOn: z.iso.date().optional(),
    destroyOn: z.iso.date().optional(),
    /** It would have been destroyed at once: until `destroyOn` it can be corrected, and the owner can confirm it. */
    destructionWaits: z.literal(true).optional(),
    /** A request was granted by which it is destroyed sooner, and who put that into the system: they can take it back, and the client always. */
    broughtForwardBy: z.enum(['client', 'owner']).optional(),
    /**
     * For the client and the owner: single documents that a request takes away, which the owner registered. Until that day it can be
     * taken back, at the request. No day: a legal hold keeps it.
     */
    removals: z
      .array(
        z.strictObject({
          requestId: z.uuid(),
          on: z.iso.date().optional(),
          canBeObjectedTo: z.literal(true).optional(),
        }),
      )
      .optional(),
    restriction: z.strictObject({ placedOn: z.iso.date(), endsOn: z.iso.date().optional() }).optional(),
    keepUntil: z.iso.date().optional(),
    /** What was ever on paper: how many copies are not destroyed, and the last day for that (RIO-6.2). */
    paper: z.strictObject({ kept: z.number().int(), destroyBy: z.iso.date().optional() }).optional(),
    hold: z
      .strictObject({
        placedOn: z.iso.date(),
        reviewOn: z.iso.date(),
        /** The client objected to the destruction, and nobody has looked at it yet. */
        objection: z.literal(true).optional(),
        /** For the owner only: it can be about a claim against the client. Absent where the client objected. */
        reason: z.string().optional(),
      })
      .optional(),
    /** For the owner only: why it was held before the hold was renewed for another reason or lifted, until which day. */
    earlierHoldReasons: z
      .array(
        z.strictObject({
          reason: z.string().optional(),
          objection: z.literal(true).optional(),
          until: z.iso.date(),
        }),
      )
      .optional(),
  });

/** What the client and the coach see. `client` has the fields of the policy. */
export const dossierReply = () =>
  dossierStateReply().extend({
    client: z.record(z.string(), z.string()).optional(),
    /** What the trajectory came to: a class of the policy. */
    outcome: z.string().optional(),
    /** The first name of the coach, as long as they have an account. */
    coachName: z.string().optional(),
    /** It was announced that the dossier is destroyed, and its client can still object. */
    destructionCanBeObjectedTo: z.literal(true).optional(),
    decisionReference: z.string().optional(),
    /** The earlier dossier that it refers to, as long as that is kept, for who may know of that one. */
    follows: z.strictObject({ dossierId: z.uuid(), number: z.string() }).optional(),
    /** Whoever asked is its coach, and does more than read along. */
    own: z.literal(true).optional(),
    /** What else of it whoever asked may open: a way is offered to nothing else. */
    opens: z.array(z.enum(DOSSIER_LISTS)).optional(),
    branchName: z.string().optional(),
    /** Where the branch has an address of its own. */
    branchAddress: z.string().optional(),
    /** The name of who commissions it. */
    principal: z.string().optional(),
    /** For the owner: the breaches that are about it, by the register. */
    breaches: breachesAboutReply().optional(),
  });
export type DossierReply = z.infer<ReturnType<typeof dossierReply>>;

/** Ids, numbers and states only: what a creation answers is kept for its repeats. */
const dossierCreatedReply = () =>
  dossierStateReply().pick({
    dossierId: true,
    number: true,
    version: true,
    state: true,
  });
const dossiersReply = () =>
  z.strictObject({
    items: z.array(z.strictObject({ dossierId: z.uuid(), number: z.string() })),
    next: z.string().optional(),
  });
const lookUpReply = () =>
  z.strictObject({
    items: z.array(z.strictObject({ dossierId: z.uuid(), number: z.string(), state: z.enum(DOSSIER_STATES) })),
  });
const timelineReply = () => z.strictObject({ items: moments() });
const agendaReply = () =>
  z.strictObject({
    items: z.array(z.strictObject({ kind: z.enum(AGENDA_KINDS), reference: z.string(), dueOn: z.iso.date() })),
    next: z.string().optional(),
  });
const waits = () => ({ dossierId: z.uuid(), day: z.iso.date() }) as const;
const aboutConsent = () => ({ ...waits(), reference: z.uuid(), name: bilingual() }) as const;
const caseloadReply = () =>
  z.strictObject({
    /** Of the dossiers of this page. A day is by when, or since when. */
    waiting: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('handed-over'), ...waits() }),
        z.strictObject({ kind: z.enum(['notice-missing', 'not-started']), dossierId: z.uuid() }),
        z.strictObject({ kind: z.literal('consent-asked'), ...aboutConsent() }),
        z.strictObject({ kind: z.literal('consent-answered'), ...aboutConsent(), state: z.enum(ANSWERED) }),
        z.strictObject({ kind: z.literal('upload-rejected'), ...waits(), reference: z.uuid() }),
        z.strictObject({ kind: z.literal('destruction-near'), ...waits() }),
        z.strictObject({ kind: z.literal('paper-out'), ...waits(), reference: z.uuid() }),
        z.strictObject({ kind: z.literal('paper-due'), ...waits() }),
        z.strictObject({ kind: z.enum(SUMMARY_WAITS), ...waits(), reference: z.uuid() }),
        /** The client asked about what is stored; the day is the last of its term. */
        z.strictObject({ kind: z.literal('question-asked'), ...waits(), reference: z.uuid() }),
        z.strictObject({ kind: z.literal('hours-reached'), ...waits(), percent: z.number().int() }),
      ]),
    ),
    /** Planned for today or tomorrow, or over without anybody having said whether they were held. */
    consults: z.array(whenAndWhere().extend({ dossierId: z.uuid(), version: z.number().int() })),
    /** Absences that are not over, with what the clients said; on the first page. */
    absences: z.array(
      z.strictObject({
        coverId: z.uuid(),
        from: z.iso.date(),
        until: z.iso.date(),
        granted: z.number().int(),
        asked: z.number().int(),
        others: z.number().int(),
      }),
    ),
    dossiers: z.array(
      z.strictObject({
        dossierId: z.uuid(),
        number: z.string(),
        state: z.enum(DOSSIER_STATES),
        service: z.string(),
        /** The client, as long as the coach may read the content. */
        name: z.string().optional(),
        /** Absent: their own. Otherwise it is a colleague's, opened by a consent until its last day. */
        opened: z.strictObject({ until: z.iso.date().optional() }).optional(),
        startedOn: z.iso.date().optional(),
        endedOn: z.iso.date().optional(),
        destroyOn: z.iso.date().optional(),
        restricted: z.literal(true).optional(),
      }),
    ),
    next: z.string().optional(),
  });
export type CaseloadReply = z.infer<ReturnType<typeof caseloadReply>>;
const auditReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        /** Its place in the chain and the hashes: for who sees every link. */
        seq: z.number().int().optional(),
        at: z.iso.datetime(),
        /** With the first name, as long as the account is there. */
        actor: z.strictObject({ role: z.string(), id: z.string().optional(), name: z.string().optional() }),
        act: z.enum(ACTS),
        action: z.string(),
        /** The action in words. */
        what: bilingual(),
        articles: z.array(z.string()),
        facts: z.record(z.string(), z.union([z.string(), z.number()])),
        previous: z.string().optional(),
        hash: z.string().optional(),
      }),
    ),
    next: z.string().optional(),
  });

export const dossierReplies = {
  createDossier: dossierCreatedReply,
  listDossiers: dossiersReply,
  lookUpDossiers: lookUpReply,
  getOverview: overviewReply,
  getCaseload: caseloadReply,
  getDossier: dossierReply,
  getTimeline: timelineReply,
  completeTakeOver: dossierStateReply,
  changeClient: dossierStateReply,
  changeCommission: dossierStateReply,
  recordNotice: dossierStateReply,
  startTrajectory: dossierStateReply,
  endTrajectory: dossierStateReply,
  changeEnd: dossierStateReply,
  placeHold: dossierStateReply,
  liftHold: dossierStateReply,
  confirmDestruction: dossierStateReply,
  objectToDestruction: dossierStateReply,
  listAgenda: agendaReply,
  listAudit: auditReply,
} as const satisfies Replies<typeof dossierOperations>;
