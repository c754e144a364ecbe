import { consentReceiptSchema } from '../../contracts/consent/receipt.ts';
import type { receiptOperations } from '../../contracts/consent/receipt-operations.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import { type Call, type LogicSet, type Problem, problem, type Reply } from '../runtime/call.ts';
import { consult } from '../shared/consult.ts';
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
  let found: { readonly text: string } | undefined;
  const unless = async ({ key }: Opened) => {
    found = await ports.receipts.load(dossierId, consentId, n, key);
    return found ? undefined : problem('not-found', { rule: 'access.dossier' });
  };
  const opened = await consult(ports, call, dossierId, 'consent.read', { traceAs: 'consent.receipt', facts, unless });
  return opened.ok ? (found ?? problem('not-found')) : opened;
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
  const receipt = consentReceiptSchema().parse(JSON.parse(found.text));
  const pdf = await renderReceipt(receipt, receiptHash(found.text), await ports.fonts(), call.query.language);
  return { ok: true, body: '', raw: pdf };
}

/** Receipts of consents, for the client whom they protect and the coach who has to show them (AVG 7(1)). */
export const receiptLogic: LogicSet<typeof receiptOperations, ReceiptPorts> = { getReceipt, getReceiptPdf };
