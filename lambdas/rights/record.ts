import type { AccessSections } from '../../contracts/rights/package-sections.ts';
import type { KindDecision, RequestState, RightsRequest } from '../../domain/rights/request.ts';
import type { Text } from '../../policies/types.ts';
import { RightsStore, wayTo } from '../../stores/rights.ts';
import type { Block } from '../letters/model.ts';
import { dayName } from '../proof/certificate-dates.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';
import { entryOf } from '../shared/named.ts';
import type { RecordDefinition } from '../shared/record-definition.ts';
import { CHANNEL_NAMES, OUTCOME_NAMES } from './letter-words.ts';
import { defined, type PackageContext, recipientOf } from './package/case-facts.ts';
import { heading, tableOr } from './package/sheet.ts';

type RequestData = AccessSections['requests'][number];

const W = {
  title: { nl: 'Uw verzoeken', en: 'Your requests' },
  kinds: { nl: 'Wat u vroeg', en: 'What you asked' },
  received: { nl: 'Ontvangen', en: 'Received' },
  state: { nl: 'Hoe het staat', en: 'Where it stands' },
  none: { nl: 'U hebt geen verzoek gedaan.', en: 'You have made no request.' },
} as const satisfies Record<string, Text>;

const STATES: { readonly [S in RequestState]: Text } = {
  open: { nl: 'Nog geen besluit', en: 'No decision yet' },
  decided: { nl: 'Besloten, wordt uitgevoerd', en: 'Decided, being carried out' },
  closed: { nl: 'Afgesloten', en: 'Closed' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  lapsed: { nl: 'Gesloten: wij wisten niet zeker wie u was', en: 'Closed: we were not sure who you were' },
};

/** What the client asked about their data and what became of it; the words are in the data beside it. */
function requestBlocks(requests: readonly RightsRequest[], context: PackageContext): Block[] {
  const { policy, language } = context;
  const columns = [
    { header: W.kinds[language], share: 4 },
    { header: W.received[language], share: 3 },
    { header: W.state[language], share: 5 },
  ] as const;
  const nameOf = (kind: string) => entryOf(policy.rights.kinds, kind).name[language];
  const rows = requests.map(({ kinds, receivedOn, channel, state, decisions }) => [
    kinds.map(nameOf).join('\n'),
    `${dayName(receivedOn, language)}, ${CHANNEL_NAMES[channel][language]}`,
    [
      STATES[state][language],
      ...decisions.map(({ kind, outcome }) => `${nameOf(kind)}: ${OUTCOME_NAMES[outcome][language]}`),
    ].join('\n'),
  ]);
  return [heading(W.title, context), ...tableOr(context, columns, rows, W.none)];
}

/** A request with everything that was written in it, by whomever (AVG 15(3)). */
function requestData(request: RightsRequest, context: PackageContext): RequestData {
  const { secrets, requestId, kinds, state, channel, receivedOn, registeredAt, registeredBy } = request;
  const { extension, executions, told, duplicates } = request;
  return {
    ...{ requestId, kinds: [...kinds], state, channel, receivedOn, registeredAt, registeredBy },
    ...defined({ note: secrets.note }),
    ...earlierWordsOf(secrets),
    changes: changesData(request, context),
    ...defined({ objectionDay: request.objectionDay, order: request.order }),
    identity: identityData(request, context),
    ...defined({ stop: request.stop }),
    ...(extension ? { extension: { ...extension, ...defined({ reasons: secrets.extensionReasons }) } } : {}),
    duplicates: [...duplicates],
    ...defined({ confirmedAt: request.confirmedAt, decidedOn: request.decidedOn }),
    decisions: request.decisions.map((decision) => decisionData(decision, request, context)),
    executions: executions.map(({ kind, state, from, doneOn, by, replacements }) => ({
      ...{ kind, state, from },
      ...defined({ doneOn, by, note: secrets.executionNotes?.[kind] }),
      ...(replacements ? { replacements: replacements.map((one) => ({ ...one })) } : {}),
    })),
    told: told.map(({ principalId, at, kinds }) => ({
      recipient: recipientOf(principalId, context),
      at,
      kinds: [...kinds],
    })),
    ...defined({ requesterToldAt: request.requesterToldAt, closedOn: request.closedOn }),
  };
}

const changesData = ({ changes, secrets }: RightsRequest, { policy }: PackageContext): RequestData['changes'] =>
  changes.map(({ n, kind, target, ground }) => ({
    n,
    kind,
    target: 'field' in target ? { field: entryOf(policy.clientFields, target.field) } : { ...target },
    ground: entryOf(policy.rights.changeGrounds, ground),
    ...defined({ from: secrets.changes[String(n)]?.from, to: secrets.changes[String(n)]?.to }),
  }));

function identityData({ identity, secrets }: RightsRequest, { policy }: PackageContext): RequestData['identity'] {
  const doubt = defined({ doubt: secrets.doubt });
  if (identity.state !== 'established') return { ...identity, ...doubt };
  return { ...identity, method: entryOf(policy.rights.identity.methods, identity.method), ...doubt };
}

function decisionData(
  { kind, outcome, exceptions, changes, documents, byHand, withdrawnOn, appointment }: KindDecision,
  { secrets }: RightsRequest,
  { policy }: PackageContext,
): RequestData['decisions'][number] {
  return {
    kind,
    outcome,
    ...defined({ reasons: secrets.reasons?.[kind], byHand, withdrawnOn }),
    exceptions: exceptions.map((exception) => entryOf(policy.rights.erasureExceptions, exception)),
    ...(changes ? { changes: [...changes] } : {}),
    ...(documents ? { documents: [...documents] } : {}),
    ...(appointment ? { appointment: { ...appointment, place: '', ...secrets.appointment } } : {}),
  };
}

export const rightsRecord = {
  load: ({ items }, { dossier, key }) => new RightsStore(items).list(dossier.dossierId, key),
  package: { section: 'requests', data: requestData, overview: requestBlocks },
  erasure: {
    keys: (request) => [wayTo(request)],
    // Off the owner's register at once: nothing can be done about them any more.
    prepare: async ({ items }, _, requests) => {
      await new RightsStore(items).forget(requests);
      return requests;
    },
    token: ({ state, token }) => (state === 'open' ? token : undefined),
  },
} as const satisfies RecordDefinition<RightsRequest, 'requests'>;

export const caseRecord = {
  partOf: 'rights',
  because:
    'That a request or a complaint is open, which opens the dossier to who handles it; both are told themselves.',
} as const satisfies RecordDefinition;
