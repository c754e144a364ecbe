import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { MailLog } from '../../stores/mail-log.ts';
import { PeopleStore } from '../../stores/people.ts';
import { TestInvitationStore } from '../../stores/test-invitations.ts';
import { logger } from '../runtime/log.ts';
import { sealedPorts } from '../runtime/sealed.ts';

/** What notes the reports of the mail service reaches. */
export function bouncesPorts() {
  const ports = sealedPorts(environment(FUNCTIONS.bounces.variables));
  const people = new PeopleStore(ports.items, ports.vault);
  const invitations = new TestInvitationStore(ports.items);
  return { ...ports, people, invitations, mailLog: new MailLog(ports.items), log: logger('bounces') };
}
