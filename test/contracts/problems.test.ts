import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferredLanguage } from '../../contracts/problems/language.ts';
import { PROBLEMS, type ProblemCode, type ProblemEntry, problem } from '../../contracts/problems.ts';
import { REFUSAL_CODES } from '../support/catalogue.ts';

const OWN_CODES = [
  'invalid-request',
  'not-json',
  'not-unicode',
  'unsupported-media-type',
  'body-too-large',
  'unauthenticated',
  'precondition-required',
  'idempotency-key-reused',
  'idempotency-key-malformed',
  'busy',
  'out-of-time',
  'route-unknown',
  'internal',
] as const;

const table = Object.entries<ProblemEntry>(PROBLEMS) as [ProblemCode, ProblemEntry][];

describe('the table of problems', () => {
  it('has every refusal of the domain and every problem of a request, and nothing else', () => {
    expect(Object.keys(PROBLEMS).sort()).toEqual([...REFUSAL_CODES, ...OWN_CODES].sort());
  });

  it.each(table)('%s says in two languages what happened and what to do next', (_, { title, detail }) => {
    for (const language of ['nl', 'en'] as const) {
      expect(title[language]).toMatch(/^\p{Lu}.{5,69}[^.!?\s]$/u);
      expect(detail[language]).toMatch(/^\p{Lu}.{20,}\.$/u);
      expect(`${title[language]} ${detail[language]}`).not.toMatch(/[{}<>$%]|\bTODO\b|\bXXX\b|undefined|\s\s/);
    }
    expect(title.nl).not.toBe(title.en);
    expect(detail.nl).not.toBe(detail.en);
  });

  it.each(table)('%s has sentences short enough for a phone', (_, { detail }) => {
    for (const text of Object.values(detail)) {
      expect(text.length).toBeLessThanOrEqual(190);
      for (const sentence of text.split(/(?<=[.?]) /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(27);
    }
  });

  it('says no with a 4xx; only a fault of ours and too much work are 5xx', () => {
    const fives = table.filter(([, { status }]) => status >= 500).map(([code, { status }]) => [code, status]);
    expect(Object.fromEntries(fives)).toEqual({ internal: 500, busy: 503, 'out-of-time': 503 });
    expect(table.every(([, { status }]) => status >= 400)).toBe(true);
  });

  it('says when to come again wherever it can go well later, and nowhere else', () => {
    for (const [code, { status }] of table) {
      const { retryAfterSeconds } = problem(code, {}, undefined);
      if (status === 429 || status === 503) expect(retryAfterSeconds, code).toBeGreaterThanOrEqual(1);
      else expect(retryAfterSeconds, code).toBeUndefined();
    }
  });

  it.each([
    ['not-found', 404],
    ['not-allowed', 403],
    ['account-removed', 403],
    ['version-conflict', 412],
    ['precondition-required', 428],
    ['idempotency-key-reused', 409],
    ['already-started', 409],
    ['already-ended', 409],
    ['already-removed', 409],
    ['under-erasure', 409],
    ['notice-missing', 409],
    ['end-before-start', 422],
    ['category-unknown', 422],
    ['citizen-service-number', 422],
    ['diagnosis', 422],
    ['invalid-request', 400],
    ['not-json', 400],
    ['not-unicode', 400],
    ['unsupported-media-type', 415],
    ['body-too-large', 413],
  ] as const)('%s is a %i', (code, status) => {
    expect(PROBLEMS[code].status).toBe(status);
  });
});

describe('a problem document', () => {
  it('has the members of RFC 9457 and the article', () => {
    const { status, body, contentLanguage } = problem('already-ended', { article: 'RIO-6.3' }, undefined);
    expect(status).toBe(409);
    expect(contentLanguage).toBe('nl');
    expect(body).toEqual({
      type: 'urn:dossierwacht:problem:already-ended',
      title: 'Het traject is al beëindigd',
      status: 409,
      detail: PROBLEMS['already-ended'].detail.nl,
      article: 'RIO-6.3',
    });
  });

  it('is in English for who prefers English', () => {
    const { body, contentLanguage } = problem('not-found', { instance: 'urn:uuid:1' }, 'en-GB,en;q=0.9,nl;q=0.5');
    expect(contentLanguage).toBe('en');
    expect(body).toMatchObject({ title: 'Not found', instance: 'urn:uuid:1' });
  });

  it('names the field that a refusal is about', () => {
    const { body } = problem('diagnosis', { article: 'RIO-2.2', field: 'reason' }, 'nl');
    expect(body.errors).toEqual([{ field: 'reason', message: body.detail }]);
  });

  it('leaves out what there is nothing to say about', () => {
    const { body } = problem('busy', { errors: [], issues: [] }, 'nl');
    expect(Object.keys(body).sort()).toEqual(['detail', 'status', 'title', 'type']);
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'nl'],
    ['', 'nl'],
    ['nl', 'nl'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['nl;q=0.5, en;q=0.7', 'en'],
    ['en;q=0.5,nl;q=0.5', 'nl'],
    ['en,nl', 'nl'],
    ['en;q=0', 'nl'],
    ['nl;q=0, *', 'en'],
    ['nl;q=0', 'nl'],
    ['*', 'nl'],
    ['*;q=0.5, nl;q=0.1', 'en'],
    ['fr, de;q=0.8', 'nl'],
    ['fr, en;q=0.1', 'en'],
    ['en ; q=0.3 , nl ; q=0.2', 'en'],
    ['en;q=banana', 'nl'],
    ['en;q=1.5, nl', 'nl'],
    ['english', 'nl'],
    ['en;level=1', 'nl'],
    [';;;,,,q=1', 'nl'],
    ['../../etc/passwd', 'nl'],
    ['constructor, __proto__', 'nl'],
    [`${'x,'.repeat(100_000)}en`, 'nl'],
  ])('of %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('is one of the two, whatever the header says', () => {
    const pieces = fc.constantFrom(
      'en',
      'nl',
      '*',
      'de-DE',
      ';',
      'q=',
      'q=0',
      '=1.000',
      '0.5',
      '-1',
      ',',
      ' ',
      '\t',
      '\u0000',
    );
    const header = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(header, (text) => ['nl', 'en'].includes(preferredLanguage(text))));
  });
});
