import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseCategory } from '../document/announce.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Effect } from '../effect.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import type { CategoryRule, Rules } from '../rules.ts';

/**
 * asked: the mail is on its way. open: it went, and its link works. used: what was asked for is in the dossier. undeliverable: the mail
 * came back for good.
 */
export const INVITATION_STATES = ['asked', 'open', 'used', 'withdrawn', 'lapsed', 'undeliverable'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export type TestInvitation = {
  readonly invitationId: string;
  readonly dossierId: string;
  readonly version: number;
  readonly state: InvitationState;
  readonly category: string;
  /** Of the mail. */
  readonly language: 'nl' | 'en';
  readonly askedOn: string;
  /** The last day on which the link works. */
  readonly lastDay: string;
  /** Of the word in the link, which is kept nowhere. */
  readonly hash?: string;
  /** What was sent in last, and how often something was announced. */
  readonly documentId?: string;
  readonly uploads: number;
  readonly secrets: { readonly email: string; readonly bureau: string };
};

type AskForTestResult = Pick<TestInvitation, 'invitationId' | 'category' | 'language'> & TestInvitation['secrets'];

const agendaItem = ({ dossierId, invitationId }: TestInvitation) =>
  ({ subject: dossierId, kind: 'test-invitation', reference: invitationId }) as const;
const factsOf = ({ invitationId }: TestInvitation) => ({ invitation: invitationId });
const dropped = (invitation: TestInvitation): AgendaChange => ({ op: 'drop', ...agendaItem(invitation) });

/** In which files what comes of it lies: all that its kind may be in, so that nobody sees it before the other does. */
export const filesOf = (rules: Rules, id: string): CategoryRule['files'] =>
  rules.categories.find((category) => category.id === id)?.files ?? [];

/** In which setting what comes of it was recorded. */
export const testKindOf = ({ registrationKinds }: Rules): string =>
  (registrationKinds.find(({ tests }) => tests) ?? registrationKinds[0])?.id ?? '';

/** Asks somebody outside the practice for one test result, of a kind that the policy says is one (RIO-1.10). */
export function askForTestResult(
  dossier: Dossier,
  { invitationId, category, language, ...secrets }: AskForTestResult,
  rules: Rules,
  today: string,
): Outcome<TestInvitation> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (dossier.state === 'ended') return refuse('trajectory-ended', 'document.for-the-trajectory');
  if (!rules.categories.some(({ id, testResult }) => id === category && testResult))
    return refuse('category-no-test-result', 'test-result.invited', 'category');
  const announced = { category, registrationKind: testKindOf(rules), files: filesOf(rules, category) };
  const refused = refuseCategory(dossier, announced, rules, today) ?? refuseForbiddenText({ bureau: secrets.bureau });
  if (refused) return refused;
  const { dossierId } = dossier;
  const lastDay = addDays(today, rules.documents.testInvitationDays);
  const asked = { invitationId, dossierId, category, language, askedOn: today, lastDay, uploads: 0, secrets };
  const next: TestInvitation = { ...asked, version: 1, state: 'asked' };
  return decided<TestInvitation>(
    next,
    {
      act: 'collect',
      action: 'test-invitation.ask',
      rules: ['test-result.invited'],
      facts: { ...factsOf(next), category, until: lastDay },
    },
    {
      agenda: [putOn({ ...agendaItem(next), dueOn: addDays(lastDay, 1) }, today)],
      effects: [{ type: 'event', event: 'SendTestInvitation', detail: { dossierId, invitationId } }],
    },
  );
}

/** The mail went: from now on its link works. */
export function invitationSent(invitation: TestInvitation, hash: string): Outcome<TestInvitation> {
  if (invitation.state !== 'asked') return refuse('test-invitation-ended', 'test-result.invited');
  const facts = factsOf(invitation);
  const audit = { act: 'record', action: 'test-invitation.send', rules: ['test-result.invited'], facts } as const;
  return decided<TestInvitation>({ ...invitation, state: 'open', hash }, audit);
}

