import type { documentOperations } from '../../contracts/document/operations.ts';
import type { DossierCopy } from '../../contracts/dossier/copy.ts';
import type { Document } from '../../domain/document/document.ts';
import { takeAlong as decideTakeAlong } from '../../domain/dossier/take-along.ts';
import type { PackageContext } from '../rights/package/case-facts.ts';
import { clientOf, dossierData, organisationOf } from '../rights/package/data.ts';
import { principalsOf } from '../rights/package/facts.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { leaveTrace } from '../shared/consult.ts';
import { downloadAddress, fileOf } from '../shared/download-address.ts';
import { type Opened, openDossier } from '../shared/open-dossier.ts';
import type { RecordPorts } from '../shared/record-definition.ts';
import { COPIED, loadRecords, sectionsOfCopy } from '../shared/record-kinds.ts';
import type { DocumentPorts } from './ports.ts';

type Operations = typeof documentOperations;
type TakeAlong = Call<Operations['takeAlong']>;
export type CopyPorts = DocumentPorts & RecordPorts & { readonly people: Parameters<typeof principalsOf>[0]['people'] };

/** Hands out all of a dossier, with its trace and the word to the client in one commit: no trace, no copy. */
export async function takeAlong(ports: CopyPorts, call: TakeAlong): Promise<Reply<Operations['takeAlong']>> {
  const copyId = ports.ids.next();
  const opened = await openFor(ports, call);
  if (!opened.ok) return opened;
  const copy = await copyOf(ports, call, opened);
  const outcome = decideTakeAlong(opened.dossier, copyId, copy.downloads.length);
  if (!outcome.ok) return outcome;
  const committed = await commitDecision(ports, call, opened.dossier.dossierId, outcome, [
    ...opened.conditions,
    ...call.remember(copyId),
  ]);
  return committed.ok ? { ok: true, body: { copyId, ...copy } } : committed;
}

/** The same once more, as when addresses had their minute: in the log again, and the client is not told twice of one copy. */
export async function repeatTakeAlong(
  ports: CopyPorts,
  call: TakeAlong,
  copyId: string,
): Promise<Reply<Operations['takeAlong']>> {
  const opened = await openFor(ports, call);
  if (!opened.ok) return opened;
  const copy = await copyOf(ports, call, opened);
  const trace = {
    action: 'dossier.take-along',
    rules: ['access.oversight', 'audit.every-act'],
    facts: { copy: copyId, documents: copy.downloads.length },
  } as const;
  const left = await leaveTrace(ports, call, { chain: opened.dossier.dossierId, conditions: opened.conditions }, trace);
  return left.ok ? { ok: true, body: { copyId, ...copy } } : left;
}

const openFor = (ports: CopyPorts, { actor, now, params }: TakeAlong) =>
  openDossier(ports, { actor, now }, params.dossierId, 'dossier.take-along');

async function copyOf(ports: CopyPorts, { now }: TakeAlong, opened: Opened) {
  const { policy } = ports;
  const { dossier } = opened;
  const all = await loadRecords(ports, opened, COPIED);
  const records = { ...all, document: all.document.filter(isCopied) };
  const context: PackageContext = {
    kind: 'access',
    language: 'nl',
    policy,
    madeAt: now.toString(),
    dossier,
    principals: await principalsOf(ports, opened, records),
    fileNames: new Map(records.document.map(({ documentId, secrets }) => [documentId, secrets.fileName])),
  };
  const data: DossierCopy = {
    type: 'dossierwacht-dossier',
    version: 1,
    madeAt: context.madeAt,
    organisation: organisationOf(context),
    dossier: dossierData(context),
    client: clientOf(context),
    ...sectionsOfCopy(records, context),
  };
  const downloads = await Promise.all(records.document.map((one) => addressOf(ports, one)));
  return { data, downloads };
}

/** What can be read, and did not come in with a complaint or a request. */
const isCopied = (document: Document): document is Document & { readonly objectKey: string } =>
  document.state === 'available' && document.forCase !== true && document.objectKey !== undefined;

async function addressOf(ports: CopyPorts, document: Document & { readonly objectKey: string }) {
  const { url } = await downloadAddress(ports, fileOf(document, document.objectKey, ports.policy));
  return { documentId: document.documentId, url };
}
