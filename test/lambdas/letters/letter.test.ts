import { describe, expect, it } from 'vitest';
import { renderLetter } from '../../../lambdas/letters/letter.ts';
import type { Block, Letter } from '../../../lambdas/letters/model.ts';
import { pagesOf, structureOf } from './pdf-text.ts';
import { fonts } from './sample.ts';

const letter = (blocks: readonly Block[], more: Partial<Letter> = {}): Letter => ({
  lang: 'nl',
  title: 'Overzicht',
  organisation: { name: 'Jansen & Zoon', lines: ['Voorbeeldlaan 1'] },
  createdAt: '2031-03-01T02:00:09.456Z',
  blocks,
  footer: 'Voettekst',
  ...more,
});
const render = (blocks: readonly Block[], more?: Partial<Letter>) => renderLetter(letter(blocks, more), fonts);
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

describe('a letter', () => {
  it('is a tagged PDF 1.7 with its language, its title and an embedded font', async () => {
    const pdf = await render([paragraph('Hallo')]);
    const structure = structureOf(pdf);
    expect(Buffer.from(pdf).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(structure).toMatch(/\/MarkInfo|\/Marked true/);
    expect(structure).toContain('/Lang (nl-NL)');
    expect(structure).toContain('/DisplayDocTitle true');
    expect(structure).toMatch(/\/FontFile2 \d+ 0 R/);
    // Without a font of pdfkit's own, which would not be embedded.
    expect(structure).not.toContain('Helvetica');
  });

  it('is the same bytes for the same letter', async () => {
    const blocks = [paragraph('Zoë'), { kind: 'list', items: ['een', 'twee'] } as const];
    expect(Buffer.compare(await render(blocks), await render(blocks))).toBe(0);
  });

  it.each([
    ['one character for two letters', 'een \ufb01ets'],
    ['the two letters', 'een fiets'],
    ['the one character again', 'die \ufb01ets'],
  ])('is read out as it is written, whatever another letter drew with the same sign: %s', async (_, text) => {
    expect((await pagesOf(await render([paragraph(text)]))).join('')).toContain(text);
  });

  it('writes accents and signs so that they can be read out', async () => {
    const text = 'José Zoë Łukasz Đặng Çelik Øystein Ž œ ß € ½ „zo” … – fiets';
    expect((await pagesOf(await render([paragraph(text)]))).join('')).toContain(text);
  });

  it('keeps its metadata well formed with a name like Jansen & Zoon', async () => {
    const text = Buffer.from(await render([], { title: 'Over <u> & ons' })).toString('utf8');
    expect(text).toContain('<rdf:li>Jansen &amp; Zoon</rdf:li>');
    expect(text).toContain('Over &lt;u&gt; &amp; ons');
    expect(structureOf(await render([]))).toContain('(Jansen & Zoon)');
  });

  it('numbers its pages in its own language', async () => {
    const blocks = [paragraph('woord '.repeat(3_000))];
    const pages = pagesOf(await render(blocks));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
    expect(pagesOf(await render(blocks, { lang: 'en' }))[0]).toContain(`Page 1 of ${pages.length}`);
  });

  it('loses nothing of a word of 10,000 characters', async () => {
    const pages = pagesOf(await render([paragraph('x'.repeat(10_000))]));
    expect(pages.join('').match(/x/g)).toHaveLength(10_000);
  });

  it('runs a table of 200 rows over pages, with its header on each, once for who hears it', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => [`rij-${index + 1};`, 'Zoë Łukasz', String(index)]);
    const columns = [
      { header: 'Nummer', share: 2 },
      { header: 'Naam', share: 5 },
      { header: 'Aantal', share: 1, align: 'right' },
    ] as const;
    const pdf = await render([{ kind: 'table', columns, rows }]);
    const pages = pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page.match(/Nummer/g)).toHaveLength(1);
    for (const [row = ''] of rows) expect(pages.join('').split(row)).toHaveLength(2);
    const structure = structureOf(pdf);
    expect(structure.match(/\/S \/TR\b/g)).toHaveLength(201);
    expect(structure.match(/\/Scope \/Column/g)).toHaveLength(3);
    expect(structure.match(/\/Scope \/Row/g)).toHaveLength(200);
  });

  it('divides only a row that is taller than a page', async () => {
    const columns = [
      { header: 'Nr', share: 1 },
      { header: 'Wat', share: 5 },
    ] as const;
    const rows = [
      ['1', 'kort'],
      ['2', 'woord '.repeat(2_000)],
      ['3', 'slot'],
    ];
    const pages = pagesOf(await render([{ kind: 'table', columns, rows }]));
    expect(pages.join('').match(/woord/g)).toHaveLength(2_000);
    expect(pages.at(-1)).toContain('slot');
  });

  it('ties an address to its text, and tags lists and code', async () => {
    const pdf = await render([
      { kind: 'heading', level: 2, text: 'Kop' },
      { kind: 'list', items: ['een'] },
      { kind: 'code', text: 'npm run verify' },
      { kind: 'link', text: 'Klacht?', url: 'https://autoriteitpersoonsgegevens.nl' },
    ]);
    const structure = structureOf(pdf);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Code', 'Link'])
      expect(structure).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(structure).toContain('/URI (https://autoriteitpersoonsgegevens.nl)');
    expect(structure).toContain('/OBJR');
  });

  it('never leaves a heading alone at the foot of a page', async () => {
    for (let lines = 30; lines < 50; lines += 1) {
      const blocks = [
        paragraph('regel\n'.repeat(lines)),
        { kind: 'heading', level: 2, text: 'Kop' } as const,
        paragraph('Eronder'),
      ];
      const pages = pagesOf(await render(blocks));
      expect(pages.find((page) => page.includes('Kop'))).toContain('Eronder');
    }
  });
});
