import { randomBytes } from 'node:crypto';
import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { ses } from '../../stores/aws/clients/ses.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { SesMailer } from '../../stores/aws/ses-mailer.ts';
import { DocumentStore } from '../../stores/documents.ts';
import { MailLog } from '../../stores/mail-log.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Ids, Mailer } from '../../stores/outside.ts';
import type { Pause } from '../../stores/retry.ts';
import { TestInvitationStore } from '../../stores/test-invitations.ts';
import type { NoticePorts } from '../mail/notices.ts';
import type { RememberPorts } from '../mail/remember.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts, sealedPorts } from '../runtime/sealed.ts';
import type { SystemPorts } from '../shared/commit-by-system.ts';
import type { Door } from '../shared/open-dossier.ts';

export type TestResultPorts = Door &
  SystemPorts & {
    readonly invitations: TestInvitationStore;
    readonly documents: DocumentStore;
    readonly objects: Pick<ObjectStore, 'presignUpload'>;
    readonly ids: Ids;
    readonly signedAt: () => Date;
  };

/** What the routes of invitations reach. */
export function testResultHttpPorts() {
  const env = environment(FUNCTIONS.testResultsHttp.variables);
  const ports = sealedHttpPorts(env);
  return {
    ...ports,
    invitations: new TestInvitationStore(ports.items),
    documents: new DocumentStore(ports.items),
    objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
    signedAt: () => new Date(),
    log: logger('test-results'),
  };
}

export type SendInvitationPorts = SystemPorts &
  NoticePorts &
  RememberPorts & {
    readonly dossiers: Door['dossiers'];
    readonly invitations: TestInvitationStore;
    readonly mailer: Mailer;
    readonly pause: Pause;
    /** A word that nobody can guess. */
    readonly secret: () => string;
  };

/** What mails an invitation reaches: the only function beside the relay that sends mail, as an address without an account is sealed. */
export function sendInvitationPorts() {
  const env = environment(FUNCTIONS.sendTestInvitation.variables);
  const ports = sealedPorts(env);
  return {
    ...ports,
    invitations: new TestInvitationStore(ports.items),
    mailLog: new MailLog(ports.items),
    mailer: new SesMailer(ses(), env.MAIL_SENDER, env.MAIL_CONFIGURATION_SET),
    portalOrigin: env.PORTAL_ORIGIN,
    secret: () => randomBytes(32).toString('base64url'),
    log: logger('send-test-invitation'),
  };
}
