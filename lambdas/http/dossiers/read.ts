import type { dossierOperations } from '../../../contracts/operations/dossiers.ts';
import { authorize } from '../../../domain/access/authorize.ts';
import { relationTo } from '../../../domain/access/relation.ts';
import { type AuditDraft, ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { fromCursor, PAGE, toCursor } from '../kernel/cursor.ts';
import { mayInPractice, openDossier } from '../kernel/open-dossier.ts';
import { commitDecision } from '../kernel/outcome.ts';
import type { Logic } from '../kernel/types.ts';
import type { DossierPorts } from './ports.ts';
import { contentView, stateView } from './views.ts';

type Operations = ReturnType<typeof dossierOperations>;
type Ports = DossierPorts & { readonly prefix: 'RIO' | 'EK' };
type Asker = Parameters<typeof commitDecision>[1];

export const listLogic =
  ({ dossiers }: Ports): Logic<Operations['listDossiers']> =>
  async ({ actor, query }) => {
    const denied = mayInPractice(actor, 'dossier.list');
    if (denied) return denied;
    const { limit = PAGE, cursor } = query;
    const after = fromCursor(cursor);
    const page =
      actor.role === 'owner'
        ? await dossiers.register(limit, after)
        : await dossiers.ofPerson(actor.personId, limit, after);
    return { ok: true, body: { items: page.items, ...toCursor(page.next) } };
  };

/** Leaves the trace of a consultation (RIO-1.5) before anything is shown: no trace, no answer. */
const traced = (ports: Ports, call: Asker, chain: string, action: string, facts?: AuditDraft['facts']) => {
  const draft: AuditDraft = { act: 'consult', action, articles: ['RIO-1.5', 'EK-7.1'], ...(facts ? { facts } : {}) };
  return commitDecision(ports, call, chain, { audit: [draft], agenda: [], effects: [] }, []);
};

/**
 * By exact name or number, and nothing else (EK-7.2). What the asker may not see is not in the answer, so that a look-up
 * says nothing about other people's clients. The trace says by which key, never which name.
 */
export const lookUpLogic =
  (ports: Ports): Logic<Operations['lookUpDossiers']> =>
  async (call) => {
    const { actor, body, now } = call;
    const denied = mayInPractice(actor, 'dossier.look-up');
    if (denied) return denied;
    const ids =
      'number' in body
        ? [await ports.dossiers.idOfNumber(body.number)]
        : await ports.vault.findByName(body.firstName, body.lastName);
    const items = [];
    for (const id of ids) {
      const loaded = id === undefined ? undefined : await ports.dossiers.load(id);
      if (!loaded) continue;
      const { dossierId, number, state } = loaded.dossier;
      const relation = relationTo(actor, loaded.dossier);
      if (!authorize({ actor, action: 'dossier.read-state', relation, state, grants: [], now }).allow) continue;
      items.push({ dossierId, number, state });
    }
    const facts = { by: 'number' in body ? 'number' : 'name', found: items.length };
    const trace = await traced(ports, call, ORGANISATION_CHAIN, 'dossier.look-up', facts);
    return trace.ok ? { ok: true, body: { items } } : trace;
  };

/** The client and the coach read the content; the owner sees the state (EK-4.1). */
export const getLogic =
  (ports: Ports): Logic<Operations['getDossier']> =>
  async (call) => {
    const { dossierId } = call.params;
    const content = await openDossier(ports.dossiers, call, dossierId, 'dossier.read');
    const opened = content.ok ? content : await openDossier(ports.dossiers, call, dossierId, 'dossier.read-state');
    if (!opened.ok) return opened;
    const trace = await traced(ports, call, dossierId, content.ok ? 'dossier.read' : 'dossier.read-state');
    if (!trace.ok) return trace;
    const { dossier } = opened;
    const view = content.ok ? contentView(dossier, ports.policy) : stateView(dossier, ports.policy);
    return { ok: true, body: view, version: dossier.version };
  };

export const agendaLogic =
  (ports: Ports): Logic<Operations['listAgenda']> =>
  async (call) => {
    const opened = await openDossier(ports.dossiers, call, call.params.dossierId, 'agenda.read');
    if (!opened.ok) return opened;
    const trace = await traced(ports, call, call.params.dossierId, 'agenda.read');
    if (!trace.ok) return trace;
    const items = await ports.dossiers.agendaOf(opened.dossier.dossierId);
    return { ok: true, body: { items: items.map(({ kind, reference, dueOn }) => ({ kind, reference, dueOn })) } };
  };

/** Reading the chain is a link of the chain. */
export const auditLogic =
  (ports: Ports): Logic<Operations['listAudit']> =>
  async (call) => {
    const opened = await openDossier(ports.dossiers, call, call.params.dossierId, 'audit.read');
    if (!opened.ok) return opened;
    const trace = await traced(ports, call, call.params.dossierId, 'audit.read');
    if (!trace.ok) return trace;
    const { limit = PAGE, cursor } = call.query;
    const page = await ports.audit.list(opened.dossier.dossierId, limit, fromCursor(cursor));
    const items = page.items.map(({ chain: _, articles, ...entry }) => ({ ...entry, articles: [...articles] }));
    return { ok: true, body: { items, ...toCursor(page.next) } };
  };
