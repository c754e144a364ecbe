import type { consentOperations } from '../../contracts/consent/operations.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import { type LogicSet, problem } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { endLogic } from './end.ts';
import { askMoreLogic, planLogic } from './plan.ts';
import { absentCoach, coverView, headOf, loadCover } from './view.ts';

type Set = LogicSet<typeof consentOperations>;

const list =
  (ports: ConsentHttpPorts): Set['listCovers'] =>
  async ({ actor, query }) => {
    const denied = mayInPractice(actor, 'cover.read');
    if (denied) return denied;
    const coachId = absentCoach(actor, query.coachId);
    if (coachId === undefined) return problem('coach-unknown', { article: 'RIO-4.3', field: 'coachId' });
    const page = await ports.covers.list(coachId, query.limit ?? PAGE, fromCursor(query.cursor));
    return { ok: true, body: { items: page.items.map(headOf), ...toCursor(page.next) } };
  };

const get =
  (ports: ConsentHttpPorts): Set['getCover'] =>
  async (call) => {
    const loaded = await loadCover(ports, call, 'cover.read');
    if (!loaded.ok) return loaded;
    return { ok: true, body: await coverView(ports, loaded.cover), version: loaded.cover.version };
  };

/** Absences of coaches, and who agreed to the replacement (RIO-4.3). */
export const coverLogic = (
  ports: ConsentHttpPorts,
): Pick<Set, 'planCover' | 'listCovers' | 'getCover' | 'askCover' | 'endCover'> => ({
  planCover: planLogic(ports),
  listCovers: list(ports),
  getCover: get(ports),
  askCover: askMoreLogic(ports),
  endCover: endLogic(ports),
});
