import type { AgendaKind } from '../agenda.ts';
import type { Effect } from '../effect.ts';
import type { ArticleId, RefusalCode, Refused } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { type RIGHTS_AGENDA, RIGHTS_MACHINE, type RIGHTS_NOTICES, type RIGHTS_REFUSALS } from './names.ts';
import type { RightsRequest } from './request.ts';

type RightsRefusal = (typeof RIGHTS_REFUSALS)[number];
type RightsNotice = (typeof RIGHTS_NOTICES)[number];
type RightsAgenda = (typeof RIGHTS_AGENDA)[number];

export const no = (code: RightsRefusal | RefusalCode, article: ArticleId, field?: string): Refused =>
  refuse(code as RefusalCode, article, field);

export const onAgenda = (kind: RightsAgenda): AgendaKind => kind;

type About = Pick<RightsRequest, 'dossierId' | 'requestId'>;
type Facts = Readonly<Record<string, string>>;

const factsOf = ({ dossierId, requestId }: About, more: Facts): Facts => ({
  dossier: dossierId,
  request: requestId,
  ...more,
});

export const tellOwner = (request: About, notice: RightsNotice, more: Facts = {}): Effect => ({
  type: 'notify',
  notice,
  recipient: { to: 'owner' },
  facts: factsOf(request, more),
});

export const tellClient = (request: About & { clientId: string }, notice: RightsNotice, more: Facts = {}): Effect => ({
  type: 'notify',
  notice,
  recipient: { to: 'person', personId: request.clientId },
  facts: factsOf(request, more),
});

/** To somebody of a principal: neither the dossier's id nor the request is for them. */
export const tellRecipient = (personId: string, facts: Facts): Effect => ({
  type: 'notify',
  notice: 'rights-recipient',
  recipient: { to: 'person', personId },
  facts,
});

/** Started again, an execution has another name: the case is the same, and every step looks before it does. */
export const startOf = ({ dossierId, requestId, runs }: About & { runs: number }): Effect => ({
  type: 'start-execution',
  machine: RIGHTS_MACHINE,
  name: runs === 1 ? requestId : `${requestId}-${runs}`,
  input: { requestId, dossierId },
});

/** Whoever waits for this is told; nobody waits while the request has no token. */
export const answerOf = ({ token }: Pick<RightsRequest, 'token'>, outcome: string): Effect[] =>
  token === undefined ? [] : [{ type: 'answer-token', token, outcome }];
