import type { dossierOperations } from '../../../contracts/operations/dossiers.ts';
import { authorize } from '../../../domain/access/authorize.ts';
import { relationTo } from '../../../domain/access/relation.ts';
import type { AuditDraft } from '../../../domain/audit.ts';
import { fromCursor, PAGE, toCursor } from '../kernel/cursor.ts';
import { mayInPractice, openDossier } from '../kernel/open-dossier.ts';
import { commitDecision } from '../kernel/outcome.ts';
import type { Logic } from '../kernel/types.ts';
import type { DossierPorts } from './ports.ts';
import { contentView, stateView } from './views.ts';

type Operations = ReturnType<typeof dossierOperations>;
type Ports = DossierPorts & { readonly prefix: 'RIO' | 'EK' };

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

/**
 * By exact name or number, and nothing else (EK-7.2). What the asker may not see is not in the answer, so that a look-up
 * says nothing about other people's clients.
 */
export const lookUpLogic =
  ({ dossiers, vault }: Ports): Logic<Operations['lookUpDossiers']> =>
  async ({ actor, body, now }) => {
    const denied = mayInPractice(actor, 'dossier.look-up');
    if (denied) return denied;
    const ids =
      'number' in body
        ? [await dossiers.idOfNumber(body.number)]
        : await vault.findByName(body.firstName, body.lastName);
    const items = [];
    for (const id of ids) {
      const loaded = id === undefined ? undefined : await dossiers.load(id);
      if (!loaded) continue;
      const { dossierId, number, state } = loaded.dossier;
      const relation = relationTo(actor, loaded.dossier);
      if (!authorize({ actor, action: 'dossier.read-state', relation, state, grants: [], now }).allow) continue;
      items.push({ dossierId, number, state });
    }
    return { ok: true, body: { items } };
  };

const consulted = (action: string): AuditDraft => ({ act: 'consult', action, articles: ['RIO-1.5', 'EK-7.1'] });

/** The client and the coach read the content, and that leaves a trace; the owner sees the state (EK-4.1). */
export const getLogic =
  (ports: Ports): Logic<Operations['getDossier']> =>
  async (call) => {
    const { dossierId } = call.params;
    const content = await openDossier(ports.dossiers, call, dossierId, 'dossier.read');
    if (content.ok) {
      const { dossier } = content;
      const trace = { audit: [consulted('dossier.read')] as const, agenda: [], effects: [] };
      const committed = await commitDecision(ports, call, dossierId, trace, []);
      if (!committed.ok) return committed;
      return { ok: true, body: contentView(dossier, ports.policy), version: dossier.version };
    }
    const opened = await openDossier(ports.dossiers, call, dossierId, 'dossier.read-state');
    if (!opened.ok) return opened;
    return { ok: true, body: stateView(opened.dossier, ports.policy), version: opened.dossier.version };
  };

export const agendaLogic =
  ({ dossiers }: Ports): Logic<Operations['listAgenda']> =>
  async (call) => {
    const opened = await openDossier(dossiers, call, call.params.dossierId, 'agenda.read');
    if (!opened.ok) return opened;
    const items = await dossiers.agendaOf(opened.dossier.dossierId);
    return { ok: true, body: { items: items.map(({ kind, reference, dueOn }) => ({ kind, reference, dueOn })) } };
  };

export const auditLogic =
  ({ dossiers, audit }: Ports): Logic<Operations['listAudit']> =>
  async (call) => {
    const opened = await openDossier(dossiers, call, call.params.dossierId, 'audit.read');
    if (!opened.ok) return opened;
    const { limit = PAGE, cursor } = call.query;
    const page = await audit.list(opened.dossier.dossierId, limit, fromCursor(cursor));
    const items = page.items.map(({ chain: _, articles, ...entry }) => ({ ...entry, articles: [...articles] }));
    return { ok: true, body: { items, ...toCursor(page.next) } };
  };
