import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ArticleId, articleOf, articlesOf } from '../../domain/article.ts';
import type { RuleId } from '../../domain/catalogue.ts';
import { policyById } from '../../local/policies.ts';
import { repository } from '../architecture/cruise.ts';
import { RULE_IDS } from '../support/catalogue.ts';
import { everyRegulation } from '../support/regulations.ts';

const AVG = /^AVG-\d+(\.[0-9a-z]+)*$/;
const boundBy = (id: string) => policyById(id).rules;

describe.each(everyRegulation)('the rules of %s', (id) => {
  const rules = boundBy(id);
  const text = new Set(policyById(id).regulations.flatMap(({ articles }) => articles.map((article) => article.id)));
  const own = (article: ArticleId) => AVG.test(article) || text.has(article);

  it('are bound, each of them, and nothing else is', () => {
    expect(RULE_IDS.length).toBeGreaterThan(100);
    expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
    expect(Object.keys(rules).sort()).toEqual([...RULE_IDS].sort());
  });

  it.each(RULE_IDS)('%s rests on articles of its own regulation or of the AVG', (rule) => {
    const articles = rules[rule];
    expect(articles.length).toBeGreaterThan(0);
    expect(new Set(articles).size).toBe(articles.length);
    expect(articles.filter((article) => !own(article))).toEqual([]);
  });

  it('two in a list rest on no article twice, and on none of another regulation', () => {
    for (const first of RULE_IDS)
      for (const second of RULE_IDS) {
        const shown = articlesOf(rules, [first, second, first]);
        expect(shown[0]).toBe(articleOf(rules, first));
        expect(new Set(shown).size).toBe(shown.length);
        expect(new Set(shown)).toEqual(new Set([...rules[first], ...rules[second]]));
      }
  });
});

describe('what a rule rests on', () => {
  it.each<[RuleId, readonly ArticleId[], readonly ArticleId[]]>([
    ['access.dossier', ['RIO-4.1'], ['EK-7.1']],
    ['access.default-deny', ['RIO-4.1'], ['EK-1.12']],
    ['access.oversight', ['RIO-1.6'], ['EK-4.1']],
    ['audit.every-act', ['RIO-1.5'], ['EK-3.1']],
    ['person.one-owner', ['RIO-1.6'], ['EK-1.13']],
    ['person.own-account', ['RIO-1.3'], ['EK-1.4']],
    ['person.principal', ['RIO-1.4'], ['EK-1.5']],
    ['person.appointed-manager', ['RIO-1.6'], ['EK-6.3']],
    ['dossier.assigned-coach', ['RIO-1.7'], ['EK-1.11']],
    ['dossier.two-files', ['RIO-1.8'], ['EK-1.6']],
    ['dossier.purpose', ['RIO-2.2'], ['EK-2.1']],
    ['regulation.given', ['RIO-2.1'], ['EK-9.1']],
    ['document.registration-kind', ['RIO-2.2'], ['EK-1.7']],
    ['document.encrypted', ['RIO-3.1'], ['EK-6.1']],
    ['document.inspected', ['RIO-3.1'], ['EK-4.3']],
    ['retention.term-and-ground', ['RIO-6.1'], ['EK-5.1']],
    ['retention.destroyed-at-term', ['RIO-6.3'], ['EK-10.1']],
    ['retention.storage-limitation', ['AVG-5.1.e'], ['AVG-5.1.e']],
    ['hold.blocks-destruction', ['RIO-6.3', 'AVG-17.3'], ['EK-10.1', 'AVG-17.3']],
    ['cover.agreed-by-client', ['RIO-4.3'], ['EK-7.1']],
    ['disclosure.consented', ['RIO-5.1'], ['EK-1.1']],
    ['rights.client-sees', ['RIO-3.6'], ['AVG-15']],
    ['rights.identity-established', ['AVG-12.6'], ['EK-9.3b']],
    ['rights.carried-out', ['AVG-19'], ['EK-10.5']],
    ['complaint.open-to-all', ['RIO-7.1'], ['EK-11.1']],
    ['complaint.reasoned-decision', ['RIO-7.2'], ['EK-11.1']],
    ['complaint.supervisor-open', ['RIO-7.3'], ['EK-11.2']],
    ['suggestion.reaches-owner', ['RIO-end'], ['EK-12.2']],
  ])('%s: %j and %j', (rule, practice, proprietor) => {
    expect(articlesOf(boundBy('re-integratieonderwijs'), [rule])).toEqual(practice);
    expect(articlesOf(boundBy('eigenkans'), [rule])).toEqual(proprietor);
  });

  it('is named in the order of the rules, and by the first where there is room for one', () => {
    const list = ['retention.term-and-ground', 'retention.counts-from-end', 'retention.destroyed-at-term'] as const;
    expect(articlesOf(boundBy('re-integratieonderwijs'), list)).toEqual(['RIO-6.1', 'RIO-6.3']);
    expect(articlesOf(boundBy('eigenkans'), list)).toEqual(['EK-5.1', 'EK-10.1']);
    expect(articleOf(boundBy('eigenkans'), 'hold.blocks-destruction')).toBe('EK-10.1');
  });

  it('is the article itself where the policy gives one with its data', () => {
    expect(articlesOf(boundBy('eigenkans'), ['EK-6.2', 'consent.demonstrable', 'EK-6.2'])).toEqual([
      'EK-6.2',
      'AVG-7.1',
    ]);
    expect(articleOf(boundBy('eigenkans'), 'RIO-99.9')).toBe('RIO-99.9');
  });
});

it('every rule is one that something rests on', () => {
  const sources = ['domain', 'lambdas', 'contracts', 'local/story']
    .flatMap((room) =>
      readdirSync(join(repository, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    .filter((name) => name.endsWith('.ts'));
  const text = sources.map((name) => readFileSync(join(repository, name), 'utf8')).join('\n');
  // Once where it is defined, and once more where it is used.
  expect(RULE_IDS.filter((rule) => text.split(`'${rule}'`).length < 3)).toEqual([]);
});
