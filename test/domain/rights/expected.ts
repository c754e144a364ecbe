import type { Outcome } from '../../../domain/decision.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';

type Values = Readonly<Record<string, string | number>>;

/** The audit entry of the sample request. */
export const entry = (act: string, action: string, rules: readonly string[], facts: Values = {}) => [
  { act, action: `rights.${action}`, rules, facts: { request: 'request-1', ...facts } },
];

const told = (notice: string, recipient: object, facts: Values) => ({
  type: 'notify',
  notice,
  recipient,
  facts: { dossier: 'dossier-1', request: 'request-1', ...facts },
});
export const toOwner = (name: string, facts: Values = {}) => told(`rights-${name}`, { to: 'owner' }, facts);
export const toClient = (notice: string, facts: Values = {}) =>
  told(notice, { to: 'person', personId: 'client-1' }, facts);

export const answered = (outcome: string) => ({ type: 'answer-token', token: 'token-1', outcome });
export const started = (name = 'request-1') => ({
  type: 'start-execution',
  machine: 'rights-request',
  name,
  input: { requestId: 'request-1', dossierId: 'dossier-1' },
});

const KINDS = ['reminder', 'due', 'identity', 'execution'] as const;
type Kind = (typeof KINDS)[number];
const at = (kind: Kind) => ({ subject: 'dossier-1', kind: `rights-${kind}`, reference: 'request-1' });

export const put = (kind: Kind, dueOn: string) => ({ op: 'put', item: { ...at(kind), dueOn } });
/** The whole agenda of the sample request: what has no day is taken off. */
export const agenda = (days: { readonly [K in Kind]?: string } = {}) =>
  KINDS.map((kind) => {
    const dueOn = days[kind];
    return dueOn === undefined ? { op: 'drop', ...at(kind) } : put(kind, dueOn);
  });

export const without = (request: RightsRequest, ...keys: readonly (keyof RightsRequest)[]): RightsRequest =>
  Object.fromEntries(
    Object.entries(request).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as RightsRequest;

/** An execution waits for what comes of it. */
export const waiting = (request: RightsRequest, awaits: 'identity' | 'decision' = 'decision'): RightsRequest => ({
  ...request,
  token: 'token-1',
  awaits,
});

/** A command, and everything that comes of it. */
export type Row = readonly [
  name: string,
  before: RightsRequest,
  command: (request: RightsRequest) => Outcome<RightsRequest>,
  next: (request: RightsRequest) => RightsRequest,
  audit: readonly unknown[],
  agenda: readonly unknown[],
  effects: readonly unknown[],
];

/** A refusal with everything that it says. */
export type Refusal = [outcome: Outcome<unknown>, code: string, rule: string, field?: string];
export const refusedWith = (code: string, rule: string, field?: string) => ({
  ok: false,
  refusal: { code, rule, ...(field === undefined ? {} : { field }) },
});
