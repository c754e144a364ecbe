import type { Committer } from '../../stores/commit.ts';
import type { ReceiptStore } from '../../stores/receipts.ts';
import type { Fonts } from '../letters/model.ts';
import type { Door } from '../shared/open-dossier.ts';

export type ReceiptPorts = Door & {
  readonly prefix: 'RIO' | 'EK';
  readonly receipts: Pick<ReceiptStore, 'load'>;
  readonly committer: Committer;
  /** The typeface of letters, read when one is made. */
  readonly fonts: () => Promise<Fonts>;
};
