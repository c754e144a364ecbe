import { createHash, createPublicKey } from 'node:crypto';
import { verifyCertificate } from '../../contracts/proof/verify.ts';
import { eventually, mailText } from './machinery.ts';
import { paperCertified } from './on-paper.ts';
import { OLD_NAME } from './slip.ts';
import { as, expected, fact } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT, mailTo } from './trajectory.ts';

const PREFIXES = ['incoming/', 'dossiers/', 'closed/', 'held/', 'exports/'];

export const afterwards: readonly Step[] = [
  {
    step: 'Everything is gone: no version, no record, no way in',
    rules: ['retention.destroyed-at-term'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      const id = fact(stage, 'dossier');
      for (const prefix of PREFIXES) {
        const { versions } = await stage.machinery.documents.listVersions(`${prefix}${id}/`);
        holds(versions.length === 0, `nothing is left under ${prefix}`, versions);
      }
      // 403 once the account, which has no other dossier, has gone too.
      const { status } = await as(stage, 'client').call('GET', `/api/dossiers/${id}`);
      holds(status === 404 || status === 403, 'the client finds nothing', status);
      await expected(404, as(stage, 'owner').call('GET', `/api/dossiers/${id}`), 'the owner');
      const { firstName, lastName } = CLIENT;
      const asked = as(stage, 'owner').call('POST', '/api/dossiers/lookups', { body: { firstName, lastName } });
      holds(((await expected(200, asked, 'by name')).body as { items: unknown[] }).items.length === 0, 'not by name');
      const records = await stage.machinery.dump(stage.tables.records);
      holds(!records.includes(`DOSSIER#${id}`), 'no record is left in the table');
      const vault = await stage.machinery.dump(stage.tables.vault);
      const names = await stage.machinery.dump(stage.tables.names);
      holds(!vault.includes(id) && !names.includes(id), 'no key and no keyed name is left');
      return '0 object versions, 0 records, 0 keys, 0 keyed names; 404 for everyone';
    },
  },
  {
    step: 'The complaints went after their own years; their lines in the register lead to nobody',
    rules: ['complaint.procedure'],
    proves: ['RIO-7.2', 'EK-11.1'],
    async run(stage) {
      const list = await expected(200, as(stage, 'owner').call('GET', '/api/complaints'), 'the register');
      const { items } = list.body as { items: { complaintId?: string; channel: string; state: string }[] };
      const named = items.filter(({ channel }) => channel === 'portal');
      const led = named.filter(({ complaintId, state }) => complaintId !== undefined || state !== 'erased');
      holds(named.length > 0 && led.length === 0, 'no line leads to a complaint', items);
      const records = await stage.machinery.dump(stage.tables.records);
      holds(!records.includes(`COMPLAINT#${fact(stage, 'complaint')}`), 'and none is left');
      return `${named.length} lines without a complaint`;
    },
  },
  {
    step: 'A table restored to a moment before the destruction is unreadable',
    rules: ['retention.destroyed-at-term'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      const restored = await stage.machinery.dump(fact(stage, 'restored'));
      holds(restored.includes(`DOSSIER#${fact(stage, 'dossier')}`), 'the backup reaches back before the destruction');
      for (const word of [
        CLIENT.firstName,
        CLIENT.lastName,
        CLIENT.email,
        CLIENT.phone,
        ...stage.files.map(({ name }) => name),
      ])
        holds(!restored.includes(word), 'nothing of the person can be read in it');
      holds(!restored.includes('NAME#'), 'and nobody is found by name in it');
      return 'the sealed fields are there, their key is not; no name, address or file name can be read or found';
    },
  },
  {
    step: 'What may survive survives: name, service and year for the principal',
    rules: ['relation.name-survives'],
    proves: ['RIO-6.4'],
    when: (policy) => policy.survivors.relationRegister !== null,
    async run(stage) {
      const { body } = await expected(200, as(stage, 'owner').call('GET', '/api/relations'), 'the relation register');
      const { items } = body as { items: Record<string, unknown>[] };
      // Who asked to be erased is in it without a name (RIO-6.4).
      const named = items.filter(({ clientName }) => clientName !== undefined);
      const nameOf = ({ firstName, lastName }: typeof OLD_NAME): string => `${firstName} ${lastName}`;
      const line = named.find(({ clientName }) => clientName === nameOf(CLIENT));
      const names = named.map(({ clientName }) => clientName).sort();
      const both = [nameOf(CLIENT), nameOf(OLD_NAME)].sort();
      holds(line !== undefined && names.join() === both.join(), 'a name for each dossier', items);
      const fields = Object.keys(line).sort().join(', ');
      // The name of a principal is its own record's, read beside the line.
      holds(fields === 'clientName, principalId, principalName, service, year', 'and no more than that', fields);
      return fields;
    },
  },
  {
    step: 'Nothing with a name survives: this regulation keeps none',
    rules: ['retention.destroyed-at-term', 'document.no-more-than-needed'],
    proves: ['EK-10.1', 'EK-5.1'],
    when: (policy) => policy.survivors.relationRegister === null,
    async run(stage) {
      const { body } = await expected(200, as(stage, 'owner').call('GET', '/api/relations'), 'the relation register');
      holds((body as { items: unknown[] }).items.length === 0, 'the register is empty', body);
      return 'the relation register is empty';
    },
  },
  {
    step: 'The certificate is verified offline, and a changed byte is found',
    rules: ['retention.destroyed-at-term'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      const path = `/api/certificates/${fact(stage, 'certificate')}`;
      const { bytes } = await expected(200, as(stage, 'owner').call('GET', path), 'the certificate');
      const pdf = await expected(200, as(stage, 'owner').call('GET', `${path}/pdf`), 'the certificate to print');
      const key = await expected(200, stage.anyone.call('GET', '/api/signing-key'), 'the public key');
      await stage.papers.keep('certificate.json', bytes);
      await stage.papers.keep('certificate.pdf', pdf.bytes);
      await stage.papers.keep('letters/1-bewijs-van-vernietiging.pdf', pdf.bytes);
      await stage.papers.keep('public-key.pem', key.bytes);
      const pem = key.bytes.toString('utf8');
      const good = await verifyCertificate(bytes, pem);
      holds(good.ok, 'the certificate holds', good);
      const changed = Buffer.from(bytes);
      const place = changed.indexOf('"documents":') + '"documents":'.length;
      changed[place] = changed[place] === 0x39 ? 0x38 : 0x39;
      holds(!(await verifyCertificate(changed, pem)).ok, 'a changed count is found');
      const fingerprint = createHash('sha256')
        .update(createPublicKey(pem).export({ type: 'spki', format: 'der' }))
        .digest('hex');
      return `${bytes.length} bytes, PDF of ${pdf.bytes.length}; key ${fingerprint.slice(0, 16)}`;
    },
  },
  paperCertified,
  {
    step: 'The client and the owner are told',
    rules: ['retention.destroyed-at-term'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      const number = fact(stage, 'number');
      const client = await eventually('the mail to the client', () =>
        mailTo(stage, CLIENT.email, fact(stage, 'certificate')),
      );
      holds(client.BodyText.includes(`dossier ${number}`), 'it names the number', client);
      const owner = await eventually('the mail to the owner', () =>
        mailTo(stage, stage.ownerEmail, fact(stage, 'certificate')),
      );
      await stage.papers.keep('mails/2-vernietigd.txt', mailText(client));
      await stage.papers.keep('mails/3-bewijs.txt', mailText(owner));
      return 'two mails, without anything from the dossier but its number';
    },
  },
];
