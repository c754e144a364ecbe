import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { OPERATIONS, type OperationName, REPLIES } from '../../../contracts/api.ts';
import { disclosed, fetchDisclosed, principal } from '../../support/consents.ts';
import { practice, type Reply } from '../../support/practice.ts';
import { announcement, type Dossier, running, uploaded } from '../../support/story.ts';
import { announcedByLink, invited } from '../../support/test-invitations.ts';
import { decide, made, Run, yes } from '../rights/support.ts';

/** Stands in everything that is typed here. */
const TYPED = 'Zonnebloemveld';
const fileName = `${TYPED} – verslag\u202e.txt`;

async function world() {
  const one = practice();
  const client = { firstName: TYPED, lastName: TYPED, email: `${TYPED}@voorbeeld.example` };
  const dossier: Dossier = await running(one, { client });
  const documentId = await uploaded(one, dossier, undefined, { fileName });
  return { one, dossier, documentId };
}
type World = Awaited<ReturnType<typeof world>>;

/** How each address is asked for; that none is missing is a test of its own. */
const ASKED: { readonly [N in OperationName]?: (all: World) => Promise<Reply> } = {
  requestUpload: ({ one, dossier: { dossierId, coach } }) =>
    one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one, undefined, { fileName }) }),
  sendTestResult: async ({ one, dossier }) =>
    announcedByLink(one, (await invited(one, dossier)).token, undefined, { fileName }),
  downloadDocument: ({ one, dossier: { dossierId, client }, documentId }) =>
    one.call('downloadDocument', { dossierId, documentId }, { as: client }),
  downloadDisclosed: async ({ one, dossier, documentId }) => {
    const zonneveld = await principal(one, 'employer', TYPED);
    const { consentId } = await disclosed(one, dossier, zonneveld, [documentId]);
    return fetchDisclosed(one, zonneveld.people[0], consentId, documentId);
  },
  downloadPackage: async ({ one, dossier }) => {
    const request = await made(one, dossier, { kinds: ['access'], note: TYPED });
    const run = new Run(one, request);
    await run.go();
    await decide(one, request, yes('access'));
    await run.go();
    return one.call('downloadPackage', { ...request, kind: 'access' }, { as: dossier.client });
  },
};

/** An address that somebody holds has an end; no other reply has. */
const HANDED_OUT = (Object.keys(OPERATIONS) as OperationName[]).filter((name) =>
  JSON.stringify(z.toJSONSchema(REPLIES[name](), { unrepresentable: 'any' })).includes('"expiresAt"'),
);

/** To send to, which their callers save nothing of. */
const UPLOADS: readonly OperationName[] = ['requestUpload', 'sendTestResult'];

describe('[EK-6.1] [AVG-32] an address that is handed out, which logs keep, has no word that somebody typed', () => {
  test('every one is tried', () => {
    expect(Object.keys(ASKED).sort()).toEqual(HANDED_OUT.toSorted());
  });

  test.each(HANDED_OUT)('%s', async (name) => {
    const { upload, url } = await addressOf(name, await world());
    const handed = decodeURIComponent(JSON.stringify(upload ?? url));
    expect(handed).toContain('https:');
    expect(handed).not.toMatch(new RegExp(`${TYPED}|verslag`, 'i'));
  });

  test.each(HANDED_OUT.filter((name) => !UPLOADS.includes(name)))(
    '%s tells its caller what to save it as',
    async (name) => {
      const all = await world();
      const { url = '', fileName: saved = '' } = await addressOf(name, all);
      const number = (await all.one.dossiers.load(all.dossier.dossierId))?.dossier.number;
      expect(saved).toBe(name === 'downloadPackage' ? `${number}-access.zip` : `${TYPED} – verslag.txt`);
      const { headers } = all.one.objects.fetch(url);
      const extension = saved.split('.').at(-1);
      expect(headers['content-disposition']).toMatch(
        new RegExp(`^attachment; filename="[0-9a-f-]{36}[a-z-]*\\.${extension}"$`),
      );
    },
  );
});

type Address = { readonly url?: string; readonly fileName?: string; readonly upload?: object };

async function addressOf(name: OperationName, all: World): Promise<Address> {
  const reply = await ASKED[name]?.(all);
  if (reply?.status !== 201) throw new Error(`${name}: ${JSON.stringify(reply?.body)}`);
  return reply.body;
}
