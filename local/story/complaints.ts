import type { ComplaintReply } from '../../contracts/complaint/replies.ts';
import type { ProblemBody, ProblemCode } from '../../contracts/problems.ts';
import { addDays } from '../../domain/calendar.ts';
import { dateInWords } from '../../domain/terms/words.ts';
import { eventually, mailText } from './machinery.ts';
import { dossier } from './questions.ts';
import type { Session } from './session.ts';
import { as, expected, fact, PASSWORD, type Part, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT, mailTo } from './trajectory.ts';

const path = (complaintId: string, more = ''): string => `/api/complaints/${complaintId}${more}`;

async function complained(stage: Stage, by: Part, body: object): Promise<string> {
  const reply = await expected(201, as(stage, by).call('POST', '/api/complaints', { body }), 'the complaint');
  return (reply.body as { complaintId: string }).complaintId;
}

async function seen(by: Session, complaintId: string): Promise<ComplaintReply> {
  return (await expected(200, by.call('GET', path(complaintId)), 'the complaint')).body as ComplaintReply;
}

async function done(by: Session, complaintId: string, act: string, body?: object): Promise<ComplaintReply> {
  const asked = by.call('POST', path(complaintId, act), body === undefined ? {} : { body });
  return (await expected(200, asked, act)).body as ComplaintReply;
}

/** What must not be done is refused, and for the right reason. @returns the status */
async function refused(
  by: Session,
  code: ProblemCode,
  complaintId: string,
  act: string,
  body: object,
): Promise<number> {
  const { status, body: said } = await by.call('POST', path(complaintId, act), { body });
  const type = (said as Partial<ProblemBody> | undefined)?.type;
  holds(type === `urn:dossierwacht:problem:${code}`, `${act} is refused: ${code}`, said);
  return status;
}

/** The mail that confirms receipt, when it has come: one, with the last day and the way to the authority. */
async function confirmed(stage: Stage, address: string, complaintId: string): Promise<string> {
  const link = `/complaints/${complaintId}`;
  const mail = await eventually('the confirmation', () => mailTo(stage, address, link));
  const same = (await stage.machinery.mails()).filter(
    ({ Subject, BodyText }) => Subject === mail.Subject && BodyText.includes(link),
  );
  holds(same.length === 1, 'receipt is confirmed once', same);
  const { ways, case: shown } = await seen(as(stage, 'client'), complaintId);
  const last = shown?.terms.decide.outer;
  holds(last !== undefined && mail.BodyText.includes(dateInWords(last).nl), 'with the last day', mail);
  holds(mail.BodyText.includes(authority(stage, ways)), 'with the way to the authority', mail);
  return mailText(mail);
}

/** The way out that is always open, as a reply names it (RIO-7.3). */
function authority({ policy }: Stage, ways: ComplaintReply['ways']): string {
  const { url } = ways.supervisoryAuthority;
  holds(url === policy.links.supervisoryAuthority.url, 'the way to the authority is shown', ways);
  return url;
}

/** Everything that was done with the dossier, as the client reads it. */
async function log(stage: Stage, cursor = ''): Promise<string> {
  const from = `${dossier(stage)}/audit?limit=100${cursor}`;
  const { body } = await expected(200, as(stage, 'client').call('GET', from), 'the log');
  const { items, next } = body as { items: object[]; next?: string };
  return JSON.stringify(items) + (next === undefined ? '' : await log(stage, `&cursor=${encodeURIComponent(next)}`));
}

const partOf = (stage: Stage, part: Part): string => stage.people.get(part)?.personId ?? '';

