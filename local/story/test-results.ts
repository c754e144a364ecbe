import { documents, put, settled, sha256 } from './documents.ts';
import { eventually, mailText } from './machinery.ts';
import { as, expected, fact, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT, mailTo } from './trajectory.ts';

/** Invented: a bureau that takes tests, without an account. */
const BUREAU = { bureau: 'Testbureau Zuiderlicht', email: 'tests@zuiderlicht.example' };
const RESULT = Buffer.from('Uitslag van de capaciteitentest.\n');

const invitations = (stage: Stage): string => `/api/dossiers/${fact(stage, 'dossier')}/test-invitations`;
const look = (stage: Stage, token: string) =>
  stage.anyone.call('POST', '/api/test-results/invitations', { body: { token } });

/** The coach asks; the word in the link is in the mail and nowhere else. */
async function asked(stage: Stage): Promise<string> {
  const category = stage.policy.categories.find(({ testResult }) => testResult)?.id;
  const body = { ...BUREAU, category, language: 'nl' };
  await expected(201, as(stage, 'coach').call('POST', invitations(stage), { body }), 'asking for a test result');
  const mail = await eventually('the mail to the bureau', () => mailTo(stage, BUREAU.email, '/test-result#'));
  holds(!Object.values(CLIENT).some((text) => mailText(mail).includes(text)), 'nothing of the client is in it', mail);
  await stage.papers.keep('mails/11-testuitslag-gevraagd.txt', mailText(mail).replace(/#[\w-]+/g, '#…'));
  return /#([\w-]+)/.exec(mail.BodyText)?.[1] ?? '';
}

async function sent(stage: Stage, token: string): Promise<string> {
  const file = { fileName: 'uitslag.txt', mediaType: 'text/plain', size: RESULT.length, sha256: sha256(RESULT) };
  const announced = stage.anyone.call('POST', '/api/test-results', { body: { token, ...file } });
  const { body } = await expected(201, announced, 'a ticket without an account');
  const { documentId, upload } = body as {
    documentId: string;
    upload: { url: string; headers: Record<string, string> };
  };
  holds((await put(upload, RESULT)) === 200, 'the result is taken');
  const { state } = await settled(stage, documentId);
  holds(state === 'available', 'the result is inspected and found good', state);
  return documentId;
}

type Shown = { readonly documentId: string; readonly uploadedBy: string; readonly bureau?: string };

export const testResultSteps: readonly Step[] = [
  {
    step: 'A test administrator sends one result by the link in a mail, and coach and client see it as theirs',
    rules: ['test-result.invited'],
    proves: ['RIO-1.10', 'EK-1.12'],
    async run(stage) {
      const token = await asked(stage);
      // It works from the commit after the mail, which is read here before anybody could.
      const invited = await eventually('the link of the mail', async () => {
        const { status, body } = await look(stage, token);
        return status === 200 ? (body as object) : undefined;
      });
      holds(!JSON.stringify(invited).includes(fact(stage, 'dossier')), 'nothing of the dossier is in it', invited);
      const documentId = await sent(stage, token);
      for (const who of ['coach', 'client'] as const) {
        const { body } = await expected(200, as(stage, who).call('GET', documents(stage)), `the documents, as ${who}`);
        const found = (body as { items: Shown[] }).items.find((one) => one.documentId === documentId);
        const theirs = found?.uploadedBy === 'test-administrator' && found.bureau === BUREAU.bureau;
        holds(theirs, `the ${who} sees whose it is`, found);
        const told = await eventually(`the mail to the ${who}`, () =>
          mailTo(stage, stage.people.get(who)?.email ?? '', 'testafnemer heeft een testuitslag gestuurd'),
        );
        holds(!mailText(told).includes(BUREAU.bureau), 'without a name', told);
      }
      const again = await look(stage, token);
      const forged = await look(stage, 'x'.repeat(token.length));
      holds(again.status === 404 && forged.status === 404, 'a second use is refused', { again, forged });
      const said = [again, forged].map(({ body }) => ({ ...(body as object), instance: undefined }));
      holds(JSON.stringify(said[0]) === JSON.stringify(said[1]), 'as a forged link is', said);
      return (again.body as { detail: string }).detail;
    },
  },
];
