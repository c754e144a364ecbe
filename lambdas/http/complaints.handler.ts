import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { complaintOperations } from '../../contracts/operations/complaints.ts';
import { readLetterFonts } from '../letters/fonts.ts';
import { complaintStores } from '../wiring/complaints.ts';
import { httpStores } from '../wiring/http.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { complaintLogic } from './complaints/logic.ts';
import { httpHandler } from './kernel/kernel.ts';

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
