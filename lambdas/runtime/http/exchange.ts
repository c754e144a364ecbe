import type { MiddlewareObj, Request } from '@middy/core';
import type { OperationSpec, SchemaPolicy } from '../../../contracts/operation.ts';
import type { Actor } from '../../../domain/person/person.ts';
import type { Policy } from '../../../policies/index.ts';
import type { IdempotencyStore, IdempotentRequest } from '../../../stores/idempotency.ts';
import type { Clock } from '../../../stores/outside.ts';
import type { PeopleStore } from '../../../stores/people.ts';
import type { Pause } from '../../../stores/retry.ts';
import type { Answer, Call, Problem } from '../call.ts';
import type { Log } from '../log.ts';
import type { HttpEvent, HttpResponse } from './http-event.ts';

export type HttpPorts = {
  readonly clock: Clock;
  readonly pause: Pause;
  /** Its regulation's articles are what answers name. */
  readonly policy: SchemaPolicy & Pick<Policy, 'rules'>;
  /** Not there in a function whose routes are all public. */
  readonly people?: Pick<PeopleStore, 'ofAccount'>;
  readonly idempotency?: IdempotencyStore;
  readonly log: Log;
};

export type Operation = {
  readonly name: string;
  readonly spec: OperationSpec;
  readonly run: (call: Call<OperationSpec>) => Promise<Answer<unknown>>;
  /** Of an operation that creates: tells of what it made before. */
  readonly repeat?: Repeat;
};
type Repeat = (call: Call<OperationSpec>, id: string) => Promise<Answer<unknown>>;

/** A creation with a key, and what was made with that key. */
export type Repeatable = {
  readonly request: IdempotentRequest;
  readonly repeat: Repeat;
  /** The id of what was made. */
  made?: string;
  /** When the time of what was made before ended, in seconds since 1970. */
  over?: number;
};

export type Checked = Pick<Call<OperationSpec>, 'params' | 'query' | 'body' | 'falseAlarms' | 'ifMatch'>;

/** A request as the steps of the shell fill it in, in their order: each reads what the steps before it have added. */
export type Exchange = Omit<HttpEvent, 'body'> & {
  /** As text, until it is parsed. */
  body?: unknown;
  operation: Operation;
  actor: Actor;
  /** The body as it was sent. */
  text: string;
  checked: Checked;
  repeatable?: Repeatable;
};

/** What the log may say of a request, from as soon as it is known. */
type Known = { requestId?: string; operation?: string; acceptLanguage?: string };

export type HttpRequest = Request<Exchange, Answer<unknown> | HttpResponse, Error> & { internal: Known };
export type HttpStep = Omit<MiddlewareObj, 'before' | 'after' | 'onError'> & {
  readonly [hook in 'before' | 'after' | 'onError']?: (request: HttpRequest) => void | Promise<void>;
};

/** A no on its way out: the shell makes a problem document of it. */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super();
    this.problem = problem;
  }
}
