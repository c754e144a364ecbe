import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod';
import type { ReplySchema } from '../../contracts/api.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import type { ProblemCode } from '../../contracts/problems.ts';
import type { RuleOrArticle } from '../../domain/article.ts';
import type { AuditActor } from '../../domain/audit.ts';
import type { Actor } from '../../domain/person/person.ts';

import type { GuardedWrite } from '../../stores/commit.ts';
import type { KeptReply } from '../../stores/idempotency.ts';

/** A no on its way to the caller: a refusal of the domain, or a problem with the request itself. */
export type Problem = {
  readonly ok: false;
  readonly refusal: {
    readonly code: ProblemCode;
    readonly rule?: RuleOrArticle;
    readonly field?: string;
    readonly issues?: readonly z.core.$ZodIssue[];
  };
};
export const problem = (code: ProblemCode, more: Omit<Problem['refusal'], 'code'> = {}): Problem => ({
  ok: false,
  refusal: { code, ...more },
});

export type Answer<Body> =
  | { readonly ok: true; readonly body: Body; readonly version?: number; readonly raw?: Uint8Array }
  | Problem;

/** A checked request of one operation, at one moment. */
export type Call<S extends OperationSpec> = {
  readonly params: z.output<ReturnType<S['params']>>;
  readonly query: z.output<ReturnType<S['query']>>;
  readonly body: z.output<ReturnType<S['body']>>;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  /** The day of `now` in Europe/Amsterdam. */
  readonly today: string;
  /** The version in `If-Match`. */
  readonly ifMatch?: number;
  /** The write that remembers an answer for repeats; none when the caller gave no key. */
  rememberReply(reply: KeptReply): GuardedWrite<'idempotency-key-used'>[];
};

export type Reply<S extends OperationSpec> = Answer<z.input<ReplySchema<S>>>;

/** What carries out each operation of a function: named, and with what it reaches first. */
export type LogicSet<Set extends { readonly [name in string]: OperationSpec }, Ports> = {
  readonly [N in keyof Set]: (ports: Ports, call: Call<Set[N]>) => Promise<Reply<Set[N]>>;
};

export const auditActor = ({ role, personId }: Actor): AuditActor =>
  role === 'client' ? { role } : { role, id: personId };
