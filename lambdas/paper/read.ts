import type { paperOperations } from '../../contracts/paper/operations.ts';
import type { CopyReply } from '../../contracts/paper/replies.ts';
import { reaches } from '../../domain/access/grant.ts';
import type { PaperCopy } from '../../domain/paper/copy.ts';
import { type Answer, type Call, problem, type Reply } from '../runtime/call.ts';
import { consultAndRead } from '../shared/consult.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import type { Opened } from '../shared/open-dossier.ts';
import { pageOfSeen } from '../shared/page-of-seen.ts';
import type { PaperPorts } from './ports.ts';
import { copyView, copyViews, mayWith } from './view.ts';

type Operations = typeof paperOperations;

/** A partner coach sees the paper of what the client ticked, and no other (RIO-4.1). */
const reachesCopy = ({ grant }: Pick<Opened, 'grant'>, { documentId = '', category }: PaperCopy): boolean =>
  reaches(grant, { documentId, category });

/** The copy; undefined when there is none, or none for who asks. */
export async function seenCopy(ports: PaperPorts, opened: Opened, copyId: string): Promise<PaperCopy | undefined> {
  const copy = await ports.papers.load(opened.dossier.dossierId, copyId, opened.key);
  return copy && reachesCopy(opened, copy) ? copy : undefined;
}

export async function listPaper(
  ports: PaperPorts,
  call: Call<Operations['listPaper']>,
): Promise<Reply<Operations['listPaper']>> {
  const { dossierId } = call.params;
  const { limit = PAGE, cursor } = call.query;
  const opened = await consultAndRead(ports, call, dossierId, 'paper.list', (one) =>
    pageOfSeen(
      (most, after) => ports.papers.list(dossierId, one.key, most, after),
      (copy) => (reachesCopy(one, copy) ? copy : undefined),
      ({ copyId }) => copyId,
      { limit, after: fromCursor(cursor) },
    ),
  );
  if (!opened.ok) return opened;
  const { seen, next } = opened.content;
  return {
    ok: true,
    body: {
      items: await copyViews(ports, call, opened, seen),
      ...toCursor(next),
      mayRecord: mayWith(call, opened, 'paper.record'),
    },
  };
}

/** The copy as it is now, with the trace of looking (RIO-1.5). */
export async function shownPaper(
  ports: PaperPorts,
  call: Call<Operations['getPaper' | 'recordPaper']>,
  copyId: string,
): Promise<Answer<CopyReply>> {
  const { dossierId } = call.params;
  const opened = await consultAndRead(ports, call, dossierId, 'paper.read', (one) => seenCopy(ports, one, copyId));
  if (!opened.ok) return opened;
  const { content: copy } = opened;
  if (!copy) return problem('not-found', { rule: 'access.dossier' });
  return { ok: true, body: await copyView(ports, call, opened, copy), version: copy.version };
}

/** What its page shows, which the number on the sheet leads to. */
export const getPaper = (
  ports: PaperPorts,
  call: Call<Operations['getPaper']>,
): Promise<Reply<Operations['getPaper']>> => shownPaper(ports, call, call.params.copyId);
