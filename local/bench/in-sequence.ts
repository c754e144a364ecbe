import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type Span = { readonly from: number; readonly until: number };

/** Records when each request of a client was sent and when it was answered. @returns the spans, which go on growing */
export function recordSpans(client: DynamoDBDocumentClient): readonly Span[] {
  const spans: Span[] = [];
  client.middlewareStack.add(
    (next) => async (args) => {
      const from = performance.now();
      const result = await next(args);
      spans.push({ from, until: performance.now() });
      return result;
    },
    { step: 'finalizeRequest', priority: 'low', name: 'recordSpans' },
  );
  return spans;
}

/** The longest chain of requests of which each was sent after the one before it was answered. */
export function inSequence(spans: readonly Span[]): number {
  let length = 0;
  let answered = Number.NEGATIVE_INFINITY;
  for (const { from, until } of spans.toSorted((a, b) => a.until - b.until)) {
    if (from < answered) continue;
    length += 1;
    answered = until;
  }
  return length;
}
