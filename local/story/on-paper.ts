import { addDays, addYears } from '../../domain/calendar.ts';
import { eventually, mailText } from './machinery.ts';
import { as, expected, fact, type Stage, shiftTo } from './stage.ts';
import { holds, type Step } from './story.ts';
import { mailTo } from './trajectory.ts';

type Copy = { readonly copyId: string; readonly version: number; readonly sheet: string; readonly state: string };

const paper = (stage: Stage): string => `/api/dossiers/${fact(stage, 'dossier')}/paper`;
const place = ({ policy }: Stage, n: number): string => policy.paper.places[n]?.id ?? '';

async function recorded(stage: Stage, what: object): Promise<Copy> {
  const body = { ...what, printedOn: fact(stage, 'today'), place: place(stage, 0) };
  return (await expected(201, as(stage, 'coach').call('POST', paper(stage), { body }), 'a copy')).body as Copy;
}

/** By the coach, on the version that was shown last. */
const act = (stage: Stage, { copyId, version }: Copy, name: string, body?: object) =>
  as(stage, 'coach').call('POST', `${paper(stage)}/${copyId}/${name}`, {
    headers: { 'if-match': `"${version}"` },
    ...(body ? { body } : {}),
  });

/** As the client sees it. */
async function seen(stage: Stage, copyId: string): Promise<Copy> {
  const reply = await expected(200, as(stage, 'client').call('GET', `${paper(stage)}/${copyId}`), 'the copy');
  return reply.body as Copy;
}

const gone = (on: string, method: string) => ({ on, method });

export const paperSteps: readonly Step[] = [
  {
    step: 'The coach prints a document: the copy belongs to the dossier, under lock, with a number and a code on its sheet',
    rules: ['paper.register', 'paper.locked-place'],
    proves: ['RIO-3.2', 'RIO-3.3', 'EK-6.1'],
    async run(stage) {
      const documentId = fact(stage, 'document');
      const open = { documentId, printedOn: fact(stage, 'today'), place: 'desk' };
      const refused = await as(stage, 'coach').call('POST', paper(stage), { body: open });
      holds(refused.status === 422, 'not in an open place', refused.body);
      const copy = await recorded(stage, { documentId });
      stage.facts.set('copy', copy.copyId);
      const sheet = await as(stage, 'coach').call('GET', `${paper(stage)}/${copy.copyId}/sheet`);
      holds(sheet.bytes.subarray(0, 5).toString('latin1') === '%PDF-', 'a sheet to print', sheet.status);
      await stage.papers.keep('papier/blad-met-nummer.pdf', sheet.bytes);
      await expected(403, as(stage, 'client').call('POST', paper(stage), { body: open }), 'the client records nothing');
      return `copy ${copy.sheet}; an open place 422; a sheet of ${sheet.bytes.length} bytes`;
    },
  },
  {
    step: 'It is out for a consult: the client sees that, it is asked back, and it lies under lock again',
    rules: ['paper.locked-place', 'rights.client-sees'],
    proves: ['RIO-3.3', 'EK-6.1'],
    async run(stage) {
      const copy = await seen(stage, fact(stage, 'copy'));
      await expected(200, act(stage, copy, 'out'), 'taken out');
      const out = await seen(stage, copy.copyId);
      holds(out.state === 'out', 'visible as out', out);
      const agenda = await expected(
        200,
        as(stage, 'client').call('GET', `${paper(stage).replace('/paper', '/agenda')}`),
        'the agenda',
      );
      const { items } = agenda.body as { items: { kind: string; dueOn: string }[] };
      const back = items.find(({ kind }) => kind === 'paper-return')?.dueOn;
      holds(back === addDays(fact(stage, 'today'), stage.policy.paper.returnDays), 'asked back', items);
      holds((await act(stage, copy, 'back', { place: place(stage, 1) })).status === 412, 'not by who saw it before');
      await expected(200, act(stage, out, 'back', { place: place(stage, 1) }), 'back under lock');
      return `out until ${back}; an old version 412; back in ${place(stage, 1)}`;
    },
  },
  {
    step: 'A letter that came in is handed to the client, once: how, when and by whom is recorded',
    rules: ['paper.destroyed'],
    proves: ['RIO-6.2', 'EK-10.1'],
    async run(stage) {
      const copy = await recorded(stage, {
        words: 'Brief van de gemeente (verzonnen)',
        category: stage.policy.categories[0]?.id,
      });
      const today = fact(stage, 'today');
      for (const wrong of [
        gone(addDays(today, 1), 'handed-to-client'),
        gone(addDays(today, -1), 'handed-to-client'),
        gone(today, 'bin'),
      ])
        await expected(422, act(stage, copy, 'destruction', wrong), 'a wrong day or method');
      await expected(200, act(stage, copy, 'destruction', gone(today, 'handed-to-client')), 'handed over');
      const again = await act(
        stage,
        { ...copy, version: copy.version + 1 },
        'destruction',
        gone(today, 'handed-to-client'),
      );
      holds(again.status === 409, 'confirmed once', again.body);
      return `${copy.sheet} handed over on ${today}; tomorrow, yesterday and the bin 422; twice 409`;
    },
  },
];

export const paperYear: Step = {
  step: 'Before a year has passed the coach is asked to destroy what is on paper, and confirms it',
  rules: ['paper.destroyed'],
  proves: ['RIO-6.2'],
  // Where paper has no term of its own it goes with the digital dossier.
  when: ({ retention }) => retention.paperYears !== null,
  async run(stage) {
    const { retention, paper: rules } = stage.policy;
    const last = addYears(fact(stage, 'today'), retention.paperYears ?? 0);
    const day = addDays(last, -rules.reminderDays);
    await stage.machinery.shiftClock(shiftTo(stage, day));
    await stage.machinery.run('sweep');
    const coach = stage.people.get('coach')?.email ?? '';
    const mail = await eventually('the mail to the coach', () => mailTo(stage, coach, 'Vernietig het papier'));
    await stage.papers.keep('mails/21-papier-vernietigen.txt', mailText(mail));
    const copy = await seen(stage, fact(stage, 'copy'));
    await expected(200, act(stage, copy, 'destruction', gone(day, 'cross-cut-shredder')), 'destroyed');
    return `asked on ${day}, destroyed the same day, in time for ${last}`;
  },
};

export const paperCertified: Step = {
  step: 'The certificate names the paper: how many, which went how and when, and what the coach still has to destroy',
  rules: ['paper.destroyed', 'erasure.certified'],
  proves: ['RIO-6.2', 'RIO-6.3', 'EK-10.1'],
  async run(stage) {
    const { body } = await expected(
      200,
      stage.anyone.call('GET', `/api/certificates/${fact(stage, 'certificate')}`),
      'the certificate',
    );
    const { paper: named } = body as {
      paper: { copies: number; destroyed: { method: string; copies: number }[]; left?: { copies: number } };
    };
    const own = stage.policy.retention.paperYears !== null;
    const methods = named.destroyed.map(({ method }) => method).sort();
    holds(named.copies === 2, 'both copies', named);
    holds(
      methods.join() === (own ? 'cross-cut-shredder,handed-to-client' : 'handed-to-client'),
      'how they went',
      named,
    );
    holds((named.left?.copies ?? 0) === (own ? 0 : 1), 'what is left', named);
    return `2 copies: ${methods.join(', ')}; left for the coach: ${named.left?.copies ?? 0}`;
  },
};
