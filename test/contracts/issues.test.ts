import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { pageQuery } from '../../contracts/common.ts';
import { requestUploadBody } from '../../contracts/document/requests.ts';
import {
  changeClientBody,
  createDossierBody,
  dossierParams,
  holdBody,
  lookUpBody,
  recordNoticeBody,
} from '../../contracts/dossier/requests.ts';
import { invitePersonBody, registerPrincipalBody } from '../../contracts/person/requests.ts';
import { fromIssues } from '../../contracts/problems/issues.ts';
import { policyById } from '../../local/policies.ts';
import { everyRegulation } from '../support/regulations.ts';

const policy = policyById('re-integratieonderwijs');
const today = { today: '2026-03-05' };
const schemas: Readonly<Record<string, z.ZodType>> = {
  createDossier: createDossierBody({ ...policy, ...today }),
  changeClient: changeClientBody({ ...policy, ...today }),
  lookUp: lookUpBody(),
  recordNotice: recordNoticeBody(today),
  hold: holdBody(today),
  requestUpload: requestUploadBody(today),
  invitePerson: invitePersonBody(),
  registerPrincipal: registerPrincipalBody(),
  page: pageQuery(),
  params: dossierParams(),
};

const errorsOf = (schema: z.ZodType, value: unknown, language: 'nl' | 'en' = 'en') =>
  fromIssues(schema.safeParse(value).error?.issues ?? [], language);

const upload = {
  category: 'career',
  registrationKind: 'intake',
  files: ['client'],
  fileName: 'cv.pdf',
  mediaType: 'application/pdf',
  size: 10,
  sha256: '0'.repeat(64),
};

