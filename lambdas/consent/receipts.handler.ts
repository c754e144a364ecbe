import { receiptOperations } from '../../contracts/consent/receipt-operations.ts';
import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { ConsentStore } from '../../stores/consents.ts';
import { ReceiptStore } from '../../stores/receipts.ts';
import { readLetterFonts } from '../letters/fonts.ts';
import { httpStores } from '../runtime/http-stores.ts';
import { httpHandler } from '../runtime/kernel.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { receiptLogic } from './receipts.ts';

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
