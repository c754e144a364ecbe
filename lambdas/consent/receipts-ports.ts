import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Committer } from '../../stores/commit.ts';
import { ReceiptStore } from '../../stores/receipts.ts';
import { readLetterFonts } from '../letters/fonts.ts';
import type { Fonts } from '../letters/model.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';
import type { Door } from '../shared/open-dossier.ts';

export type ReceiptPorts = Door & {
  readonly receipts: Pick<ReceiptStore, 'load'>;
  readonly committer: Committer;
  /** The typeface of letters, read when one is made. */
  readonly fonts: () => Promise<Fonts>;
};

/** What the routes of receipts reach. */
export function receiptPorts() {
  const env = environment(FUNCTIONS.receiptsHttp.variables);
  const ports = sealedHttpPorts(env);
  const fonts = () => readLetterFonts(env.FONT_PATH);
  return { ...ports, receipts: new ReceiptStore(ports.items), fonts, log: logger('receipts') };
}
