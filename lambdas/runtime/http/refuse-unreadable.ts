import { isReadable, isReadableValue } from '../../../domain/text/readable.ts';
import { problem } from '../call.ts';
import { type Exchange, type HttpStep, Refused } from './exchange.ts';

/**
 * Refuses a request of which some part is no Unicode: nothing that is stored, signed or printed could hold it. Where bytes
 * were no UTF-8, the gateway has put U+FFFD in their place.
 */
export const refuseUnreadable: HttpStep = {
  before: ({ event }) => {
    const { text, body, rawPath, pathParameters, queryStringParameters, headers } = event;
    const readable =
      isReadable(text) &&
      isDecodable(event) &&
      isReadableValue([body, rawPath, pathParameters, queryStringParameters, headers]);
    if (!readable) throw new Refused(problem('not-unicode'));
  },
};

/** Of the query the gateway hands on the escapes as well. */
function isDecodable({ rawQueryString }: Pick<Exchange, 'rawQueryString'>): boolean {
  try {
    decodeURIComponent(rawQueryString ?? '');
    return true;
  } catch {
    return false;
  }
}
