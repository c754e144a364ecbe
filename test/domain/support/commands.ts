import { Temporal } from 'temporal-polyfill';
import * as answer from '../../../domain/consent/answer.ts';
import * as ask from '../../../domain/consent/ask.ts';
import type { Consent } from '../../../domain/consent/consent.ts';
import type { Outcome } from '../../../domain/decision.ts';
import * as announce from '../../../domain/document/announce.ts';
import type { Document } from '../../../domain/document/document.ts';
import * as download from '../../../domain/document/download.ts';
import * as inspection from '../../../domain/document/inspection.ts';
import * as location from '../../../domain/document/location.ts';
import * as changeClient from '../../../domain/dossier/change-client.ts';
import * as commission from '../../../domain/dossier/commission.ts';
import * as create from '../../../domain/dossier/create.ts';
import * as destroy from '../../../domain/dossier/destroy.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import * as handOver from '../../../domain/dossier/hand-over.ts';
import * as hold from '../../../domain/dossier/hold.ts';
import * as keep from '../../../domain/dossier/keep.ts';
import * as trajectory from '../../../domain/dossier/trajectory.ts';
import * as people from '../../../domain/person/accounts.ts';
import type { Person } from '../../../domain/person/person.ts';
import { policyById } from '../../../local/policies.ts';
import { RULES } from './rules.ts';
import { ACCEPTED, ANNOUNCED, AVAILABLE, ENDED, HELD, person, REGISTERED, RUNNING, TODAY } from './samples.ts';

type Answer = Outcome<Dossier> | Outcome<Document> | Outcome<Person> | Outcome<Consent>;

/** Modules of the domain that hold commands, and what they export beside them. */
export const COMMAND_MODULES = {
  announce,
  answer,
  ask,
  changeClient,
  commission,
  create,
  destroy,
  download,
  handOver,
  hold,
  inspection,
  keep,
  location,
  people,
  trajectory,
} as const;
export const NO_COMMANDS = [
  'destructionDay',
  'destructionDayOf',
  'destructionItem',
  'endsOlder',
  'relocation',
  'shelfOf',
  'placeOf',
  'objectKeyIn',
  'incomingKey',
] as const;

/** What people type, or what a caller may send in the place of a word of a closed list. */
export type Typed = {
  readonly firstName: string;
  readonly lastName: string;
  readonly career: string;
  readonly reference: string;
  readonly reason: string;
  /** Without its extension. */
  readonly fileName: string;
  /** Sent where the policy has a list, when there is one. */
  readonly instead?: string;
};

const filled = (dossier: Dossier, { firstName, lastName, career, reference, reason }: Typed): Dossier => ({
  ...dossier,
  secrets: {
    client: { firstName, lastName, career },
    decisionReference: reference,
    ...(dossier.hold ? { holdReason: reason } : {}),
  },
});
const named = (document: Document, { fileName }: Typed): Document => ({
  ...document,
  secrets: { fileName: `${fileName}.pdf` },
});

const POLICY = policyById('re-integratieonderwijs');
const NOW = Temporal.Instant.from(`${TODAY}T10:00:00Z`);

/** A question to the client about a partner coach, as it was asked today. */
const asked = ({ reason }: Typed): Consent => {
  const outcome = ask.askConsent(
    RUNNING,
    {
      consentId: 'consent-1',
      scope: 'partner-coach-reads',
      subject: { kind: 'partner', personId: 'coach-2', categories: ['cv'], clientData: true },
      askedBy: { personId: 'coach-1', role: 'coach' },
    },
    [],
    { client: person('client'), person: { ...person('coach'), personId: 'coach-2' } },
    POLICY,
    NOW,
  );
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { ...outcome.next, secrets: { reason } };
};
const granted = (typed: Typed): Consent => ({ ...asked(typed), state: 'granted', answeredAt: NOW.toString() });