/** Whether something can be sent by it today. */
export const isUsable = ({ state, lastDay, uploads }: TestInvitation, rules: Rules, today: string): boolean =>
  state === 'open' && today <= lastDay && uploads < rules.documents.testUploads;

/** A file was announced by its link. */
export const uploadAnnounced = (invitation: TestInvitation, documentId: string) =>
  decided<TestInvitation>(
    { ...invitation, documentId, uploads: invitation.uploads + 1 },
    {
      act: 'record',
      action: 'test-invitation.announce',
      rules: ['test-result.invited'],
      facts: { ...factsOf(invitation), document: documentId },
    },
  );

/** What was asked for can be read: client and coach hear it in the commit that makes it so, and the link is worth nothing any more. */
export function invitationUsed(
  invitation: TestInvitation,
  { clientId, coachId }: Pick<Dossier, 'clientId' | 'coachId'>,
) {
  const { dossierId, documentId = '' } = invitation;
  const facts = { ...factsOf(invitation), document: documentId };
  return decided<TestInvitation>(
    { ...invitation, state: 'used' },
    { act: 'record', action: 'test-invitation.use', rules: ['test-result.invited'], facts },
    {
      agenda: [dropped(invitation)],
      effects: [clientId, coachId].map((personId) => ({
        type: 'notify',
        notice: 'test-result-arrived',
        recipient: { to: 'person', personId },
        facts: { dossier: dossierId },
      })),
    },
  );
}

/** The coach takes it back, unless a result came of it. */
export function withdrawInvitation(invitation: TestInvitation): Outcome<TestInvitation> {
  if (invitation.state !== 'asked' && invitation.state !== 'open')
    return refuse('test-invitation-ended', 'test-result.invited');
  const facts = factsOf(invitation);
  const audit = { act: 'change', action: 'test-invitation.withdraw', rules: ['test-result.invited'], facts } as const;
  return decided<TestInvitation>({ ...invitation, state: 'withdrawn' }, audit, { agenda: [dropped(invitation)] });
}

const tellCoach = (
  { dossierId }: TestInvitation,
  { coachId }: Pick<Dossier, 'coachId'>,
  notice: 'test-invitation-lapsed' | 'test-invitation-undeliverable',
): Effect => ({
  type: 'notify',
  notice,
  recipient: { to: 'person', personId: coachId },
  facts: { dossier: dossierId },
});

/** Its days went by: the coach is told, who can ask again. */
export function invitationLapsed(invitation: TestInvitation, dossier: Pick<Dossier, 'coachId'>) {
  const facts = factsOf(invitation);
  return decided<TestInvitation>(
    { ...invitation, state: 'lapsed' },
    { act: 'keep', action: 'test-invitation.lapse', rules: ['test-result.invited'], facts },
    { agenda: [dropped(invitation)], effects: [tellCoach(invitation, dossier, 'test-invitation-lapsed')] },
  );
}

/**
 * Its mail came back for good: the link is with nobody, and the coach is told, who can ask at another address. Where something was
 * sent by it, its mail did arrive, whatever the report says.
 */
export function invitationBounced(
  invitation: TestInvitation,
  dossier: Pick<Dossier, 'coachId'>,
): Outcome<TestInvitation> {
  const { state, uploads } = invitation;
  if ((state !== 'asked' && state !== 'open') || uploads > 0)
    return refuse('test-invitation-ended', 'test-result.invited');
  const facts = factsOf(invitation);
  return decided<TestInvitation>(
    { ...invitation, state: 'undeliverable' },
    { act: 'record', action: 'test-invitation.bounce', rules: ['test-result.invited'], facts },
    { agenda: [dropped(invitation)], effects: [tellCoach(invitation, dossier, 'test-invitation-undeliverable')] },
  );
}
