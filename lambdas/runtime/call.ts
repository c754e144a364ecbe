import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod';
import type { ReplySchema } from '../../contracts/api.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import type { ProblemCode } from '../../contracts/problems.ts';
import type { RuleOrArticle } from '../../domain/article.ts';
import type { AuditActor } from '../../domain/audit.ts';
import type { FalseAlarm } from '../../domain/free-text.ts';
import type { Actor } from '../../domain/person/person.ts';

import type { GuardedWrite } from '../../stores/commit.ts';

/** A no on its way to the caller: a refusal of the domain, or a problem with the request itself. */
export type Problem = {
  readonly ok: false;
  readonly refusal: {
    readonly code: ProblemCode;
    readonly rule?: RuleOrArticle;
    readonly field?: string;
    readonly issues?: readonly z.core.$ZodIssue[];
    /** When it is known better than the table of problems can say. */
    readonly retryAfterSeconds?: number;
  };
};
export const problem = (code: ProblemCode, more: Omit<Problem['refusal'], 'code'> = {}): Problem => ({
  ok: false,
  refusal: { code, ...more },
});

export type Answer<Body> =
  | {
      readonly ok: true;
      readonly body: Body;
      readonly version?: number;
      readonly raw?: Uint8Array;
      /** It was taken on, and goes on after this. */
      readonly accepted?: true;
    }
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
  /** What was found in its texts and is none, as the caller says: each commit of it leaves the trace. */
  readonly falseAlarms: readonly FalseAlarm[];
  /** The version in `If-Match`. */
  readonly ifMatch?: number;
  /** The write that remembers, for repeats, the id of what is made; none when the caller gave no key. */
  remember(id: string): GuardedWrite<'idempotency-key-used'>[];
};

/** Who asks, when, and what of the request is recorded with whatever is committed for it. */
export type Asker = Pick<Call<OperationSpec>, 'actor' | 'now' | 'falseAlarms'>;

export type Reply<S extends OperationSpec> = Answer<z.input<ReplySchema<S>>>;

/** Carries out an operation. */
export type Logic<S extends OperationSpec, Ports> = (ports: Ports, call: Call<S>) => Promise<Reply<S>>;

/** What creates, and what answers a repeat: that loads what was made, authorizes anew, and says what may be said of it now. */
export type Creation<S extends OperationSpec, Ports> = {
  readonly create: Logic<S, Ports>;
  readonly repeat: (ports: Ports, call: Call<S>, id: string) => Promise<Reply<S>>;
};

/** What carries out each operation of a function: named, and with what it reaches first. */
export type LogicSet<Set extends { readonly [name in string]: OperationSpec }, Ports> = {
  readonly [N in keyof Set]: Set[N]['kind'] extends 'creates' ? Creation<Set[N], Ports> : Logic<Set[N], Ports>;
};

export const auditActor = ({ role, personId }: Actor): AuditActor =>
  role === 'client' ? { role } : { role, id: personId };