const aboutCoach: Step = {
  step: 'A client complains about a coach: another one handles it, hears both, and decides; the client says it is solved',
  rules: ['complaint.open-to-all', 'complaint.procedure', 'complaint.supervisor-open', 'access.dossier'],
  proves: ['RIO-7.1', 'RIO-7.2', 'RIO-7.3', 'EK-7.1', 'EK-11.1', 'EK-11.2'],
  async run(stage) {
    const [client, owner, handler] = [as(stage, 'client'), as(stage, 'owner'), as(stage, 'other-coach')];
    const about = { kind: 'person', personId: partOf(stage, 'coach') };
    const text = 'Mijn coach zegde twee keer op de dag zelf af, en ik hoorde niet waarom.';
    const id = await complained(stage, 'client', { dossierId: fact(stage, 'dossier'), about, text });
    await stage.papers.keep('mails/10-klacht-ontvangen.txt', await confirmed(stage, CLIENT.email, id));
    stage.facts.set('complaint', id);
    const { case: first, ways, number } = await seen(client, id);
    holds(first !== undefined && first.terms.decide.steps.length > 0, 'the term is shown, and how it was counted');
    authority(stage, ways);
    const own = await refused(owner, 'handler-complained-of', id, '/handler', { personId: about.personId });
    await expected(404, handler.call('GET', dossier(stage)), 'another coach, before');
    await done(owner, id, '/handler', { personId: partOf(stage, 'other-coach') });
    holds(!(await log(stage)).includes(`"case":"${id}"`), 'nothing was read for it yet');
    await expected(200, handler.call('GET', dossier(stage)), 'the handler reads the dossier');
    holds((await log(stage)).includes(`"case":"${id}"`), 'the client sees that in the log');
    const today = fact(stage, 'today');
    await done(handler, id, '/hearing', { on: today, time: '10:30', place: 'Marktplein 1' });
    for (const side of [CLIENT.email, stage.people.get('coach')?.email ?? ''])
      await eventually(`the hearing, told to ${side}`, () => mailTo(stage, side, `Horen in klacht ${number}`));
    const unheard = { outcome: 'founded', reasons: 'Zo is het.' };
    const early = await refused(handler, 'hearing-missing', id, '/decision', unheard);
    const words = {
      report: 'Een gesprek van een half uur, met beide kanten.',
      complainantWords: 'Ik stond er voor niets.',
      otherWords: 'Ik was ziek en had iemand moeten vragen om te bellen.',
    };
    const { case: heard } = await done(handler, id, '/hearing/report', { heldOn: today, ...words });
    holds(
      heard?.hearing?.complainantWords === words.complainantWords && heard.hearing.otherWords === words.otherWords,
      'the words of both sides are in the report',
      heard,
    );
    const measures = [{ text: 'Wie ziek is, laat de praktijk bellen.', ownerId: 'owner', dueOn: addDays(today, 14) }];
    await done(handler, id, '/decision', { outcome: 'partly', reasons: 'Ziekte mag, niet bellen niet.', measures });
    const letter = await expected(200, client.call('GET', path(id, '/letters/decision/pdf')), 'the letter');
    await stage.papers.keep('letters/7-beslissing-klacht.pdf', letter.bytes);
    await expected(404, handler.call('GET', dossier(stage)), 'the handler, afterwards');
    const end = await done(client, id, '/answer', { solved: true });
    holds(end.state === 'closed', 'solved is closed', end);
    authority(stage, end.ways);
    const { measures: taken } = await done(owner, id, '/measures/1/done');
    holds(taken.length === 1 && taken[0]?.doneOn === today, 'the measure is taken', taken);
    return `${number}: by ${first.terms.decide.outer} at the latest; not by the coach (${own}), not unheard (${early}); founded in part, ${taken.length} measure taken`;
  },
};

/** Whoever the policy names, as they come in through the invitation that was mailed to them. */
async function outsider(stage: Stage): Promise<Session> {
  const { email } = stage.policy.organisation.outsideHandler;
  await eventually('the invitation of the handler from outside', () => mailTo(stage, email, '/complaints/'));
  await stage.accounts.setPassword(email, PASSWORD);
  return stage.accounts.signIn(email, PASSWORD);
}

