import { consentReceiptSchema } from '../../contracts/consent/receipt.ts';
import type { receiptOperations } from '../../contracts/consent/receipt-operations.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import { built } from '../../contracts/schema.ts';
import type { Call, LogicSet, Problem, Reply } from '../runtime/call.ts';
import { consultAndFind } from '../shared/consult.ts';
import type { Opened } from '../shared/open-dossier.ts';
import { receiptHash } from './receipt.ts';
import { renderReceipt } from './receipt-letter.ts';
import type { ReceiptPorts } from './receipts-ports.ts';

type OnReceipt = Pick<Call<OperationSpec>, 'actor' | 'falseAlarms' | 'now'> & {
  readonly params: { readonly dossierId: string; readonly consentId: string; readonly n: number };
};

type Operations = typeof receiptOperations;

/** No trace, no answer (RIO-1.5). */
async function read(
  ports: ReceiptPorts,
  call: OnReceipt,
  form: 'json' | 'pdf',
): Promise<{ readonly text: string } | Problem> {
  const { dossierId, consentId, n } = call.params;
  const facts = { consent: consentId, n, form };
  const traced = { traceAs: 'consent.receipt', facts } as const;
  const find = ({ key }: Opened) => ports.receipts.load(dossierId, consentId, n, key);
  const opened = await consultAndFind(ports, call, dossierId, 'consent.read', find, traced);
  return opened.ok ? opened.content : opened;
}

async function getReceipt(
  ports: ReceiptPorts,
  call: Call<Operations['getReceipt']>,
): Promise<Reply<Operations['getReceipt']>> {
  const found = await read(ports, call, 'json');
  if ('ok' in found) return found;
  // The stored text itself: parsing and writing it again could change the bytes, and so the hash.
  return { ok: true, body: JSON.parse(found.text), raw: Buffer.from(found.text, 'utf8') };
}

async function getReceiptPdf(
  ports: ReceiptPorts,
  call: Call<Operations['getReceiptPdf']>,
): Promise<Reply<Operations['getReceiptPdf']>> {
  const found = await read(ports, call, 'pdf');
  if ('ok' in found) return found;
  const receipt = built(consentReceiptSchema).parse(JSON.parse(found.text));
  const pdf = await renderReceipt(receipt, receiptHash(found.text), await ports.fonts(), call.query.language);
  return { ok: true, body: '', raw: pdf };
}

/** Receipts of consents, for the client whom they protect and the coach who has to show them (AVG 7(1)). */
export const receiptLogic: LogicSet<typeof receiptOperations, ReceiptPorts> = { getReceipt, getReceiptPdf };
