import { eventually, mailText } from './machinery.ts';
import { dossier } from './questions.ts';
import { as, expected, type Part, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT, mailTo } from './trajectory.ts';

type Consult = { readonly consultId: string; readonly state: string };
type Summary = {
  readonly summaryId: string;
  readonly version: number;
  readonly state: string;
  readonly editions: readonly { readonly text: string; readonly answers: readonly { readonly words?: string }[] }[];
};

const FIRST = 'Merel wil weer als planner werken.';
const WRONG = 'Ik wil geen planner zijn, ik wil les geven.';
const BETTER = 'Merel wil geen planner zijn. Zij wil les geven.';

const path = (stage: Stage, summaryId: string): string => `${dossier(stage)}/summaries/${summaryId}`;

async function seen(stage: Stage, part: Part, summaryId: string): Promise<Summary> {
  return (await expected(200, as(stage, part).call('GET', path(stage, summaryId)), `the summary, as ${part}`))
    .body as Summary;
}

/** Something that is done with what somebody sees. */
const done = (
  stage: Stage,
  part: Part,
  { summaryId, version }: Summary,
  how: readonly [string, string],
  body: object,
) =>
  as(stage, part).call(how[0], `${path(stage, summaryId)}${how[1]}`, { body, headers: { 'if-match': `"${version}"` } });

const CONFIRM = ['PUT', '/confirmation'] as const;
const DISPUTE = ['POST', '/disputes'] as const;
const CORRECT = ['POST', '/editions'] as const;

/** The coach writes what was discussed in the consult that was held, and the client gets it. */
async function sent(stage: Stage): Promise<string> {
  const coach = as(stage, 'coach');
  const { body } = await expected(200, coach.call('GET', `${dossier(stage)}/consults`), 'the consults');
  const held = (body as { items: readonly Consult[] }).items.find(({ state }) => state === 'held');
  const written = { consultId: held?.consultId, text: FIRST, send: true };
  const made = coach.call('POST', `${dossier(stage)}/summaries`, { body: written });
  const { summaryId } = (await expected(201, made, 'a summary')).body as Summary;
  const mail = await eventually('the mail about the summary', () =>
    mailTo(stage, CLIENT.email, 'Lees de samenvatting'),
  );
  holds(!mailText(mail).includes('planner'), 'nothing of what was discussed is in it', mail);
  await stage.papers.keep('mails/13-samenvatting.txt', mailText(mail));
  return summaryId;
}

export const summarySteps: readonly Step[] = [
  {
    step: 'The client says what is not right in the summary of a consult; the coach corrects it, and only the client can confirm it',
    rules: ['summary.for-client', 'summary.silence'],
    proves: ['RIO-3.5'],
    async run(stage) {
      const summaryId = await sent(stage);
      const first = await seen(stage, 'client', summaryId);
      holds(first.state === 'sent', 'silence is silence', first);
      const byCoach = await done(stage, 'coach', first, CONFIRM, { edition: 1 });
      holds(byCoach.status === 403, 'the coach confirms nothing', byCoach.body);
      const dispute = done(stage, 'client', first, DISPUTE, { edition: 1, words: WRONG });
      await expected(200, dispute, 'what is not right');
      const disputed = await seen(stage, 'coach', summaryId);
      const corrections = [done(stage, 'coach', disputed, CORRECT, { text: BETTER })];
      corrections.push(done(stage, 'coach', disputed, CORRECT, { text: FIRST.toUpperCase() }));
      const statuses = (await Promise.all(corrections)).map(({ status }) => status).sort();
      holds(statuses.join() === '200,412', 'of two corrections one wins', statuses);
      const corrected = await seen(stage, 'client', summaryId);
      const old = await done(stage, 'client', corrected, CONFIRM, { edition: 1 });
      holds(old.status === 409, 'an old version is not confirmed any more', old.body);
      await expected(200, done(stage, 'client', corrected, CONFIRM, { edition: 2 }), 'the confirmation');
      for (const part of ['client', 'coach'] as const) {
        const { state, editions } = await seen(stage, part, summaryId);
        holds(state === 'confirmed' && editions.length === 2, `the ${part} sees the state and both versions`, editions);
        holds(editions[0]?.answers[0]?.words === WRONG, 'and what the client said', editions);
      }
      const pdf = () => expected(200, as(stage, 'client').call('GET', `${path(stage, summaryId)}/pdf`), 'the paper');
      const [paper, again] = [await pdf(), await pdf()];
      holds(paper.bytes.equals(again.bytes), 'the same paper twice');
      await stage.papers.keep('letters/8-samenvatting.pdf', paper.bytes);
      return `confirmed after a correction; ${(old.body as { detail: string }).detail}`;
    },
  },
];
