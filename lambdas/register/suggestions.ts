import type { OperationSpec } from '../../contracts/operation.ts';
import type { registerOperations } from '../../contracts/register/operations.ts';
import { type AuditDraft, ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { Actor } from '../../domain/person/person.ts';
import {
  answerSuggestion as decideAnswerSuggestion,
  sendSuggestion as decideSendSuggestion,
  type Suggestion,
} from '../../domain/register/suggestion.ts';
import { type Answer, type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { leaveTrace } from '../shared/consult.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { enterPractice, mayInPractice } from '../shared/open-dossier.ts';
import { countOpen } from '../shared/open-limit.ts';
import type { RegisterPorts } from './ports.ts';
import { suggestionView } from './views.ts';

type Operations = typeof registerOperations;

type Sending = Pick<Call<OperationSpec>, 'actor' | 'falseAlarms' | 'now' | 'today' | 'remember'> & {
  readonly body: { readonly text: string };
};

async function send(
  ports: RegisterPorts,
  call: Sending,
  sender?: Actor,
): Promise<Answer<{ readonly suggestionId: string }>> {
  ports.committer.readAhead(ORGANISATION_CHAIN, call.now);
  const suggestionId = ports.ids.next();
  const outcome = decideSendSuggestion({ suggestionId, text: call.body.text, sender }, ports.policy, call.now);
  if (!outcome.ok) return outcome;
  const refused = sender ? undefined : await countOpen(ports, 'suggestion', call);
  if (refused) return refused;
  const body = { suggestionId };
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [
    ...(await ports.suggestions.createWrites(outcome.next)),
    ...call.remember(suggestionId),
  ]);
  return committed.ok ? { ok: true, body } : committed;
}

const traced = (
  ports: RegisterPorts,
  call: Pick<Call<OperationSpec>, 'actor' | 'falseAlarms' | 'now'>,
  facts: NonNullable<AuditDraft['facts']>,
) => {
  const looked = { chain: ORGANISATION_CHAIN, conditions: [] };
  return leaveTrace(ports, call, looked, {
    action: 'suggestion.read',
    rules: ['audit.every-act', 'suggestion.reaches-owner'],
    facts,
  });
};

export async function listSuggestions(
  ports: RegisterPorts,
  call: Call<Operations['listSuggestions']>,
): Promise<Reply<Operations['listSuggestions']>> {
  const isOwner = !mayInPractice(call.actor, 'suggestion.read');
  const denied = isOwner ? undefined : mayInPractice(call.actor, 'suggestion.send');
  if (denied) return denied;
  ports.committer.readAhead(ORGANISATION_CHAIN, call.now);
  const [limit, after] = [call.query.limit ?? PAGE, fromCursor(call.query.cursor)];
  const page = isOwner
    ? await ports.suggestions.list(limit, after)
    : ownPage(await ports.suggestions.ofPerson(call.actor.personId), limit, after);
  const trace = await traced(ports, call, { count: page.items.length });
  if (!trace.ok) return trace;
  return { ok: true, body: { items: page.items.map(suggestionView), ...toCursor(page.next) } };
}

/** A piece of somebody's own, the oldest first; it goes on after the last of them. */
function ownPage(
  all: readonly { readonly suggestion: Suggestion }[],
  limit: number,
  after: string | undefined,
): { items: Suggestion[]; next?: string } {
  const from = after === undefined ? 0 : all.findIndex(({ suggestion }) => suggestion.suggestionId === after) + 1;
  const items = all.slice(from, from + limit).map(({ suggestion }) => suggestion);
  const last = from + limit < all.length ? items.at(-1) : undefined;
  return last === undefined ? { items } : { items, next: last.suggestionId };
}

/** For the owner and the sender; "not found" for everyone else. */
export async function getSuggestion(
  ports: RegisterPorts,
  call: Call<Operations['getSuggestion']>,
): Promise<Reply<Operations['getSuggestion']>> {
  const isOwner = !mayInPractice(call.actor, 'suggestion.read');
  const denied = isOwner ? undefined : mayInPractice(call.actor, 'suggestion.send');
  if (denied) return denied;
  ports.committer.readAhead(ORGANISATION_CHAIN, call.now);
  const { suggestionId } = call.params;
  const suggestion = (await ports.suggestions.load(suggestionId))?.suggestion;
  if (!suggestion || !(isOwner || suggestion.secrets.senderId === call.actor.personId))
    return problem('not-found', { rule: 'suggestion.reaches-owner' });
  const trace = await traced(ports, call, { suggestion: suggestionId });
  if (!trace.ok) return trace;
  return { ok: true, body: suggestionView(suggestion), version: suggestion.version };
}

type Answering = Call<Operations['answerSuggestion' | 'closeSuggestions']>;

/** @param mayBe which of them may be answered so. */
async function answer(
  ports: RegisterPorts,
  call: Pick<Answering, 'actor' | 'falseAlarms' | 'now' | 'ifMatch'>,
  suggestionId: string,
  text: string,
  mayBe: (suggestion: Suggestion) => boolean = () => true,
): Promise<Answer<ReturnType<typeof suggestionView>>> {
  const loaded = await ports.suggestions.load(suggestionId);
  if (!loaded) return problem('not-found', { rule: 'suggestion.reaches-owner' });
  const { suggestion } = loaded;
  if (!mayBe(suggestion)) return problem('not-allowed', { rule: 'suggestion.reaches-owner' });
  if (call.ifMatch !== undefined && call.ifMatch !== suggestion.version) return problem('version-conflict');
  const outcome = decideAnswerSuggestion(suggestion, text, call.now);
  if (!outcome.ok) return outcome;
  const write = ports.suggestions.saveWrite(loaded, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [write]);
  if (!committed.ok) return committed;
  const version = suggestion.version + 1;
  return { ok: true, body: suggestionView({ ...outcome.next, version }), version };
}

export async function answerSuggestion(
  ports: RegisterPorts,
  call: Call<Operations['answerSuggestion']>,
): Promise<Reply<Operations['answerSuggestion']>> {
  const denied = enterPractice(ports, call, 'suggestion.answer');
  return denied ?? answer(ports, call, call.params.suggestionId, call.body.answer);
}

/**
 * Suggestions of nobody who is known, closed together with one answer, each while it is as it was read and in a transaction of its
 * own. What cannot be closed stays as it is, and is named with the reason.
 */
export async function closeSuggestions(
  ports: RegisterPorts,
  call: Call<Operations['closeSuggestions']>,
): Promise<Reply<Operations['closeSuggestions']>> {
  const denied = mayInPractice(call.actor, 'suggestion.answer');
  if (denied) return denied;
  const closed: string[] = [];
  const left: { suggestionId: string; problem: string }[] = [];
  for (const { suggestionId, version } of call.body.suggestions) {
    const one = { ...call, ifMatch: version };
    const answered = await answer(ports, one, suggestionId, call.body.answer, ({ role }) => role === undefined);
    if (answered.ok) closed.push(suggestionId);
    else left.push({ suggestionId, problem: answered.refusal.code });
  }
  return { ok: true, body: { closed, left } };
}

export async function sendSuggestion(
  ports: RegisterPorts,
  call: Call<Operations['sendSuggestion']>,
): Promise<Reply<Operations['sendSuggestion']>> {
  const denied = mayInPractice(call.actor, 'suggestion.send');
  return denied ?? send(ports, call, call.actor);
}

export async function repeatSuggestion(
  ports: RegisterPorts,
  { actor }: Call<Operations['sendSuggestion']>,
  suggestionId: string,
): Promise<Reply<Operations['sendSuggestion']>> {
  const denied = mayInPractice(actor, 'suggestion.send');
  if (denied) return denied;
  const sender = (await ports.suggestions.load(suggestionId))?.suggestion.secrets.senderId;
  return sender === actor.personId
    ? { ok: true, body: { suggestionId } }
    : problem('not-found', { rule: 'suggestion.reaches-owner' });
}

export const sendPublicSuggestion = (
  ports: RegisterPorts,
  call: Call<Operations['sendPublicSuggestion']>,
): Promise<Reply<Operations['sendPublicSuggestion']>> => send(ports, call);
