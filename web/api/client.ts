import operations from 'virtual:operations';
import type { OperationName, ReplyOf, RequestOf } from '../../contracts/api.ts';
import type { ProblemBody } from '../../contracts/problems.ts';

/** The parts of a request that an operation takes; what it takes nothing of may be left out. */
type Given<Name extends OperationName> = {
  readonly [Part in keyof RequestOf<Name> as RequestOf<Name>[Part] extends undefined
    ? never
    : Part]: RequestOf<Name>[Part];
};
type Optional<T> = { readonly [K in keyof T as Record<never, never> extends T[K] ? K : never]?: T[K] } & {
  readonly [K in keyof T as Record<never, never> extends T[K] ? never : K]: T[K];
};
export type RequestFor<Name extends OperationName> = Optional<Given<Name>> & {
  /** The version that was seen: the change is refused when something came between. */
  readonly version?: number;
  /** Of a creation: the same one makes it once, however often it is sent. */
  readonly once?: string;
};

/** The operations that answer a page of a list, with where the next one begins. */
export type ListName = {
  [Name in OperationName]: 'next' extends keyof ReplyOf<Name> ? Name : never;
}[OperationName];

export type Answered<Body> = { readonly body: Body; readonly version: number | undefined };

/** The API said no, in words for the person who asked. */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: ProblemBody;
  /** When it was asked. */
  readonly askedAt: number;

  constructor(problem: ProblemBody, askedAt = Date.now()) {
    super(problem.title);
    this.problem = problem;
    this.askedAt = askedAt;
  }
}

/** No answer came: no connection, or something broke. */
export class Unreachable extends Error {
  override name = 'Unreachable';
  /** What the practice can find it by, when there is something. */
  readonly reference: string | undefined;

  constructor(reference?: string, cause?: unknown) {
    super('unreachable', { cause });
    this.reference = reference;
  }
}

function unreachable(cause: unknown): never {
  throw new Unreachable(undefined, cause);
}

/** What a client reaches: who asks, and in which language answers are read. */
export type ClientPorts = {
  /** A token that still works; undefined for who has not signed in. */
  readonly token: () => Promise<string | undefined>;
  readonly language: () => string;
  /** The token is refused: whoever was signed in is not any more. */
  readonly onSignedOut: () => void;
  /** Something was refused, whatever asked for it. */
  readonly onRefused: (refused: Refused) => void;
};

export type Client = ReturnType<typeof client>;

/** The whole API, typed by its contracts. */
export function client(ports: ClientPorts) {
  async function send<Name extends OperationName>(name: Name, request: RequestFor<Name>): Promise<Response> {
    const [method] = operations[name];
    const askedAt = Date.now();
    const { body, version, once } = request as { body?: unknown; version?: number; once?: string };
    const token = await ports.token().catch(unreachable);
    const headers = new Headers({ accept: '*/*', 'accept-language': ports.language() });
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (version !== undefined) headers.set('if-match', `"${version}"`);
    if (once !== undefined) headers.set('idempotency-key', once);
    const response = await fetch(addressOf(name, request), {
      method,
      headers,
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(unreachable);
    if (response.ok) return response;
    if (response.status === 401 && token !== undefined) ports.onSignedOut();
    const failure = await refusal(response, askedAt);
    if (failure instanceof Refused) ports.onRefused(failure);
    throw failure;
  }

  return {
    async call<Name extends OperationName>(name: Name, request: RequestFor<Name>): Promise<Answered<ReplyOf<Name>>> {
      const response = await send(name, request);
      const text = await response.text();
      return { body: bodyOf<Name>(text, response), version: versionOf(response) };
    },
    /** An answer that is a file, such as a letter. */
    async file<Name extends OperationName>(name: Name, request: RequestFor<Name>): Promise<Blob> {
      return (await send(name, request)).blob();
    },
  };
}

function addressOf<Name extends OperationName>(name: Name, request: RequestFor<Name>): string {
  const [, path] = operations[name];
  const { params = {}, query = {} } = request as {
    params?: Readonly<Record<string, unknown>>;
    query?: Readonly<Record<string, unknown>>;
  };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(params[key])));
  const asked = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return asked.length === 0 ? filled : `${filled}?${new URLSearchParams(asked).toString()}`;
}

/** The API is of the same deployment, and its tests hold every answer against the contract. What is no JSON is not its answer. */
function bodyOf<Name extends OperationName>(text: string, response: Response): ReplyOf<Name> {
  if (text === '') return undefined as ReplyOf<Name>;
  try {
    return JSON.parse(text) as ReplyOf<Name>;
  } catch (cause) {
    throw new Unreachable(referenceOf(response), cause);
  }
}

/** What the practice can find an answer by: the number of the API or of what stands before it, else what was answered and when. */
const referenceOf = ({ headers, status }: Response): string =>
  headers.get('apigw-requestid') ?? headers.get('x-amz-cf-id') ?? unnumbered(status);

/** What an answer without a number of its own can be found by. */
export const unnumbered = (status: number): string => `${status}-${new Date().toISOString()}`;

const versionOf = (response: Response): number | undefined => {
  const found = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
};

async function refusal(response: Response, askedAt: number): Promise<Refused | Unreachable> {
  const reference = referenceOf(response);
  if (!response.headers.get('content-type')?.includes('problem+json')) return new Unreachable(reference);
  const body = (await response.json().catch(() => undefined)) as ProblemBody | undefined;
  return body === undefined ? new Unreachable(reference) : new Refused(body, askedAt);
}
