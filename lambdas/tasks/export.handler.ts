import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { exportTask, type TaskOutcome } from '../../contracts/tasks.ts';
import { consentStores } from '../wiring/consents.ts';
import { exportStores } from '../wiring/export.ts';
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
const ports = { ...practice(env.POLICY), ...all, ...exportStores(items, vault, env), content: packageContent };

export const handler = guarded(
  logger('export-package'),
  (event: unknown): Promise<TaskOutcome> => makePackage(exportTask.parse(event), ports),
);
