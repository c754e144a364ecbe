import { complaintOperations } from '../../contracts/complaint/operations.ts';
import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { readLetterFonts } from '../letters/fonts.ts';
import { httpStores } from '../runtime/http-stores.ts';
import { httpHandler } from '../runtime/kernel.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { complaintLogic } from './logic.ts';
import { complaintStores } from './stores.ts';

const env = environment(FUNCTIONS.complaintsHttp.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...core(env.STAGE, stores.items),
  ...stores,
  ...httpStores(stores.items, stores.vault),
  ...complaintStores(stores.items, stores.vault, env),
  fonts: () => readLetterFonts(env.FONT_PATH),
  log: logger('complaints'),
};

export const handler = httpHandler(complaintOperations, complaintLogic(ports), ports);
