import type { RuleOrArticle } from '../article.ts';
import type { RefusalCode } from '../catalogue.ts';
import type { Effect } from '../effect.ts';
import type { NoticesOf } from '../feature.ts';
import { type Refused, refuse } from '../refusal.ts';
import { rights } from './feature.ts';
import type { RightKind, RightsRequest } from './request.ts';

type RightsNotice = NoticesOf<typeof rights>;

export const no = (code: RefusalCode, rule: RuleOrArticle, field?: string): Refused => refuse(code, rule, field);

type About = Pick<RightsRequest, 'dossierId' | 'requestId'>;
type NoticeFacts = Readonly<Record<string, string>>;

const factsOf = ({ dossierId, requestId }: About, more: NoticeFacts): NoticeFacts => ({
  dossier: dossierId,
  request: requestId,
  ...more,
});

export const tellOwner = (request: About, notice: RightsNotice, more: NoticeFacts = {}): Effect => ({
  type: 'notify',
  notice,
  recipient: { to: 'owner' },
  facts: factsOf(request, more),
});

export const tellClient = (
  request: About & { clientId: string },
  notice: RightsNotice,
  more: NoticeFacts = {},
): Effect => ({
  type: 'notify',
  notice,
  recipient: { to: 'person', personId: request.clientId },
  facts: factsOf(request, more),
});

/** To somebody of a principal: neither the dossier's id nor the request is for them. */
export const tellRecipient = (personId: string, facts: NoticeFacts): Effect => ({
  type: 'notify',
  notice: 'rights-recipient',
  recipient: { to: 'person', personId },
  facts,
});

/** Started again, an execution has another name: the case is the same, and every step looks before it does. */
export const startOf = ({ dossierId, requestId, runs }: About & { runs: number }): Effect => ({
  type: 'start-execution',
  machine: rights.machine,
  name: runs === 1 ? requestId : `${requestId}-${runs}`,
  input: { requestId, dossierId },
});

/** What was granted of these kinds was taken back: it is not carried out, and the execution goes on without it. */
export const withdrawn = (request: RightsRequest, kinds: readonly RightKind[], today: string): RightsRequest => ({
  ...request,
  runs: request.runs + 1,
  decisions: request.decisions.map((one) => (kinds.includes(one.kind) ? { ...one, withdrawnOn: today } : one)),
  executions: request.executions.filter(({ kind }) => !kinds.includes(kind)),
});

/** Answers the execution that waits, if there is one (`token`). */
export const answerOf = ({ token }: Pick<RightsRequest, 'token'>, outcome: string): Effect[] =>
  token === undefined ? [] : [{ type: 'answer-token', token, outcome }];
