import { Temporal } from 'temporal-polyfill';
import * as answer from '../../../domain/consent/answer.ts';
import * as ask from '../../../domain/consent/ask.ts';
import { noteBounce } from '../../../domain/consent/bounce.ts';
import type { Consent } from '../../../domain/consent/consent.ts';
import { recordToken, recordTold } from '../../../domain/consent/tell.ts';
import * as announce from '../../../domain/document/announce.ts';
import type { Document } from '../../../domain/document/document.ts';
import * as download from '../../../domain/document/download.ts';
import * as inspection from '../../../domain/document/inspection.ts';
import * as location from '../../../domain/document/location.ts';
import { announceRegulations, beginAnnouncing } from '../../../domain/dossier/announce-regulation.ts';
import * as changeClient from '../../../domain/dossier/change-client.ts';
import * as commission from '../../../domain/dossier/commission.ts';
import * as create from '../../../domain/dossier/create.ts';
import * as destroy from '../../../domain/dossier/destroy.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import * as handOver from '../../../domain/dossier/hand-over.ts';
import * as hold from '../../../domain/dossier/hold.ts';
import * as keep from '../../../domain/dossier/keep.ts';
import { objectToDestruction } from '../../../domain/dossier/object-to-destruction.ts';
import { takeAlong } from '../../../domain/dossier/take-along.ts';
import * as takeOver from '../../../domain/dossier/take-over.ts';
import * as trajectory from '../../../domain/dossier/trajectory.ts';
import * as people from '../../../domain/person/accounts.ts';
import { sendRegulation } from '../../../domain/person/send-regulation.ts';
import * as signIn from '../../../domain/person/sign-in.ts';
import { policyById } from '../../../local/policies.ts';
import { HERE } from '../consent/samples.ts';
import { RULES } from '../support/rules.ts';
import {
  ACCEPTED,
  ANNOUNCED,
  ANNOUNCED_END,
  AVAILABLE,
  ENDED,
  HELD,
  person,
  REGISTERED,
  RUNNING,
  TODAY,
  WAITING,
} from '../support/samples.ts';
import { type Commands, lying, made, type Typed } from './typed.ts';

const NOBODY = { isOwner: false };

const filled = (of: Dossier, { stored, lain, ...typed }: Typed): Dossier => {
  const { firstName, lastName, career, reference, reason } = stored ?? typed;
  const dossier = stored ? { ...of, hold: { placedOn: TODAY, reviewOn: TODAY } } : of;
  return {
    ...dossier,
    secrets: lying(
      { lain },
      {
        client: { firstName, lastName, career },
        decisionReference: reference,
        ...(dossier.hold ? { holdReason: reason } : {}),
      },
    ),
  };
};
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
    { parties: undefined, client: person('client'), person: { ...person('coach'), personId: 'coach-2' } },
    POLICY,
    NOW,
  );
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { ...outcome.next, secrets: { reason } };
};
const granted = (typed: Typed): Consent => ({ ...asked(typed), state: 'granted', answeredAt: NOW.toString() });

