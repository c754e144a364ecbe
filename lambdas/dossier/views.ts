import type { DossierReply } from '../../contracts/dossier/replies.ts';
import { canObject, destroyOn as destroyOnOf } from '../../domain/dossier/destruction-day.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { isObjection, isObjectionReason } from '../../domain/dossier/object-to-destruction.ts';
import { removalsToObjectTo } from '../../domain/dossier/removals.ts';
import type { Role } from '../../domain/person/person.ts';
import type { Policy } from '../../policies/index.ts';

/** The owner can take back what they registered; the client everything. */
const broughtForwardBy = (all: NonNullable<Dossier['broughtForward']>) =>
  all.some(({ registeredBy }) => registeredBy === 'owner') ? ('owner' as const) : ('client' as const);

/** What waits to be removed by a request, for who sees requests: the client, who can object, and the owner. */
function removalsFor(dossier: Dossier, role: Role) {
  const { removals } = dossier;
  if (!removals || (role !== 'client' && role !== 'owner')) return {};
  const open = role === 'client' ? removalsToObjectTo(dossier) : [];
  return {
    removals: removals.map((one) => ({
      requestId: one.requestId,
      ...(one.on === undefined ? {} : { on: one.on }),
      ...(open.includes(one) ? { canBeObjectedTo: true as const } : {}),
    })),
  };
}

/** The hold, and to the owner why: now, and before it was renewed or lifted. */
function holdFor(dossier: Dossier, role: Role) {
  const { hold, secrets } = dossier;
  const { holdReason, earlierWords = [] } = secrets;
  const objection = isObjection(dossier);
  const shown = hold && { ...hold, ...(objection ? { objection: true as const } : {}) };
  if (role !== 'owner') return shown ? { hold: shown } : {};
  const earlier = earlierWords.map(({ text, until }) =>
    isObjectionReason(text) ? { objection: true as const, until } : { reason: text, until },
  );
  return {
    ...(shown ? { hold: { ...shown, ...(objection || holdReason === undefined ? {} : { reason: holdReason }) } } : {}),
    ...(earlier.length === 0 ? {} : { earlierHoldReasons: earlier }),
  };
}

/** State and terms: what the controller sees (EK-4.1), and what a change answers. */
export function stateView(dossier: Dossier, policy: Policy, role: Role) {
  const {
    policyId: _,
    secrets: __,
    early: ___,
    broughtForward,
    objectedTo: ____,
    announcedRegulations: _____,
    removals: ______,
    paperUntil: _______,
    paperGoneOn: ________,
    paper,
    outcome: _________,
    hours: __________,
    destruction,
    restriction,
    notices,
    ...state
  } = dossier;
  const destroyOn = destroyOnOf(dossier, policy);
  return {
    ...state,
    notices: [...notices],
    ...holdFor(dossier, role),
    ...(destroyOn ? { destroyOn } : {}),
    ...(paper ? { paper: { kept: paper.kept, ...(paper.dueOn ? { destroyBy: paper.dueOn } : {}) } } : {}),
    ...(broughtForward?.length ? { broughtForwardBy: broughtForwardBy(broughtForward) } : {}),
    ...removalsFor(dossier, role),
    ...(destruction?.waits ? { destructionWaits: true as const } : {}),
    ...(restriction
      ? {
          restriction: {
            placedOn: restriction.placedOn,
            ...(restriction.endsOn ? { endsOn: restriction.endsOn } : {}),
          },
        }
      : {}),
  };
}

/** The whole of it, for the client and the coach (RIO-3.6, RIO-4.1). */
export function contentView(
  dossier: Dossier,
  policy: Policy,
  { coachName, role }: { readonly coachName: string | undefined; readonly role: Role },
): DossierReply {
  const { client, decisionReference } = dossier.secrets;
  const fields = Object.entries(client).filter((field): field is [string, string] => field[1] !== undefined);
  return {
    ...stateView(dossier, policy, role),
    client: Object.fromEntries(fields),
    ...(coachName === undefined ? {} : { coachName }),
    ...(role === 'client' && canObject(dossier, policy) ? { destructionCanBeObjectedTo: true as const } : {}),
    ...(dossier.outcome === undefined ? {} : { outcome: dossier.outcome }),
    ...(decisionReference === undefined ? {} : { decisionReference }),
  };
}
