import { Temporal } from 'temporal-polyfill';
import { addDays, ZONE } from '../../domain/calendar.ts';
import { uploaded } from './documents.ts';
import { dossier } from './questions.ts';
import { as, expected, fact, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';

type Listed<T> = { readonly items: readonly T[] };
const consults = (stage: Stage): string => `${dossier(stage)}/consults`;

/** What client and coach both read. */
async function seen<T>(stage: Stage, part: 'client' | 'coach', path: string): Promise<T> {
  return (await expected(200, as(stage, part).call('GET', path), path)).body as T;
}

/** At noon in Amsterdam, with its text as HTML. */
function mailOn(day: string): Buffer {
  const at = Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(ZONE).toInstant();
  const date = new Date(at.epochMilliseconds).toUTCString();
  const head = ['From: Merel <merel@voorbeeld.example>', `Date: ${date}`, 'Content-Type: text/html', ''];
  return Buffer.from([...head, '<p>Kan het een <b>uur</b> later?</p>', ''].join('\r\n'));
}

export const consultSteps: readonly Step[] = [
  {
    step: 'The coach plans a consult, and records one that was held, the work beside it and a mail; a consult to come is not recorded as held',
    rules: ['consult.recorded', 'time.registered', 'document.registration-kind', 'dossier.purpose'],
    proves: ['RIO-1.9', 'RIO-3.4', 'EK-1.7', 'EK-2.1'],
    async run(stage) {
      const coach = as(stage, 'coach');
      const today = fact(stage, 'today');
      const when = { time: '09:30', format: 'in-person', minutes: 60, place: 'Zaal Kastanje' };
      const tomorrow = { ...when, day: addDays(today, 1) };
      const planned = await expected(201, coach.call('POST', consults(stage), { body: tomorrow }), 'a consult');
      const { consultId } = planned.body as { consultId: string };
      const early = await coach.call('POST', consults(stage), { body: { ...tomorrow, held: true } });
      holds(early.status === 422, 'a consult to come was not held', early.body);
      const midnight = { ...when, day: today, time: '00:00', minutes: 50, held: true };
      await expected(201, coach.call('POST', consults(stage), { body: midnight }), 'a consult that was held');
      const work = { kind: 'report', day: today, minutes: 30, note: 'Plan van aanpak geschreven' };
      await expected(201, coach.call('POST', `${dossier(stage)}/activities`, { body: work }), 'work');
      const mail = await uploaded(stage, { name: 'bericht.eml', bytes: mailOn(today) });
      const email = `${dossier(stage)}/documents/${mail}/e-mail`;
      await expected(201, coach.call('POST', email, { body: { minutes: 10 } }), 'a mail in the register');
      const again = await coach.call('POST', email, { body: { minutes: 10 } });
      holds(again.status === 409, 'a mail is in the register once', again.body);
      const read = await seen<{ text: string; day: string }>(stage, 'client', email);
      holds(read.day === today && read.text === 'Kan het een uur later?', 'a mail as text', read);
      for (const part of ['client', 'coach'] as const) {
        const { items } = await seen<Listed<{ consultId: string; state: string }>>(stage, part, consults(stage));
        holds(items.map(({ state }) => state).join() === 'planned,held', 'both are in the register', items);
        holds(items[0]?.consultId === consultId, 'the one to come first', items);
      }
      const { etag = '' } = await expected(200, coach.call('GET', `${dossier(stage)}/time`), 'the time');
      const granted = { headers: { 'if-match': etag }, body: { hours: 2, since: today } };
      await expected(200, coach.call('PUT', `${dossier(stage)}/hours`, granted), 'the hours that were granted');
      const time = await seen<{ total: number; granted: { left: number } }>(stage, 'client', `${dossier(stage)}/time`);
      const { total } = time;
      holds(time.granted.left === 30, 'of what was granted 30 minutes are left', time);
      const sheet = await expected(
        200,
        coach.call('GET', `/api/time/csv?dossier=${fact(stage, 'dossier')}&from=${today}&until=${today}`),
        'the time for an invoice',
      );
      const csv = new TextDecoder().decode(sheet.bytes);
      holds(csv.includes(';50;') && csv.includes(';30;'), 'the minutes of both', csv);
      holds(!/Kastanje|aanpak/.test(csv), 'and no content', csv);
      holds(total === 90, 'the minutes of what was held, of the work and of the mail', total);
      const calendar = await expected(
        200,
        as(stage, 'client').call('GET', `${consults(stage)}/${consultId}/calendar`),
        'the calendar',
      );
      const begins = Temporal.PlainDateTime.from(`${tomorrow.day}T09:30`).toZonedDateTime(ZONE).toInstant();
      const utc = `${begins.toString().slice(0, 16).replaceAll(/[-:]/g, '')}00Z`;
      const text = new TextDecoder().decode(calendar.bytes);
      holds(text.includes(`DTSTART:${utc}`) && !text.includes('Kastanje'), 'when, and no place', text);
      return `${total} minutes; ${utc} in the calendar`;
    },
  },
  {
    step: 'The client asks about what is stored, and the coach answers: both read both, and the mails say neither',
    rules: ['question.answered', 'rights.client-sees'],
    proves: ['RIO-3.6'],
    async run(stage) {
      const [client, coach] = [as(stage, 'client'), as(stage, 'coach')];
      const questions = `${dossier(stage)}/questions`;
      const [question, answer] = ['Waarom staat mijn vorige baan erin?', 'Om te zien welk werk u eerder deed.'];
      const asked = await expected(201, client.call('POST', questions, { body: { question } }), 'a question');
      const { questionId, answerBy } = asked.body as { questionId: string; answerBy: string };
      const { waiting } = await seen<{ waiting: readonly { kind: string; day?: string }[] }>(
        stage,
        'coach',
        '/api/caseload',
      );
      holds(
        waiting.some(({ kind, day }) => kind === 'question-asked' && day === answerBy),
        'the coach sees it on Today',
        waiting,
      );
      const request = { headers: { 'if-match': '"1"' }, body: { answer } };
      await expected(200, coach.call('PUT', `${questions}/${questionId}/answer`, request), 'the answer');
      for (const part of ['client', 'coach'] as const) {
        const { items } = await seen<Listed<{ question: string; answer?: { text: string } }>>(stage, part, questions);
        holds(items[0]?.question === question && items[0].answer?.text === answer, 'both are read by both', items);
      }
      return `by ${answerBy}`;
    },
  },
];
