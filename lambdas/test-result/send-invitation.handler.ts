import { testInvitationAsked } from '../../contracts/events.ts';
import { eventShell } from '../runtime/event.ts';
import { sendInvitationPorts } from './ports.ts';
import { sendTestInvitation } from './send-invitation.ts';

const ports = sendInvitationPorts();

export const handler = eventShell(ports, testInvitationAsked, sendTestInvitation);
