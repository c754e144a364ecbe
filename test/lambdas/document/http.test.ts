import { describe, expect, test } from 'vitest';
import { practice } from '../../support/practice.ts';
import { announcement, ended, registered, running, sha256, TEXT, uploaded } from '../../support/story.ts';
import { FILES } from '../files.ts';
import { bodyOf, chainOf, changesNothing, everything, refusal } from '../support.ts';

type Ticket = {
  documentId: string;
  upload: { url: string; headers: Record<string, string>; method: string; expiresAt: string };
};

async function ticketFor(bytes: Uint8Array = TEXT, more: object = {}) {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const announce = (extra: object = {}) =>
    one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one, bytes, { ...more, ...extra }) });
  const reply = await announce();
  const ticket = bodyOf<Ticket>(reply);
  const put = (body: Uint8Array = bytes, headers: Record<string, string> = {}) =>
    one.objects.accept(ticket.upload.url, { ...ticket.upload.headers, ...headers }, body);
  return { one, dossier, dossierId, coach, announce, reply, ticket, put };
}

describe('a ticket is for one upload of exactly what was announced', () => {
  test('[RIO-6.1] it binds length, type and checksum, lives five minutes, and names nothing but ids', async () => {
    const { one, dossierId, ticket, reply } = await ticketFor();
    const checksum = Buffer.from(sha256(TEXT), 'hex').toString('base64');
    expect(ticket.upload).toMatchObject({
      method: 'PUT',
      expiresAt: '2026-03-05T10:05:00Z',
      headers: { 'content-type': 'text/plain', 'if-none-match': '*', 'x-amz-checksum-sha256': checksum },
    });
    expect(ticket.upload.url).toContain(`/incoming/${dossierId}/${ticket.documentId}`);
    expect(JSON.stringify(reply)).not.toMatch(/verslag|merel/i);
    const stored = one.items.dump('records').find(({ sk }) => sk === `DOCUMENT#${ticket.documentId}`);
    expect(stored?.retention).toEqual({ article: 'RIO-6.3', term: 'P5Y', from: 'trajectory-end' });
  });

  const wrong: Record<string, [Uint8Array, Record<string, string>, number]> = {
    'a file longer than announced': [Buffer.concat([TEXT, TEXT]), {}, 403],
    'a file shorter than announced': [TEXT.subarray(1), {}, 403],
    'other bytes of the same length': [Buffer.from(TEXT.toString().replace('Verslag', 'Verslog')), {}, 400],
    'nothing at all': [Buffer.alloc(0), {}, 403],
    'another type': [TEXT, { 'content-type': 'text/html' }, 403],
    'another checksum': [TEXT, { 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') }, 403],
    'leave to overwrite': [TEXT, { 'if-none-match': '' }, 403],
  };
  test.each(Object.entries(wrong))('%s is refused and leaves nothing', async (_, [bytes, headers, status]) => {
    const { one, put } = await ticketFor();
    const before = await everything(one);
    expect(put(bytes, headers)).toBe(status);
    expect(await everything(one)).toEqual(before);
    expect(put()).toBe(200);
  });

  test('a second PUT to the same address changes nothing', async () => {
    const { one, put } = await ticketFor();
    expect(put()).toBe(200);
    const before = await everything(one);
    expect(put()).toBe(412);
    expect(await everything(one)).toEqual(before);
  });

  test('an address that expired takes nothing', async () => {
    const { one, put } = await ticketFor();
    one.clock.advance('PT5M');
    const before = await everything(one);
    expect(put()).toBe(403);
    expect(await everything(one)).toEqual(before);
  });
});

describe('what cannot be kept is not even announced', () => {
  test('a file without bytes, one that is too large, and a kind that is not on the list', async () => {
    const { one, announce } = await ticketFor();
    const refusedWith = (more: object) => changesNothing(one, () => announce(more));
    expect(await refusedWith({ size: 0 })).toEqual(refusal(422, 'document-empty'));
    expect(await refusedWith({ size: 50 * 1024 * 1024 + 1 })).toEqual(refusal(422, 'document-too-large'));
    const kinds = [
      { fileName: 'setup.exe', mediaType: 'application/x-msdownload' },
      { fileName: 'verslag.pdf.exe', mediaType: 'application/pdf' },
      { fileName: 'verslag.pdf', mediaType: 'text/plain' },
      { fileName: 'verslag', mediaType: 'text/plain' },
      { fileName: 'pagina.html', mediaType: 'text/html' },
    ];
    for (const kind of kinds) expect(await refusedWith(kind)).toEqual(refusal(422, 'media-type-refused'));
    expect(await refusedWith({ registrationKind: 'gossip' })).toEqual(refusal(422, 'registration-kind-unknown'));
    expect(await refusedWith({ fileName: 'BSN 111222333.txt' })).toEqual(refusal(422, 'citizen-service-number'));
    const malformed = [
      { fileName: '../geheim.txt' },
      { fileName: 'a'.repeat(10_000) },
      { size: -1 },
      { size: 1.5 },
      { sha256: 'ABC' },
      { category: null },
      { keepFor: 'ever' },
    ];
    for (const more of malformed) expect(await refusedWith(more)).toEqual(refusal(400, 'invalid-request'));
  });

  test('[EK-2.1] after the end nothing is added', async () => {
    const { one, dossier, announce } = await ticketFor();
    await ended(one, dossier);
    expect(await changesNothing(one, announce)).toEqual(refusal(409, 'trajectory-ended'));
  });
});

describe('a download', () => {
  test('[RIO-1.5] client and coach get an address for a minute, as an attachment, and it is recorded', async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, coach, client } = dossier;
    const documentId = await uploaded(one, dossier);
    for (const as of [client, coach]) {
      const reply = await one.call('downloadDocument', { dossierId, documentId }, { as });
      const { url, expiresAt } = bodyOf<{ url: string; expiresAt: string }>(reply);
      expect([reply.status, expiresAt]).toEqual([201, '2026-03-05T10:01:00Z']);
      expect(url).not.toMatch(/verslag|merel/i);
      const fetched = one.objects.fetch(url);
      expect(Buffer.from(fetched.bytes)).toEqual(TEXT);
      expect(fetched.headers['content-disposition']).toBe(`attachment; filename="${documentId}.txt"`);
      expect(fetched.headers['cache-control']).toContain('no-store');
      const last = (await chainOf(one, dossierId)).at(-1);
      expect(last).toMatchObject({ action: 'document.download', act: 'consult', facts: { document: documentId } });
      one.clock.advance('PT60S');
      expect(one.objects.fetch(url).status).toBe(403);
      one.clock.advance('-PT60S');
    }
  });

  test('only what was inspected can be downloaded, and only while it is there', async () => {
    const { one, dossierId, coach, ticket, put } = await ticketFor();
    const { documentId } = ticket;
    const download = () => one.call('downloadDocument', { dossierId, documentId }, { as: coach });
    expect(await changesNothing(one, download)).toEqual(refusal(409, 'document-not-ready'));
    put();
    expect(await changesNothing(one, download)).toEqual(refusal(409, 'document-not-ready'));
    const missing = { dossierId, documentId: dossierId };
    expect(await changesNothing(one, () => one.call('downloadDocument', missing, { as: coach }))).toEqual(
      refusal(404, 'not-found'),
    );
  });

  test('when the dossier is being closed at that moment, no address is handed out', async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, client } = dossier;
    const documentId = await uploaded(one, dossier);
    const presign = one.objects.presignDownload.bind(one.objects);
    let handedOut = 0;
    one.objects.presignDownload = (...terms) => {
      handedOut += 1;
      return presign(...terms);
    };
    const load = one.documents.load.bind(one.documents);
    one.documents.load = async (...asked) => {
      const document = await load(...asked);
      const loaded = await one.dossiers.load(dossierId);
      if (loaded && loaded.dossier.state !== 'erasing')
        await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' }).write]);
      return document;
    };
    expect(await one.call('downloadDocument', { dossierId, documentId }, { as: client })).toEqual(
      refusal(404, 'not-found'),
    );
    expect(handedOut).toBe(0);
  });
});

test.each(Object.entries(FILES))(
  'a real %s goes in and comes out the same',
  async (extension, { bytes, mediaType }) => {
    const one = practice();
    const dossier = await registered(one);
    const { dossierId, client } = dossier;
    const documentId = await uploaded(one, dossier, bytes, {
      mediaType,
      fileName: `bestand.${extension.toUpperCase()}`,
    });
    const reply = await one.call('downloadDocument', { dossierId, documentId }, { as: client });
    expect(Buffer.from(one.objects.fetch(bodyOf<{ url: string }>(reply).url).bytes)).toEqual(bytes);
  },
);
