import type { RightsReply } from '../../contracts/rights/replies.ts';
import { RIGHTS_LETTERS, type RightsLetter } from '../../contracts/rights/requests.ts';
import { addDays } from '../../domain/calendar.ts';
import { destroyOn } from '../../domain/dossier/destruction-day.ts';
import { removalOf } from '../../domain/dossier/removals.ts';
import { decisionTerms, termOfExecution } from '../../domain/rights/case-terms.ts';
import { isPlanned, type RightsDossier } from '../../domain/rights/on-dossier.ts';
import type { Execution, RightsRequest } from '../../domain/rights/request.ts';
import { isHeld } from '../../domain/rights/waiting.ts';
import type { Policy } from '../../policies/index.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';

/** The terms as they are by today's table of holidays, with how each was counted. */
const termsView = (request: RightsRequest, policy: Policy, today: string): RightsReply['terms'] =>
  decisionTerms(request, policy, request.decidedOn ?? request.closedOn ?? today).map(({ kind, term }) => ({
    kind,
    nominal: term.nominal,
    outer: term.outer,
    endsAt: term.endsAt.toString(),
    overdue: request.state === 'open' && today > term.outer,
    steps: [...term.steps],
  }));

/** What is kept for repeats, and what a list shows: no word that somebody typed. */
export function madeView(request: RightsRequest, policy: Policy, today: string) {
  const { requestId, version, state, kinds, receivedOn, duplicates } = request;
  const terms = termsView(request, policy, today);
  return { requestId, version, state, kinds: [...kinds], receivedOn, terms, duplicates: [...duplicates] };
}

export function listView(request: RightsRequest, policy: Policy, today: string) {
  const { duplicates: _, ...view } = madeView(request, policy, today);
  return view;
}

export const lettersOf = (request: RightsRequest): RightsLetter[] => {
  const there: { readonly [L in RightsLetter]: boolean } = {
    receipt: true,
    identity: request.stop !== undefined,
    extension: request.extension !== undefined,
    decision: request.decisions.length > 0,
    done: request.state === 'closed' && request.executions.length > 0,
    lapse: request.state === 'lapsed',
  };
  return RIGHTS_LETTERS.filter((letter) => there[letter]);
};

function executionView(
  request: RightsRequest,
  dossier: RightsDossier,
  execution: Execution,
  policy: Policy,
  today: string,
) {
  const { kind, state, doneOn, by, failedAt, replacements, waits } = execution;
  const term = termOfExecution(execution, policy);
  const note = request.secrets.executionNotes?.[kind];
  const waitsUntil = waits
    ? removalOf(dossier, request.requestId)?.on
    : kind === 'erasure' && isPlanned(dossier, request)
      ? destroyOn(dossier, policy)
      : undefined;
  const isPackage = (kind === 'access' || kind === 'portability') && by === 'system' && !appointmentOf(request, kind);
  return {
    kind,
    state: isHeld(request, execution, dossier)
      ? ('held' as const)
      : state === 'todo' && failedAt !== undefined
        ? ('failed' as const)
        : state,
    ...(term === undefined ? {} : { dueOn: term.outer }),
    ...(waitsUntil === undefined ? {} : { waitsUntil }),
    steps: [...(term?.steps ?? [])],
    overdue: state === 'todo' && !waits && term !== undefined && today > term.outer,
    ...(doneOn === undefined ? {} : { doneOn }),
    ...(by === undefined ? {} : { by }),
    ...(note === undefined ? {} : { note }),
    ...(replacements === undefined ? {} : { replacements: replacements.map((one) => ({ ...one })) }),
    ...(isPackage && doneOn !== undefined ? { packageUntil: addDays(doneOn, policy.retention.exportsDays) } : {}),
  };
}

const appointmentOf = (request: RightsRequest, kind: string) =>
  request.decisions.find((one) => one.kind === kind)?.appointment;

function decisionsView({ decisions, secrets }: RightsRequest): RightsReply['decisions'] {
  return decisions.map(({ exceptions, changes, documents, appointment, underHold: _, ...decision }) => {
    const reasons = secrets.reasons?.[decision.kind];
    return {
      ...decision,
      exceptions: [...exceptions],
      ...(reasons === undefined ? {} : { reasons }),
      ...(changes === undefined ? {} : { changes: [...changes] }),
      ...(documents === undefined ? {} : { documents: [...documents] }),
      ...(appointment === undefined ? {} : { appointment: { ...appointment, place: '', ...secrets.appointment } }),
    };
  });
}

const restrictionView = ({ placedOn, endsOn }: NonNullable<RightsDossier['restriction']>) => ({
  placedOn,
  ...(endsOn === undefined ? {} : { endsOn }),
});

/** The whole request, for its client and for the owner who handles it. */
export function rightsView(
  request: RightsRequest,
  dossier: RightsDossier,
  policy: Policy,
  names: ReadonlyMap<string, string>,
  today: string,
): Omit<RightsReply, 'commands' | 'clientName'> {
  const { number, restriction } = dossier;
  const { secrets, extension, stop, objectionDay, order, decidedOn, closedOn } = request;
  const [first] = decisionTerms(request, policy, today);
  const { supervisoryAuthority, court } = policy.links;
  return {
    ...madeView(request, policy, today),
    dossierId: request.dossierId,
    number,
    ...(restriction === undefined ? {} : { restriction: restrictionView(restriction) }),
    registeredBy: request.registeredBy,
    channel: request.channel,
    registeredAt: request.registeredAt,
    identity: { ...request.identity },
    ...(stop === undefined ? {} : { stop: { ...stop } }),
    ...(secrets.doubt === undefined ? {} : { doubt: secrets.doubt }),
    ...(extension === undefined
      ? {}
      : {
          extension: {
            ...extension,
            ...(secrets.extensionReasons === undefined ? {} : { reasons: secrets.extensionReasons }),
          },
        }),
    ...(request.state === 'open' && extension === undefined && first ? { extendUntil: first.extendUntil } : {}),
    ...(secrets.note === undefined ? {} : { note: secrets.note }),
    ...earlierWordsOf(secrets),
    changes: request.changes.map((change) => ({ ...change, ...secrets.changes[String(change.n)] })),
    ...(objectionDay === undefined ? {} : { objectionDay }),
    ...(order === undefined ? {} : { order }),
    ...(decidedOn === undefined ? {} : { decidedOn }),
    decisions: decisionsView(request),
    executions: request.executions.map((execution) => executionView(request, dossier, execution, policy, today)),
    recipients: request.told.map(({ principalId, at, kinds }) => ({
      principalId,
      name: names.get(principalId) ?? '',
      at,
      kinds: [...kinds],
    })),
    ...(closedOn === undefined ? {} : { closedOn }),
    letters: lettersOf(request),
    freeOfCharge: policy.notices.freeOfCharge,
    ways: {
      supervisoryAuthority: { name: supervisoryAuthority.name, url: supervisoryAuthority.url },
      court: { name: court.name, url: court.url },
    },
  };
}
