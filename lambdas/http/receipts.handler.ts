import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { receiptOperations } from '../../contracts/operations/receipts.ts';
import { ConsentStore } from '../../stores/consents.ts';
import { ReceiptStore } from '../../stores/receipts.ts';
import { readLetterFonts } from '../letters/fonts.ts';
import { httpStores } from '../wiring/http.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { httpHandler } from './kernel/kernel.ts';
import { receiptLogic } from './receipts/logic.ts';

const env = environment(FUNCTIONS.receiptsHttp.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...core(env.STAGE, stores.items),
  ...httpStores(stores.items, stores.vault),
  dossiers: stores.dossiers,
  consents: new ConsentStore(stores.items),
  receipts: new ReceiptStore(stores.items),
  fonts: () => readLetterFonts(env.FONT_PATH),
  log: logger('receipts'),
};

export const handler = httpHandler(receiptOperations, receiptLogic(ports), ports);
