import { REJECTION_MESSAGES } from '../../contracts/document/rejections.ts';
import type { testResultOperations } from '../../contracts/test-result/operations.ts';
import { announceDocument } from '../../domain/document/announce.ts';
import { type Document, TEST_ADMINISTRATOR } from '../../domain/document/document.ts';
import {
  filesOf,
  isUsable,
  type TestInvitation,
  testKindOf,
  uploadAnnounced,
} from '../../domain/test-result/invitation.ts';
import type { Policy } from '../../policies/index.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import { ticketFor } from '../document/upload.ts';
import { type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { nameIn } from '../shared/named.ts';
import { liveDossier } from '../shared/still-there.ts';
import { endedUpload, lastUpload } from './pending.ts';
import type { TestResultPorts } from './ports.ts';

type Operations = typeof testResultOperations;
type Invited = {
  readonly loaded: LoadedDossier;
  readonly invitation: TestInvitation;
  readonly sent: Document | undefined;
};

/** The one answer to every link that does not work, whatever the reason: it gives away nothing, not even that there was one. */
const unknown = (): Problem => problem('test-invitation-unknown', { rule: 'test-result.invited' });

/**
 * What a link invites to. One that was never sent, that was used or taken back, or whose days went by, ends at the same first
 * look: the way to it goes with it.
 */
async function invitedBy(ports: TestResultPorts, token: string, today: string): Promise<Invited | undefined> {
  const place = await ports.invitations.placeOf(token);
  if (!place || place.lastDay < today) return undefined;
  const [loaded, opens] = await Promise.all([liveDossier(ports, place.dossierId), ports.invitations.read(place)]);
  // With restricted data nothing is done but keeping them (AVG 18).
  if (!loaded || loaded.dossier.state === 'ended' || loaded.dossier.restriction) return undefined;
  const invitation = opens?.(loaded.key);
  if (!invitation || !isUsable(invitation, ports.policy, today)) return undefined;
  return { loaded, invitation, sent: await lastUpload(ports, invitation, loaded.key) };
}

export async function getTestInvitation(
  ports: TestResultPorts,
  { body, today }: Call<Operations['getTestInvitation']>,
): Promise<Reply<Operations['getTestInvitation']>> {
  const invited = await invitedBy(ports, body.token, today);
  if (!invited) return unknown();
  const { category: id, lastDay } = invited.invitation;
  const { categories, organisation } = ports.policy;
  const category = nameIn(categories, id);
  const { state, rejection } = invited.sent ?? {};
  return {
    ok: true,
    body: {
      practice: organisation.name,
      category: { ...category },
      lastDay,
      state: state === 'announced' || state === 'accepted' ? 'checking' : 'open',
      ...(rejection ? { rejection: { ...REJECTION_MESSAGES[rejection] } } : {}),
    },
  };
}

/**
 * A ticket for the one file: as any upload it is inspected before anybody reads it. The same file is the same document, so that
 * sending can go on; another one comes in the place of what was not judged yet. What was not taken leaves the way open.
 */
export async function sendTestResult(
  ports: TestResultPorts,
  { body, today, now }: Call<Operations['sendTestResult']>,
): Promise<Reply<Operations['sendTestResult']>> {
  const { token, ...file } = body;
  const invited = await invitedBy(ports, token, today);
  if (!invited) return unknown();
  const { loaded, invitation, sent } = invited;
  if (sent?.state === 'accepted' || sent?.state === 'available')
    return problem('document-received', { rule: 'document.inspected' });
  if (sent?.state === 'announced' && isSame(sent, file)) return { ok: true, body: await ticketFor(ports, sent) };
  const documentId = ports.ids.next();
  const { invitationId, dossierId, secrets } = invitation;
  const uploader = { invitationId, role: TEST_ADMINISTRATOR } as const;
  const command = { ...aboutTest(ports.policy, invitation), ...file, documentId, bureau: secrets.bureau };
  const outcome = announceDocument(loaded.dossier, command, uploader, ports.policy, today);
  if (!outcome.ok) return outcome;
  const noted = uploadAnnounced(invitation, documentId);
  const before = sent?.state === 'announced' ? sent : undefined;
  const replaced = endedUpload(ports, before, 'replaced', today, loaded.key);
  const ticket = await ticketFor(ports, outcome.next);
  const decision = {
    audit: [...noted.audit, ...outcome.audit, ...replaced.audit],
    agenda: [...outcome.agenda, ...replaced.agenda],
    effects: [...outcome.effects, ...replaced.effects],
  } as const;
  const writes = [
    ports.documents.createWrite(outcome.next, loaded.key),
    ports.invitations.saveWrite(invitation, noted.next, loaded.key),
    ...replaced.writes,
    ports.dossiers.checkWrite(loaded),
  ];
  const committed = await commitBySystem(ports, dossierId, decision, writes, now);
  return committed.ok ? { ok: true, body: ticket } : problem(committed.conflict);
}

/** What its kind says of it: nobody outside the practice chooses where it lies. */
const aboutTest = (policy: Policy, { category }: TestInvitation) => ({
  category,
  registrationKind: testKindOf(policy),
  files: filesOf(policy, category),
});

type File = Omit<Call<Operations['sendTestResult']>['body'], 'token'>;
const isSame = ({ sha256, size, mediaType, secrets }: Document, file: File): boolean =>
  sha256 === file.sha256 && size === file.size && mediaType === file.mediaType && secrets.fileName === file.fileName;
