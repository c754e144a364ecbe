import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessDataSchema, portabilitySchema } from '../../../../contracts/rights/package.ts';
import { policyById } from '../../../../local/policies.ts';
import { AVAILABLE } from '../../../domain/support/samples.ts';
import { pagesOf } from '../../letters/pdf-text.ts';
import { EARLIER, FACTS, filesOf, wordsOf } from './sample.ts';

const PUBLISHED = new URL('../../../../docs/portability.schema.json', import.meta.url);

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const read = (files: Map<string, Buffer>, name: string): string => files.get(name)?.toString('utf8') ?? '';

/** What was stored before such signs were refused: in everything that is sealed, since that is what people type. */
function turned<T>(value: T, typed = false): T {
  if (typeof value === 'string') return (typed ? `\u202e${value}\u2066` : value) as T & string;
  if (Array.isArray(value)) return value.map((one) => turned(one, typed)) as T & unknown[];
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, one]) => [name, turned(one, typed || TYPED.has(name))]);
  return Object.fromEntries(members) as T;
}
const TYPED = new Set(['secrets', 'description', 'text']);

describe('a sign that turns the page around', () => {
  it.each(['access', 'portability'] as const)('is in no file of a package for %s', async (kind) => {
    const { dossier, records } = FACTS;
    const files = await filesOf({ kind, dossier: turned(dossier) }, turned(records));
    const texts = [...files].filter(([name]) => !name.endsWith('.pdf'));
    expect(texts.map(([, bytes]) => bytes.toString('utf8')).join('')).toContain('cv.pdf');
    for (const [name, bytes] of texts)
      expect([name, bytes.toString('utf8')]).toEqual([
        name,
        expect.not.stringMatching(/[\u202a-\u202e\u2066-\u2069]|\\u(202[a-e]|206[6-9])/),
      ]);
  });
});

