import * as invitation from '../../../domain/test-result/invitation.ts';
import { policyById } from '../../../local/policies.ts';
import { RUNNING, TODAY } from '../support/samples.ts';
import { type Commands, lying, made, type Typed } from './typed.ts';

const POLICY = policyById('re-integratieonderwijs');
const ASKED: invitation.TestInvitation = {
  ...{ invitationId: 'invitation-1', dossierId: 'dossier-1', version: 1, state: 'asked', category: 'test-result' },
  ...{ language: 'nl', askedOn: TODAY, lastDay: TODAY, uploads: 0 },
  secrets: { email: 'bureau@voorbeeld.example', bureau: 'Bureau Peiling' },
};
/** With what was typed lying in it. */
const asked = ({ stored, lain, ...typed }: Typed): invitation.TestInvitation => {
  const { reason, reference } = stored ?? typed;
  return { ...ASKED, secrets: lying({ lain }, { email: reference, bureau: reason }) };
};
const open = (typed: Typed): invitation.TestInvitation => ({ ...asked(typed), state: 'open' });

/** Commands on what somebody outside the practice is asked to send. */
export const ON_TEST_RESULTS: Commands = {
  'test-result/askForTestResult': ({ reason, reference, instead }) => {
    const typed = { category: instead ?? 'test-result', email: reference, bureau: reason };
    return invitation.askForTestResult(
      RUNNING,
      { invitationId: 'invitation-1', language: 'nl', ...typed },
      POLICY,
      TODAY,
    );
  },
  'test-result/invitationSent': (typed) => invitation.invitationSent(asked(typed), 'a-hash'),
  'test-result/uploadAnnounced': (typed) => made(invitation.uploadAnnounced(open(typed), 'document-1')),
  'test-result/invitationUsed': (typed) =>
    made(invitation.invitationUsed({ ...open(typed), documentId: 'document-1' }, RUNNING)),
  'test-result/withdrawInvitation': (typed) => invitation.withdrawInvitation(open(typed)),
  'test-result/invitationLapsed': (typed) => made(invitation.invitationLapsed(open(typed), RUNNING)),
  'test-result/invitationBounced': (typed) => invitation.invitationBounced({ ...open(typed), uploads: 0 }, RUNNING),
};
