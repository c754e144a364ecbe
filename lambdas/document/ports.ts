import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Mail } from '../../domain/document/mail.ts';
import type { Policy } from '../../policies/index.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Documents } from '../../stores/aws/s3-documents.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import type { Committer } from '../../stores/commit.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import { ActivityStore, ConsultStore } from '../../stores/consults.ts';
import { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Ids } from '../../stores/outside.ts';
import { TestInvitationStore } from '../../stores/test-invitations.ts';
import { logger } from '../runtime/log.ts';
import { metrics } from '../runtime/metrics.ts';
import { sealedHttpPorts, sealedPorts } from '../runtime/sealed.ts';
import { askApart } from './apart.ts';
import type { JudgeContent } from './inspect-content.ts';
import { judgeApart } from './judge-apart.ts';
import { longestLook, longestRead, lookingThread, mailThread } from './looking-thread.ts';
import type { MailBytes } from './mail/read-mail.ts';

export type DocumentPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly documents: DocumentStore;
  readonly complaints: Pick<ComplaintStore, 'list'>;
  readonly activities: ActivityStore;
  readonly consults: Pick<ConsultStore, 'list'>;
  /** Reads a mail; undefined when nothing can be made of it. */
  readonly readMail: (mail: MailBytes) => Promise<Mail | undefined>;
  readonly objects: Pick<ObjectStore, 'presignUpload' | 'presignDownload' | 'readStart'>;
  readonly committer: Committer;
  readonly ids: Ids;
  /** The system's own clock: signed addresses live by it, also where the practice's clock is shifted. */
  readonly signedAt: () => Date;
};

/** What the routes of documents reach. */
export function documentHttpPorts() {
  const env = environment(FUNCTIONS.documentsHttp.variables);
  const ports = sealedHttpPorts(env);
  return {
    ...ports,
    documents: new DocumentStore(ports.items),
    complaints: new ComplaintStore(ports.items, ports.vault),
    activities: new ActivityStore(ports.items),
    consults: new ConsultStore(ports.items),
    readMail: (mail: MailBytes) =>
      askApart<MailBytes, Mail | undefined>({ begin: mailThread(), timeUp: longestRead }, mail, undefined),
    objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
    signedAt: () => new Date(),
    log: logger('documents'),
  };
}

/** What the inspection of an upload reaches. What looks into it is loaded when there is something to look into. */
export function inspectPorts() {
  const env = environment(FUNCTIONS.inspect.variables);
  const ports = sealedPorts(env);
  const objects = new S3Documents(env);
  const apart = { begin: lookingThread(), timeUp: longestLook };
  const judge: JudgeContent = (...file) => judgeApart(apart, ...file);
  return {
    ...ports,
    documents: new DocumentStore(ports.items),
    invitations: new TestInvitationStore(ports.items),
    objects,
    judge,
    log: logger('inspect'),
  };
}

/** What gives the inspection of an upload up reaches. */
export function giveUpPorts() {
  const env = environment(FUNCTIONS.giveUpInspection.variables);
  const ports = sealedPorts(env);
  const objects = new S3Documents(env);
  return {
    ...ports,
    documents: new DocumentStore(ports.items),
    invitations: new TestInvitationStore(ports.items),
    objects,
    metrics,
    log: logger('give-up-inspection'),
  };
}

/** What moves documents reaches. */
export function relocatePorts() {
  const env = environment(FUNCTIONS.relocate.variables);
  const ports = sealedPorts(env);
  const objects = new S3Documents(env);
  return { ...ports, documents: new DocumentStore(ports.items), objects, log: logger('relocate') };
}
