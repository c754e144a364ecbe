import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { exportTask, type TaskOutcome } from '../../contracts/tasks.ts';
import { consentStores } from '../consent/stores.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { packageContent } from './package/content.ts';
import { makePackage } from './package/make-package.ts';
import { exportStores } from './package/stores.ts';
import { rightsStores } from './stores.ts';

const env = environment(FUNCTIONS.exportPackage.variables);
const stores = sealedStores(env);
const { items, vault } = stores;
const all = { ...stores, ...consentStores(items, vault), ...rightsStores(items, env), ...core(env.STAGE, items) };
const ports = { ...practice(env.POLICY), ...all, ...exportStores(items, vault, env), content: packageContent };

export const handler = guarded(
  logger('export-package'),
  (event: unknown): Promise<TaskOutcome> => makePackage(exportTask.parse(event), ports),
);