/** Every command of the domain, called so that it is allowed when nothing typed is in the way. */
export const COMMANDS: { readonly [name: string]: (typed: Typed) => Answer } = {
  createDossier: ({ firstName, lastName, career, reference, instead }) =>
    create.createDossier(
      {
        dossierId: 'dossier-1',
        number: '2026-0001',
        service: instead ?? 'career-check',
        purpose: 'guidance',
        client: { firstName, lastName, career },
        decisionReference: reference,
      },
      { client: person('client'), coach: person('coach'), principalKnown: false },
      RULES,
      TODAY,
    ),
  changeClient: (typed) =>
    changeClient.changeClient(RUNNING, { firstName: typed.firstName, career: typed.career, phone: null }),
  changeCommission: (typed) =>
    commission.changeCommission(
      filled(RUNNING, typed),
      { principalId: 'principal-1', decisionReference: typed.reference },
      true,
    ),
  recordNotice: (typed) =>
    trajectory.recordNotice(
      filled(RUNNING, typed),
      { regulationVersion: typed.instead ?? '2018-06-01', givenOn: TODAY, channel: 'email' },
      RULES,
      TODAY,
    ),
  startTrajectory: (typed) =>
    trajectory.startTrajectory(filled({ ...REGISTERED, notices: RUNNING.notices }, typed), TODAY, RULES, TODAY),
  endTrajectory: (typed) => trajectory.endTrajectory(filled(RUNNING, typed), TODAY, RULES, TODAY),
  changeEnd: (typed) => trajectory.changeEnd(filled(ENDED, typed), TODAY, RULES, TODAY),
  placeHold: (typed) => hold.placeHold(filled(ENDED, typed), typed.reason, '2026-06-05', RULES, TODAY),
  liftHold: (typed) => hold.liftHold(filled(HELD, typed), RULES, TODAY),
  remindOfHold: (typed) => hold.remindOfHold(filled(HELD, typed), '2026-06-02'),
  destroyAtTerm: (typed) => destroy.destroyAtTerm(filled(ENDED, typed), 'erasure-1', RULES, '2031-03-01'),
  announceDocument: (typed) =>
    announce.announceDocument(
      filled(RUNNING, typed),
      {
        documentId: 'document-1',
        category: typed.instead ?? 'cv',
        registrationKind: 'intake',
        files: ['coach'],
        fileName: `${typed.fileName}.pdf`,
        mediaType: 'application/pdf',
        size: 10,
        sha256: 'a'.repeat(64),
      },
      { personId: 'coach-1', role: 'coach' },
      RULES,
      TODAY,
    ),
  recordFinding: (typed) => inspection.recordFinding(named(ANNOUNCED, typed), { of: 'content' }),
  rejected: (typed) => inspection.rejected(named(ANNOUNCED, typed), 'malware'),
  madeAvailable: (typed) => inspection.madeAvailable(named(ACCEPTED, typed), 'dossiers/dossier-1/document-1'),
  moved: (typed) => location.moved(named(AVAILABLE, typed), 'closed/dossier-1/document-1'),
  downloadDocument: (typed) => download.downloadDocument(named(AVAILABLE, typed)),
  askConsent: (typed) =>
    ask.askConsent(
      filled(RUNNING, typed),
      {
        consentId: 'consent-1',
        scope: typed.instead ?? 'follow-up-contact',
        subject: { kind: 'purpose' },
        askedBy: { personId: 'coach-1', role: 'coach' },
        reason: typed.reason,
      },
      [],
      { client: person('client') },
      POLICY,
      NOW,
    ),
  answerConsent: (typed) => answer.answerConsent(asked(typed), { answer: 'granted', textVersion: '1' }, POLICY, NOW),
  withdrawConsent: (typed) => answer.withdrawConsent(granted(typed), POLICY, NOW),
  expireConsent: (typed) => answer.expireConsent(asked(typed), POLICY, NOW.add({ hours: 24 * 15 })),
  endConsent: (typed) => answer.endConsent(granted(typed), 'handover', POLICY, NOW),
  remindOfConsent: (typed) => answer.remindOfConsent(asked(typed), NOW),
  handOver: (typed) => handOver.handOver(filled(RUNNING, typed), { ...person('coach'), personId: 'coach-2' }),
  keepUntil: (typed) => keep.keepUntil(filled(ENDED, typed), '2027-03-01', RULES, TODAY, 'RIO-6.3'),
  invitePerson: () => people.invitePerson({ personId: 'coach-1', role: 'coach' }),
  appointManager: () => people.appointManager(person('manager'), TODAY),
  dismissManager: () => people.dismissManager({ ...person('manager'), appointedOn: TODAY }),
  changeMail: () => people.changeMail(person('client'), false),
  addressChanged: () => people.addressChanged(person('client'), NOW.toString()),
  recordBounce: () => {
    const decision = people.recordBounce(person('client'), NOW.toString(), TODAY);
    if (!decision) throw new Error('The bounce must count');
    return { ok: true, ...decision };
  },
  removePerson: () => people.removePerson(person('coach')),
};
