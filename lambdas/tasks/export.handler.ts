import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { exportTask, type TaskOutcome } from '../../contracts/tasks.ts';
import { AuditStore } from '../../stores/audit.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Streams } from '../../stores/aws/s3-streams.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import { consentStores } from '../wiring/consents.ts';
import { guarded } from '../wiring/guarded.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { rightsStores } from '../wiring/rights.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { packageContent } from './export/content.ts';
import { makePackage } from './export.logic.ts';

const env = environment(FUNCTIONS.exportPackage.variables);
const stores = sealedStores(env);
const { items, vault } = stores;
const all = { ...stores, ...consentStores(items, vault), ...rightsStores(items, env), ...core(env.STAGE, items) };
const streams = new S3Streams(s3Client(), env.DOCUMENTS_BUCKET);
const more = { audit: new AuditStore(items), complaints: new ComplaintStore(items, vault), content: packageContent };
const ports = { ...practice(env.POLICY), ...all, ...more, streams };

export const handler = guarded(
  logger('export-package'),
  (event: unknown): Promise<TaskOutcome> => makePackage(exportTask.parse(event), ports),
);