/** Commands on a dossier, its documents, its consents, and accounts. */
export const ON_DOSSIERS: Commands = {
  'dossier/createDossier': ({ firstName, lastName, career, reference, instead }) =>
    create.createDossier(
      {
        dossierId: 'dossier-1',
        number: '2026-0001',
        service: instead ?? 'career-check',
        purpose: 'guidance',
        client: { firstName, lastName, career },
        decisionReference: reference,
      },
      {
        client: person('client'),
        coach: person('coach'),
        principalKnown: false,
        who: { who: NOBODY, client: NOBODY },
      },
      RULES,
      TODAY,
    ),
  'dossier/changeClient': (typed) =>
    changeClient.changeClient(typed.stored ? filled(RUNNING, typed) : RUNNING, {
      firstName: typed.firstName,
      career: typed.career,
      phone: null,
    }),
  'dossier/changeCommission': (typed) =>
    commission.changeCommission(
      filled(RUNNING, typed),
      { principalId: 'principal-1', decisionReference: typed.reference },
      true,
    ),
  'dossier/takeAlong': (typed) => takeAlong(filled(RUNNING, typed), 'copy-1', 2),
  'dossier/takeOver': (typed) =>
    takeOver.takeOver(filled(REGISTERED, typed), { startedOn: '2023-02-06', endedOn: '2024-12-31' }, RULES, TODAY),
  'dossier/completeTakeOver': (typed) =>
    takeOver.completeTakeOver(filled({ ...RUNNING, takenOver: { on: TODAY, open: true } }, typed), [], TODAY),
  'dossier/recordNotice': (typed) =>
    trajectory.recordNotice(
      filled(RUNNING, typed),
      { regulationVersion: typed.instead ?? '2018-06-01', givenOn: TODAY, channel: 'email' },
      RULES,
      TODAY,
    ),
  'dossier/startTrajectory': (typed) =>
    trajectory.startTrajectory(filled({ ...REGISTERED, notices: RUNNING.notices }, typed), TODAY, RULES, TODAY),
  'dossier/endTrajectory': (typed) => trajectory.endTrajectory(filled(RUNNING, typed), TODAY, RULES, TODAY),
  'dossier/changeEnd': (typed) => trajectory.changeEnd(filled(ENDED, typed), TODAY, RULES, TODAY),
  'dossier/placeHold': (typed) => hold.placeHold(filled(ENDED, typed), typed.reason, '2026-06-05', RULES, TODAY),
  'dossier/liftHold': (typed) => hold.liftHold(filled(HELD, typed), RULES, TODAY),
  'dossier/remindOfHold': (typed) => hold.remindOfHold(filled(HELD, typed), '2026-06-02'),
  'dossier/announceRegulations': (typed) => announceRegulations(filled(RUNNING, typed), RULES, '2026-03-20'),
  'dossier/beginAnnouncing': () =>
    made(beginAnnouncing({ version: '2026-04-01', effectiveFrom: '2026-04-01' }, RULES, '2026-03-20')),
  'dossier/announceDestruction': (typed) => destroy.announceDestruction(filled(ENDED, typed), RULES, '2031-02-10'),
  'dossier/confirmDestruction': (typed) => destroy.confirmDestruction(filled(WAITING, typed), RULES, '2031-03-02'),
  'dossier/objectToDestruction': (typed) => objectToDestruction(filled(ANNOUNCED_END, typed), RULES, '2031-02-20'),
  'dossier/destroyAtTerm': (typed) =>
    destroy.destroyAtTerm(filled(ANNOUNCED_END, typed), 'erasure-1', RULES, '2031-03-01'),
  'document/announceDocument': (typed) =>
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
  'document/recordFinding': (typed) => inspection.recordFinding(named(ANNOUNCED, typed), { of: 'content' }, TODAY),
  'document/rejected': (typed) => inspection.rejected(named(ANNOUNCED, typed), 'malware', TODAY),
  'document/madeAvailable': (typed) =>
    inspection.madeAvailable(named(ACCEPTED, typed), 'dossiers/dossier-1/document-1'),
  'document/moved': (typed) => location.moved(named(AVAILABLE, typed), 'closed/dossier-1/document-1'),
  'document/downloadDocument': (typed) => download.downloadDocument(named(AVAILABLE, typed)),
  'consent/askConsent': (typed) =>
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
      { parties: undefined, client: person('client') },
      POLICY,
      NOW,
    ),
  'consent/answerConsent': (typed) =>
    answer.answerConsent(asked(typed), { answer: 'granted', textVersion: '1' }, HERE, POLICY, NOW),
  'consent/withdrawConsent': (typed) => answer.withdrawConsent(granted(typed), POLICY, NOW),
  'consent/expireConsent': (typed) => answer.expireConsent(asked(typed), POLICY, NOW.add({ hours: 24 * 15 })),
  'consent/endConsent': (typed) => answer.endConsent(granted(typed), 'handover', POLICY, NOW),
  'consent/remindOfConsent': (typed) => answer.remindOfConsent(asked(typed), HERE, POLICY, NOW),
  'dossier/handOver': (typed) =>
    handOver.handOver(
      filled(RUNNING, typed),
      { ...person('coach'), personId: 'coach-2' },
      { to: NOBODY, from: NOBODY, client: NOBODY },
      TODAY,
    ),
  'dossier/keepUntil': (typed) => keep.keepUntil(filled(ENDED, typed), '2027-03-01', RULES, TODAY, 'RIO-6.3'),
  'dossier/keepPaper': (typed) =>
    keep.keepPaper(filled(ENDED, typed), 'paperUntil', '2028-03-01', RULES, TODAY, 'RIO-6.2'),
  'person/invitePerson': () => people.invitePerson({ personId: 'coach-1', role: 'coach' }, NOBODY, []),
  'person/clientKnown': () => made(people.clientKnown(person('client'))),
  'person/appointManager': () => people.appointManager(person('manager'), TODAY),
  'person/dismissManager': () => people.dismissManager({ ...person('manager'), appointedOn: TODAY }),
  'person/changeMail': () => people.changeMail(person('client'), false),
  'person/changeWishes': () =>
    people.changeWishes(person('client'), { mail: true, locale: 'nl' }, { mail: false, locale: 'en' }),
  'person/addressChanged': () =>
    people.addressChanged(person('client'), { email: 'x@y.example', at: NOW.toString() }, []),
  'person/recordBounce': () => made(people.recordBounce(person('client'), NOW.toString(), TODAY)),
  'person/removePerson': () => people.removePerson(person('coach'), false),
  'person/suspendPerson': () => people.suspendPerson(person('coach')),
  'person/resumePerson': () => people.resumePerson({ ...person('coach'), state: 'suspended' }),
  'person/sendRegulation': () => sendRegulation({ personId: 'client-1', role: 'client' }, '2018-06-01'),
  'person/linkAccount': () =>
    signIn.linkAccount(person('client'), { ...person('client'), personId: 'client-2' }, false),
  'person/resendInvitation': () => signIn.resendInvitation(person('client'), false),
  'person/resetSignIn': () => signIn.resetSignIn(person('client'), 'account-2'),
  'consent/noteBounce': (typed) => made(noteBounce(asked(typed), { at: NOW.toString(), kind: 'permanent' })),
  'consent/recordToken': (typed) => made(recordToken(asked(typed), 'token-1')),
  'consent/recordTold': (typed) => made(recordTold(granted(typed), 'coach-1', NOW.toString())),
};