const aboutOwner: Step = {
  step: 'A complaint about the owner goes to somebody from outside, who sees this case only; not solved, it is opened once more',
  rules: ['complaint.open-to-all', 'complaint.procedure', 'complaint.supervisor-open', 'access.oversight'],
  proves: ['RIO-7.1', 'RIO-7.2', 'RIO-7.3', 'EK-4.1', 'EK-11.1', 'EK-11.2'],
  async run(stage) {
    const [maker, owner] = [as(stage, 'client'), as(stage, 'owner')];
    const text = 'De eigenaar zei dat ik geen kopie kon krijgen, en dat klopte niet.';
    const id = await complained(stage, 'client', { dossierId: fact(stage, 'dossier'), about: { kind: 'owner' }, text });
    await confirmed(stage, CLIENT.email, id);
    const outside = await outsider(stage);
    const own = await refused(owner, 'handler-outside-only', id, '/handler', { owner: true });
    const verdict = { outcome: 'unfounded', reasons: 'Nee.' };
    const judged = await refused(owner, 'not-allowed', id, '/decision', verdict);
    holds(judged === 403, 'the owner does not decide about the owner', judged);
    const list = await expected(200, outside.call('GET', '/api/complaints'), 'the cases of who is from outside');
    const { items } = list.body as { items: { complaintId: string }[] };
    holds(items.length === 1 && items[0]?.complaintId === id, 'one case, and no other', items);
    await expected(404, outside.call('GET', path(fact(stage, 'complaint'))), 'the case of somebody else');
    await expected(200, outside.call('GET', dossier(stage)), 'the dossier it is about');
    const others = await outside.call('GET', '/api/dossiers');
    holds(others.status === 403, 'no list of dossiers', others.body);
    await done(maker, id, '/hearing', { waived: true });
    await done(outside, id, '/decision', { outcome: 'unfounded', reasons: 'De kopie kwam een dag later.' });
    await expected(404, outside.call('GET', dossier(stage)), 'the dossier, after the decision');
    const again = await done(maker, id, '/answer', { solved: false, words: 'Er stond niet alles in.' });
    holds(again.case?.reopened === true, 'not solved: opened once more', again);
    await eventually('its confirmation', async () =>
      (await seen(maker, id)).state === 'confirmed' ? true : undefined,
    );
    await done(maker, id, '/hearing', { waived: true });
    const last = await done(outside, id, '/decision', { outcome: 'founded', reasons: 'Er ontbrak een verslag.' });
    holds(last.state === 'decided', 'decided again', last);
    const end = await done(maker, id, '/answer', { solved: false });
    holds(end.state === 'closed' && end.case?.solved === false, 'a second time it is closed', end);
    return `the owner: ${own} and ${judged}; from outside: ${items.length} case, no list of dossiers (${others.status}); opened once more, then closed, with the way to ${authority(stage, end.ways)}`;
  },
};

type Figures = Readonly<Record<'kinds' | 'channels' | 'outcomes' | 'terms', readonly { readonly count?: number }[]>> & {
  readonly smallestGroup: number;
  readonly total: { readonly count?: number };
};

const signal: Step = {
  step: 'A signal without a name is in the register; the figures of the year show nobody',
  rules: ['complaint.open-to-all', 'complaint.procedure'],
  proves: ['RIO-7.1', 'RIO-7.2'],
  async run(stage) {
    const body = { text: 'In de wachtkamer is te horen wat in de spreekkamer wordt gezegd.' };
    const sent = await expected(201, stage.anyone.call('POST', '/api/signals', { body }), 'the signal');
    const { number } = sent.body as { number: string };
    const owner = as(stage, 'owner');
    const list = await expected(200, owner.call('GET', '/api/complaints'), 'the register');
    const { items } = list.body as { items: { number: string; channel: string; outcome?: string }[] };
    const line = items.find((one) => one.number === number);
    holds(line?.channel === 'anonymous', 'the register has it', items);
    for (const word of ['wachtkamer', CLIENT.lastName]) holds(!list.bytes.includes(word), 'without content', word);
    const year = fact(stage, 'today').slice(0, 4);
    const asked = await expected(200, owner.call('GET', `/api/complaints/figures?year=${year}`), 'the figures');
    const { kinds, channels, outcomes, terms, total, smallestGroup } = asked.body as Figures;
    const groups = [total, ...kinds, ...channels, ...outcomes, ...terms];
    const shown = groups.filter(({ count }) => (count ?? smallestGroup) < smallestGroup);
    holds(kinds.length > 0 && shown.length === 0, 'no group is so small that somebody is recognised', asked.body);
    return `${number} among ${items.length} in the register; of ${year} nothing is counted below ${smallestGroup}`;
  },
};

/** Complaints, handled by nobody in their own case (RIO-7, EK-11). */
export const complaintSteps: readonly Step[] = [aboutCoach, aboutOwner, signal];
