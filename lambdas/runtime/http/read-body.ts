import httpJsonBodyParser from '@middy/http-json-body-parser';
import { type Problem, problem } from '../call.ts';
import { type Exchange, type HttpStep, Refused } from './exchange.ts';

/** Requests above this are refused unread: the largest has a few texts. */
const MAX_BODY_BYTES = 100_000;

/** What it accepts as JSON is more than our contracts do, so the type is checked here. */
const parser = httpJsonBodyParser({ disableContentTypeCheck: true });

/** Parses the body, if there is one, and keeps its text: repeats are known by it. */
export const readBody: HttpStep = {
  before: (request) => {
    const { event } = request;
    event.text = textOf(event);
    if (event.text === '') event.body = undefined;
    if (event.body === undefined) return;
    if (Buffer.byteLength(event.text) > MAX_BODY_BYTES) throw new Refused(problem('body-too-large'));
    const type = event.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (type !== undefined && type !== 'application/json') throw new Refused(problem('unsupported-media-type'));
    try {
      // The parser's own type of a request says more about the event than it reads.
      parser.before?.(request as never);
    } catch (error) {
      throw new Refused(unreadable(error));
    }
  },
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf({ body, isBase64Encoded }: Exchange): string {
  const text = String(body ?? '');
  if (!isBase64Encoded) return text;
  try {
    return utf8.decode(Buffer.from(text, 'base64'));
  } catch {
    throw new Refused(problem('not-unicode'));
  }
}

/** The parser refuses names that would reach an object's prototype. To our contracts they are unknown fields. */
function unreadable(error: unknown): Problem {
  const forbidden = error instanceof Error && error.message === 'Forbidden key in JSON body';
  if (!forbidden) return problem('not-json');
  return problem('invalid-request', { issues: [{ code: 'unrecognized_keys', keys: [], path: [], message: '' }] });
}
