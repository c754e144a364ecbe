import { decided, type Outcome } from '../decision.ts';
import { refuseForbiddenText } from '../free-text.ts';
import type { TermRefusalCode } from '../terms/refusal.ts';
import { keepWords } from '../text/earlier-words.ts';
import { refusedBy } from './case-terms.ts';
import { refuseUnlessOpen } from './identity.ts';
import { no, tellClient } from './parts.ts';
import type { RightsRequest } from './request.ts';
import { type RightsRules, rulesOf } from './rules.ts';
import { schedule } from './schedule.ts';

const REFUSED: { readonly [C in TermRefusalCode]?: Parameters<typeof no>[0] } = {
  'extension-period': 'extension-period',
  'extension-twice': 'extension-twice',
  'extension-late': 'extension-late',
  'extension-too-long': 'extension-too-long',
  'kind-unknown': 'right-unknown',
};

/** More time, once, by at most two further months, told with the reasons inside the first month (AVG 12(3)). */
export function extendRequest(
  request: RightsRequest,
  { by, reasons }: { readonly by: string; readonly reasons: string },
  rules: RightsRules,
  today: string,
): Outcome<RightsRequest> {
  const refused = refuseUnlessOpen(request);
  if (refused) return refused;
  if (request.extension) return no('extension-twice', 'rights.term');
  if (reasons.trim() === '') return no('reasons-missing', 'rights.term', 'reasons');
  const forbidden = refuseForbiddenText({ reasons });
  if (forbidden) return forbidden;
  const next: RightsRequest = {
    ...request,
    extension: { by, on: today },
    secrets: keepWords(request.secrets, { extensionReasons: reasons }, today),
  };
  const late = refusedBy(next, rules, today);
  if (late) return no(REFUSED[late.refusal.code] ?? 'extension-late', late.refusal.rule, 'by');
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.extend',
      rules: rulesOf(rules, request.kinds, 'rights.term'),
      facts: { request: request.requestId, by, on: today },
    },
    { agenda: schedule(next, rules, today), effects: [tellClient(next, 'rights-extended')] },
  );
}