describe('what is wrong with a request', () => {
  it.each([
    ['nothing at all', requestUploadBody(today), undefined, '', 'Fill this in.'],
    ['a list for an object', requestUploadBody(today), [], '', 'Give the fields that are asked for.'],
    ['a missing field', holdBody(today), { reviewOn: '2026-03-05' }, 'reason', 'Fill this in.'],
    [
      'an empty field',
      holdBody(today),
      { reason: ' ', reviewOn: '2026-03-05' },
      'reason',
      'This is empty. Fill it in.',
    ],
    ['a number for a text', registerPrincipalBody(), { type: 'uwv', name: 7 }, 'name', 'Fill in a text.'],
    [
      '10,000 characters',
      registerPrincipalBody(),
      { type: 'uwv', name: 'a'.repeat(10_000) },
      'name',
      'Use at most 200 characters.',
    ],
    [
      '29 February of a common year',
      holdBody(today),
      { reason: 'x', reviewOn: '2027-02-29' },
      'reviewOn',
      'This day does not exist. Write a date as year-month-day, for example 2026-03-05.',
    ],
    [
      'a value that is not on the list',
      requestUploadBody(today),
      { ...upload, files: ['coach', 'other'] },
      'files.1',
      'Choose one of these: client, coach.',
    ],
    ['an empty list', requestUploadBody(today), { ...upload, files: [] }, 'files', 'Choose at least 1.'],
    ['a text for a list', requestUploadBody(today), { ...upload, files: 'client' }, 'files', 'Give a list.'],
    [
      'a number below its limit',
      requestUploadBody(today),
      { ...upload, size: -1 },
      'size',
      'Fill in a number of at least 0.',
    ],
    [
      'a file name with a folder',
      requestUploadBody(today),
      { ...upload, fileName: '../cv.pdf' },
      'fileName',
      'Give the name of the file only, without a folder.',
    ],
    [
      'a wrong checksum',
      requestUploadBody(today),
      { ...upload, sha256: 'Z' },
      'sha256',
      'Give the SHA-256 of the file as 64 digits and letters from a to f.',
    ],
    [
      'an unknown field',
      requestUploadBody(today),
      { ...upload, shoeSize: 1 },
      'shoeSize',
      'We do not know the field shoeSize here. Leave it out.',
    ],
    [
      'an unknown field whose name is no name',
      requestUploadBody(today),
      { ...upload, 'Jan Jansen, 46': 1 },
      '',
      'There is a field here that we do not know. Leave it out.',
    ],
    ['an id that is none', dossierParams(), { dossierId: 'x' }, 'dossierId', 'This is not a valid code (UUID).'],
    ['a limit that is no number', pageQuery(), { limit: 'many' }, 'limit', 'Fill in a number.'],
    ['a limit too high', pageQuery(), { limit: '101' }, 'limit', 'Fill in a number of at most 100.'],
    [
      'a client field',
      changeClientBody({ ...policy, ...today }),
      { phone: 'ring me' },
      'phone',
      'Fill in a phone number with digits, spaces, brackets and hyphens only, and a plus in front if needed.',
    ],
    ['no change', changeClientBody({ ...policy, ...today }), {}, '', 'Fill in what you want to change.'],
    [
      'control characters',
      registerPrincipalBody(),
      { type: 'uwv', name: 'a\u0000b' },
      'name',
      'This holds characters that we cannot read. Type the text again.',
    ],
    [
      'neither of two ways',
      lookUpBody(),
      {},
      '',
      'This fits none of the possibilities. Fill in exactly one of them completely.',
    ],
    ['half of one of two ways', lookUpBody(), { firstName: 'a' }, 'lastName', 'Fill this in.'],
    [
      'a wrong number',
      lookUpBody(),
      { number: '26-1' },
      'number',
      'A dossier number is a year and a serial number, for example 2026-0001.',
    ],
  ] as const)('%s is said at its field', (_, schema, value, field, message) => {
    expect(errorsOf(schema, value)).toEqual([{ field, message }]);
  });

  it('is said in Dutch too, and with the path of a nested field', () => {
    const value = { client: { firstName: 'A', lastName: 'B', email: 'nergens' } };
    expect(errorsOf(createDossierBody({ ...policy, ...today }), value, 'nl')).toContainEqual({
      field: 'client.email',
      message: 'Vul een volledig e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
    });
  });

  it('has a sentence for every check that the contracts make themselves', () => {
    const folder = join(import.meta.dirname, '../../contracts');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const requests = files.filter((name) => /(requests|common)\.ts$/.test(name));
    const source = requests.map((name) => readFileSync(join(folder, name), 'utf8'));
    const messages = source.flatMap((text) => [...text.matchAll(/message: '([^']+)'/g)].map(([, message]) => message));
    expect(messages.length).toBeGreaterThan(4);
    for (const message of messages) {
      const own: z.core.$ZodIssue = { code: 'custom', path: [], input: undefined, message: message ?? '' };
      expect(fromIssues([own], 'en')).not.toEqual(fromIssues([{ ...own, message: '?' }], 'en'));
    }
  });

  it('knows the form of every client field of every policy', () => {
    for (const id of everyRegulation) {
      const { clientFields } = policyById(id);
      const all = Object.fromEntries(clientFields.map((field) => [field.id, '\u0007']));
      const errors = errorsOf(changeClientBody({ clientFields, ...today }), all);
      expect([...new Set(errors.map(({ field }) => field))].sort()).toEqual(
        clientFields.map((field) => field.id).sort(),
      );
      expect(errors.map(({ message }) => message)).not.toContain('This is not filled in correctly.');
    }
  });

  it('[EK-5.1] never repeats what was sent, as a value or as the name of what can be no field', () => {
    // A mark that no sentence, field name or list value of ours holds, and that no field can be called.
    const mark = fc.stringMatching(/^[QXZ]{3}[a-z0-9 ]{0,6} [QXZ]{3}$/);
    const value = fc.oneof(
      mark,
      mark.map((text) => `${text}\u0000`),
      mark.map((text) => text.repeat(500)),
      mark.map((text) => [text]),
      mark.map((text) => ({ [text]: text })),
    );
    for (const [name, schema] of Object.entries(schemas)) {
      const known = name === 'lookUp' ? ['number', 'firstName', 'lastName'] : Object.keys(shapeOf(schema));
      const request = fc.tuple(
        fc.dictionary(fc.constantFrom(...known), value, { noNullPrototype: true }),
        fc.dictionary(mark, value, { noNullPrototype: true, maxKeys: 2 }),
      );
      fc.assert(
        fc.property(
          fc.oneof(
            value,
            request.map(([ours, theirs]) => ({ ...ours, ...theirs })),
          ),
          (sent) => {
            for (const language of ['nl', 'en'] as const)
              expect(JSON.stringify(errorsOf(schema, sent, language))).not.toMatch(/[QXZ]{3}/);
          },
        ),
        { numRuns: 60 },
      );
    }
  });
});

const shapeOf = (schema: z.ZodType): object => ('shape' in schema ? (schema.shape as object) : {});
