import { createHash } from 'node:crypto';
import { eventually } from './machinery.ts';
import { as, expected, fact, type Part, type Stage, type StoryFile } from './stage.ts';
import { holds, type Step } from './story.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const documents = (stage: Stage): string => `/api/dossiers/${fact(stage, 'dossier')}/documents`;

type Upload = { readonly documentId: string; readonly url: string; readonly headers: Record<string, string> };

const ordinaryCategory = ({ policy }: Stage): string =>
  policy.categories.find(({ requires, files }) => requires === 'none' && files.length === 2)?.id ?? '';

function announcement(stage: Stage, file: StoryFile, more: object = {}): object {
  const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const type = stage.policy.documents.types.find(({ extensions }) => extensions.some((one) => one === extension));
  return {
    category: ordinaryCategory(stage),
    registrationKind: stage.policy.registrationKinds[0]?.id,
    files: ['client', 'coach'],
    fileName: file.name,
    mediaType: type?.mimeType ?? 'application/octet-stream',
    size: file.bytes.length,
    sha256: sha256(file.bytes),
    ...more,
  };
}

async function ticket(stage: Stage, file: StoryFile, more: object = {}, by: Part = 'coach'): Promise<Upload> {
  const asked = as(stage, by).call('POST', documents(stage), { body: announcement(stage, file, more) });
  const { body } = await expected(201, asked, `a ticket for ${file.name}`);
  const { documentId, upload } = body as {
    documentId: string;
    upload: { url: string; headers: Record<string, string> };
  };
  return { documentId, ...upload };
}

export async function put({ url, headers }: Omit<Upload, 'documentId'>, bytes: Uint8Array): Promise<number> {
  const { 'content-length': _, ...sent } = headers;
  const response = await fetch(url, { method: 'PUT', headers: sent, body: Buffer.from(bytes) });
  await response.arrayBuffer();
  return response.status;
}

type Shown = { state: string; rejection?: { code: string; message: { nl: string } } };
export const settled = (stage: Stage, documentId: string): Promise<Shown> =>
  eventually(`the inspection of ${documentId}`, async () => {
    const path = `${documents(stage)}/${documentId}`;
    const { body } = await expected(200, as(stage, 'coach').call('GET', path), 'asking for the document');
    const shown = body as Shown;
    return shown.state === 'available' || shown.state === 'rejected' ? shown : undefined;
  });

/** Sends a file. @returns its id, when it was inspected and found good */
export async function uploaded(stage: Stage, file: StoryFile, more: object = {}, by: Part = 'coach'): Promise<string> {
  const upload = await ticket(stage, file, more, by);
  const status = await put(upload, file.bytes);
  holds(status === 200, `${file.name} is taken`, status);
  const shown = await settled(stage, upload.documentId);
  holds(shown.state === 'available', `${file.name} is inspected and found good`, shown);
  return upload.documentId;
}

async function refusedAfterUpload(stage: Stage, file: StoryFile, reason: string): Promise<string> {
  const upload = await ticket(stage, file);
  holds((await put(upload, file.bytes)) === 200, `${file.name} can be sent`);
  const { state, rejection } = await settled(stage, upload.documentId);
  holds(state === 'rejected' && rejection?.code === reason, `${file.name} must be rejected: ${reason}`, rejection);
  await eventually(`${file.name} is gone`, async () => {
    const { versions } = await stage.machinery.documents.listVersions(`incoming/${fact(stage, 'dossier')}/`);
    return versions.length === 0 ? true : undefined;
  });
  return rejection.message.nl;
}

const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export const documentSteps: readonly Step[] = [
  {
    step: 'The coach uploads real files through presigned addresses',
    rules: ['document.listed-category', 'document.encrypted', 'retention.term-and-ground'],
    proves: ['RIO-2.2', 'RIO-3.1', 'RIO-6.1', 'EK-6.1'],
    async run(stage) {
      const ids = await Promise.all(stage.files.map((file) => uploaded(stage, file)));
      stage.facts.set('document', ids[0] ?? '').set('document-category', ordinaryCategory(stage));
      const sizes = stage.files.map(({ name, bytes }) => `${name} (${bytes.length} bytes)`);
      return `inspected and kept, with a term and a ground: ${sizes.join(', ')}`;
    },
  },
  {
    step: 'Bytes that were not announced are not taken, and nothing is overwritten',
    rules: ['document.inspected'],
    proves: ['EK-4.3'],
    async run(stage) {
      const file = { name: 'notitie.txt', bytes: Buffer.from('Afspraken van vandaag.\n') };
      const upload = await ticket(stage, file);
      const other = await put(upload, Buffer.from('Afspraken van morgen!.\n'));
      const longer = await put(upload, Buffer.from('Afspraken van vandaag, en nog wat.\n'));
      holds(other >= 400 && longer >= 400, 'other bytes are refused', { other, longer });
      holds((await put(upload, file.bytes)) === 200, 'the announced bytes are taken');
      const second = await put(upload, file.bytes);
      holds(second === 412 || second === 403 || second === 409, 'a second PUT is refused', second);
      await settled(stage, upload.documentId);
      return `other checksum ${other}, other length ${longer}, second PUT ${second}`;
    },
  },
  {
    step: 'A program named .pdf and the EICAR test file are rejected and leave nothing',
    rules: ['document.inspected'],
    proves: ['EK-4.3'],
    async run(stage) {
      const program = { name: 'brief.pdf', bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510, 1)]) };
      await refusedAfterUpload(stage, program, 'type-differs');
      return refusedAfterUpload(stage, { name: 'factuur.txt', bytes: Buffer.from(EICAR) }, 'malware');
    },
  },
  {
    step: 'A category that is not on the list is refused before anything is sent',
    rules: ['document.listed-category', 'document.no-more-than-needed'],
    proves: ['RIO-2.2', 'EK-5.1'],
    async run(stage) {
      const file = { name: 'geloof.txt', bytes: Buffer.from('x') };
      const body = announcement(stage, file, { category: 'religion' });
      const refused = await as(stage, 'coach').call('POST', documents(stage), { body });
      holds(refused.status === 422, 'the category must be refused', refused.body);
      return (refused.body as { detail: string }).detail;
    },
  },
  {
    step: 'The client sees both files and downloads, free of charge and with a trace',
    rules: ['dossier.two-files', 'audit.every-act', 'rights.free-of-charge'],
    proves: ['RIO-1.8', 'RIO-1.5', 'EK-9.2'],
    async run(stage) {
      const [file] = stage.files;
      const list = await expected(200, as(stage, 'client').call('GET', documents(stage)), 'the list');
      const path = `${documents(stage)}/${fact(stage, 'document')}/downloads`;
      const { body } = await expected(201, as(stage, 'client').call('POST', path), 'a download address');
      const { url, fileName } = body as { url: string; fileName: string };
      holds(fileName === file?.name, 'the name to save it as', fileName);
      const response = await fetch(url);
      const bytes = Buffer.from(await response.arrayBuffer());
      holds(
        response.status === 200 && file !== undefined && bytes.equals(file.bytes),
        'the same bytes come back',
        response.status,
      );
      const disposition = response.headers.get('content-disposition') ?? '';
      holds(
        disposition.startsWith(`attachment; filename="${fact(stage, 'document')}.`),
        'it comes as an attachment, without its name in the address',
        disposition,
      );
      await expected(404, as(stage, 'other-coach').call('POST', path), 'another coach');
      const kept = (list.body as { items: unknown[] }).items.length;
      return `${kept} documents listed; ${bytes.length} bytes back, byte for byte; another coach: 404`;
    },
  },
];
