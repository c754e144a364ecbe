import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import { entryFor, type LogEntry, readsItem } from '../../domain/access/readers.ts';
import { placeOfLink } from '../../stores/audit.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { logReaderOf } from '../shared/case-readers.ts';
import { consultAndRead } from '../shared/consult.ts';
import { PAGE, sealedCursor } from '../shared/cursor.ts';
import { inWords } from '../shared/log-words.ts';
import { firstNames } from '../shared/names.ts';
import { pageOfAll } from '../shared/page-of-all.ts';
import { pageOfSeen } from '../shared/page-of-seen.ts';
import type { DossierPorts } from './ports.ts';

type Operations = typeof dossierOperations;

/** What is to happen, of what the asker may know of. */
export async function listAgenda(
  ports: DossierPorts,
  call: Call<Operations['listAgenda']>,
): Promise<Reply<Operations['listAgenda']>> {
  const { dossierId } = call.params;
  const opened = await consultAndRead(ports, call, dossierId, 'agenda.read', (dossier) =>
    Promise.all([logReaderOf(ports, call.actor, dossier), ports.dossiers.agendaOf(dossierId)]),
  );
  if (!opened.ok) return opened;
  const [reader, agenda] = opened.content;
  const all = agenda.filter((item) => readsItem(reader, item));
  const page = pageOfAll(all, ({ kind, reference, dueOn }) => `${dueOn} ${kind} ${reference}`, call.query);
  const items = page.items.map(({ kind, reference, dueOn }) => ({ kind, reference, dueOn }));
  return { ok: true, body: { ...page, items } };
}

/** Reading the chain is a link of the chain. */
export async function listAudit(
  ports: DossierPorts,
  call: Call<Operations['listAudit']>,
): Promise<Reply<Operations['listAudit']>> {
  const { dossierId } = call.params;
  const { limit = PAGE, cursor, order } = call.query;
  const opened = await consultAndRead(ports, call, dossierId, 'audit.read', (dossier) =>
    logReaderOf(ports, call.actor, dossier),
  );
  if (!opened.ok) return opened;
  const cursors = sealedCursor(opened.key, order === undefined ? 'audit' : `audit-${order}`);
  const after = cursors.from(cursor);
  if (!after.ok) return after;
  const page = await pageOfSeen(
    (most, from) => ports.audit.list(dossierId, most, from, order),
    (entry) => entryFor(opened.content, entry),
    ({ seq }) => placeOfLink(seq),
    { limit, after: after.place },
  );
  const names = await firstNames(
    ports,
    page.seen.flatMap(({ actor }) => ('id' in actor ? [actor.id] : [])),
  );
  return { ok: true, body: { items: page.seen.map((entry) => view(entry, names)), ...cursors.to(page.next) } };
}

function view({ articles, actor, ...entry }: LogEntry, names: ReadonlyMap<string, string>) {
  const name = 'id' in actor ? names.get(actor.id) : undefined;
  const what = { ...inWords(entry) };
  return { ...entry, actor: { ...actor, ...(name === undefined ? {} : { name }) }, what, articles: [...articles] };
}