describe('what a package of access tells', () => {
  it('[RIO-3.6] [EK-9.3c] has an overview on screen and on paper, the data, the registers, and what each file is', async () => {
    const files = await filesOf();
    expect([...files.keys()]).toEqual([
      'LEESMIJ.txt',
      'overzicht.html',
      'overzicht.pdf',
      'gegevens.json',
      'stukken.html',
      'verstrekkingen.html',
      'papier.html',
      'consulten.html',
      'werk.html',
      'samenvattingen.html',
      'vragen.html',
      'testuitslagen.html',
      'logboek.html',
    ]);
    const readme = read(files, 'LEESMIJ.txt');
    for (const name of files.keys()) if (name !== 'LEESMIJ.txt') expect(readme).toContain(name);
    expect(readme).toContain('documenten/: de stukken zelf (2)');
    expect(readme).toContain('tot 12 maart 2026');
  });

  it('[RIO-3.6] [EK-9.2] says every item of AVG 15, the same in both forms', async () => {
    const files = await filesOf();
    const items = [
      // a, b: purposes and categories, with what they rest on
      'Loopbaanbegeleiding en advies artikel 2.2 van het reglement (RIO-2.2)',
      'Curriculum vitae artikel 6, lid 1, onder b AVG (AVG-6.1.b)',
      'Loopbaan Bakker Kok',
      'Noor',
      // c: recipients, and none outside the Union
      'Gemeente Voorbeeldstad Gemeente 1 4 februari 2026',
      'in de Europese Unie',
      // d: retention
      'tot 5 jaar na het einde van het traject',
      'Wij vernietigen uw dossier op 1 maart 2031.',
      'de naam van de cliënt, de dienst, het jaar',
      // e: rights
      ...['Verbetering', 'Wissen van het hele dossier', 'Beperking', 'Bezwaar tegen bewaren', 'Overdracht'],
      'Toestemming intrekken',
      // f: complaint
      'https://autoriteitpersoonsgegevens.nl',
      'https://www.rechtspraak.nl',
      // g: source
      'Van uzelf Uw naam, contactgegevens en wat u vertelde Stukken: 1',
      'Van de opdrachtgever',
      // h: automated decisions
      'Geen enkel besluit over u wordt alleen door een computer genomen',
      // 12(5) and 13: free, and who we are
      'Een verzoek over uw gegevens kost u niets.',
      'Praktijk De Linde',
      'UWV/2026/77',
      // 7(1)
      'Gemeente Voorbeeldstad cv.pdf 1 februari 2026 U zei ja',
      'Zet de thee klaar. Dat doen wij voortaan.',
      // 12(3): what was asked before, and what came of it
      'Verbetering Inzage 3 november 2025, per brief Afgesloten Verbetering: voor een deel toegewezen Inzage: toegewezen',
      'Inzage 5 maart 2025, in het portaal Nog geen besluit',
    ];
    const screen = wordsOf(read(files, 'overzicht.html'));
    const paper = flat(pagesOf(files.get('overzicht.pdf') ?? Buffer.of()).join('\n'));
    for (const item of items) {
      expect(screen).toContain(item);
      expect(paper.replaceAll(' ', '')).toContain(item.replaceAll(' ', ''));
    }
  });

  it('[RIO-3.6] [EK-9.3c] is in English when that is asked', async () => {
    const files = await filesOf({ language: 'en' });
    expect([...files.keys()]).toContain('overview.pdf');
    const all = [...files].filter(([name]) => name.endsWith('.html')).map(([, bytes]) => wordsOf(String(bytes)));
    for (const part of [
      'Career guidance and advice',
      'Decisions by a computer',
      'Fetched a document',
      'No decision about you',
    ])
      expect(all.join(' ')).toContain(part);
    expect(read(files, 'overview.html')).toContain('<html lang="en">');
    expect(read(files, 'README.txt')).toContain('YOUR DATA: ACCESS');
  });

  it('[RIO-3.6] has all of it as data, by its schema', async () => {
    const data = accessDataSchema().parse(JSON.parse(read(await filesOf(), 'gegevens.json')));
    expect(data).toMatchObject({
      dossier: {
        number: '2026-0001',
        destroyOn: '2031-03-01',
        commissionedBy: { name: 'Gemeente Voorbeeldstad' },
        decisionReference: 'UWV/2026/77',
        refersToEarlier: true,
      },
      documents: [{ fileName: 'cv.pdf', uploadedBy: 'coach' }, { uploadedBy: 'client' }],
      consents: [{ state: 'granted', about: ['Gemeente Voorbeeldstad', 'cv.pdf'] }],
      disclosures: [{ event: 'disclosed' }, { event: 'downloaded', recipient: { type: { id: 'municipality' } } }],
      leftOut: 0,
      suggestions: [{ receivedAt: '2026-02-10T10:00:00.000Z', answer: 'Dat doen wij voortaan.' }],
      complaints: [{ number: 'K-2025-0001', text: 'Mijn coach kwam niet opdagen.', otherWords: 'Ik was ziek' }],
    });
    const texts = FACTS.policy.consents.scopes.find(({ id }) => id === 'disclosure')?.texts;
    expect(data.consents[0]?.text).toEqual(texts?.find(({ version }) => version === '1')?.text);
    expect(data.consents[0]?.text?.nl).toBeTruthy();
    expect(data.client.map(({ id, value }) => [id, value])).toContainEqual(['career', 'Bakker\nKok']);
  });

  it('[RIO-3.6] has every request of the dossier with all that was written in it', async () => {
    const text = read(await filesOf(), 'gegevens.json');
    const { request, requests } = accessDataSchema().parse(JSON.parse(text));
    expect(requests.map(({ requestId }) => requestId)).toEqual(['request-0', request.requestId]);
    const { changes, ...secrets } = EARLIER.secrets;
    const written = [secrets, changes].flatMap(function words(one: object | string): string[] {
      return typeof one === 'string' ? [one] : Object.values(one).flatMap(words);
    });
    expect(written).toHaveLength(10);
    expect(written.filter((words) => !text.includes(words))).toEqual([]);
    expect(requests[0]).toMatchObject({
      changes: [
        { target: { field: { id: 'career', name: { nl: 'Loopbaan' } } }, from: 'Slager', to: 'Bakker' },
        { target: { documentId: 'document-1' } },
      ],
      decisions: [{ outcome: 'partly', changes: [1] }, { appointment: { on: '2025-12-08', place: 'Lindelaan 4' } }],
      told: [{ recipient: { name: 'Gemeente Voorbeeldstad' }, kinds: ['correction'] }],
    });
  });

  it('says how much a partial decision left out, and why', async () => {
    const request = { ...FACTS.request, secrets: { changes: {}, reasons: { access: 'Gaat over een collega.' } } };
    const files = await filesOf({ leftOut: 2, request });
    expect(wordsOf(read(files, 'overzicht.html'))).toContain('Dat zijn er: 2. De reden: Gaat over een collega.');
    expect(read(files, 'LEESMIJ.txt')).toContain('Weggelaten volgens het besluit op uw verzoek: 2.');
  });

  it('[RIO-3.6] says so where there is nothing, a hold, or a restriction', async () => {
    const { endedOn: _, ...running } = FACTS.dossier;
    const empty = await filesOf(
      {
        dossier: {
          ...running,
          state: 'running',
          hold: { placedOn: '2026-02-01', reviewOn: '2026-06-02' },
          restriction: { requestId: 'request-9', placedOn: '2026-02-03' },
        },
        audit: [],
      },
      { document: [], consent: [], receipt: [], rights: [], complaint: [], suggestion: [], ledger: [] },
    );
    const screen = wordsOf(read(empty, 'overzicht.html'));
    for (const part of [
      '2 juni 2026',
      'sinds 3 februari 2026',
      'Er is niets aan een opdrachtgever',
      'geen toestemming gevraagd',
    ])
      expect(screen).toContain(part);
    expect(screen).not.toContain('Wij vernietigen uw dossier op');
    expect(read(empty, 'stukken.html')).toContain('Er zijn geen stukken.');
    expect(accessDataSchema().parse(JSON.parse(read(empty, 'gegevens.json'))).dossier.destroyOn).toBeUndefined();
  });

  it('does nothing with what somebody typed but show it', async () => {
    const evil = `<script>alert(1)</script>"'&`;
    const files = await filesOf(
      { dossier: { ...FACTS.dossier, secrets: { client: { firstName: evil, lastName: evil } } } },
      { document: FACTS.records.document.map((one) => ({ ...one, secrets: { fileName: `${evil}.pdf` } })) },
    );
    for (const [name, bytes] of files)
      if (name.endsWith('.html')) expect(String(bytes)).not.toMatch(/<script|"'&[^#a-z]/);
    expect(read(files, 'overzicht.html')).toContain("default-src 'none'");
    expect(wordsOf(read(files, 'stukken.html'))).toContain(`${evil}.pdf`);
  });

  it('is the same bytes for the same facts', async () => {
    expect(await filesOf()).toEqual(await filesOf());
  });

  it('[EK-9.3c] speaks of the practice of the policy, whichever it is', async () => {
    const policy = policyById('eigenkans');
    const files = await filesOf({ policy, dossier: { ...FACTS.dossier, policyId: policy.id } });
    const screen = wordsOf(read(files, 'overzicht.html'));
    expect(screen).toContain(policy.organisation.name);
    expect(screen).toContain('Daarna blijft er niets over waar uw naam in staat.');
    expect(screen).not.toContain('RIO-');
  });

  it('of many documents and a long log is made in time', async () => {
    const documents = Array.from({ length: 2_000 }, (_, n) => ({
      ...AVAILABLE,
      documentId: `document-${n}`,
    }));
    const audit = Array.from({ length: 20_000 }, () => FACTS.audit[1]);
    const files = await filesOf({ audit: audit as never }, { document: documents });
    expect(read(files, 'stukken.html').match(/<tr>/g)).toHaveLength(2_001);
    expect(read(files, 'logboek.html').match(/<tr>/g)).toHaveLength(20_001);
  });
});

describe('what a package of portability tells', () => {
  it('is what the client provided, by a schema that lies beside it', async () => {
    const files = await filesOf({ kind: 'portability' }, { document: FACTS.records.document.slice(1) });
    expect([...files.keys()]).toEqual(['LEESMIJ.txt', 'gegevens.json', 'schema.json']);
    const data = portabilitySchema().parse(JSON.parse(read(files, 'gegevens.json')));
    expect(data.client.map(({ id }) => id)).toEqual(['firstName', 'lastName', 'email', 'career']);
    expect(data.documents.map(({ fileName }) => fileName)).toEqual(['brief "van" Noor.txt']);
    expect(JSON.stringify(data)).not.toContain('Gemeente');
    const published = JSON.parse(readFileSync(PUBLISHED, 'utf8'));
    expect(JSON.parse(read(files, 'schema.json'))).toEqual(published);
    expect(published.$id).toBe(data.schema);
  });
});
