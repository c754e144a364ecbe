import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { authorize } from '../../../domain/access/authorize.ts';
import { grantOfCase, type OpenCase } from '../../../domain/access/case.ts';
import { type Grant, type Grantee, isFor, reaches } from '../../../domain/access/grant.ts';
import type { DossierAction } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/person/person.ts';
import { DOSSIER_ACTIONS } from '../../support/catalogue.ts';

const NOW = Temporal.Instant.from('2026-07-04T09:00:00Z');
const OWNER: Actor = { personId: 'eve', role: 'owner' };
const COACH: Actor = { personId: 'ben', role: 'coach' };
const WORKS: Actor = { personId: 'fay', role: 'principal', principalId: 'works' };

const grant = (to: Grantee, parts: Partial<Grant> = {}): Grant => ({
  grantId: 'grant-1',
  to,
  actions: ['document.read'],
  from: NOW.subtract({ hours: 1 }),
  until: NOW.add({ hours: 1 }),
  rule: 'disclosure.consented',
  ...parts,
});

describe('for whom a grant is', () => {
  it.each([
    ['the person', { personId: 'ben' }, COACH, true],
    ['another person', { personId: 'dee' }, COACH, false],
    ['whoever acts for the organisation', { principalId: 'works' }, WORKS, true],
    ['whoever acts for another organisation', { principalId: 'mill' }, WORKS, false],
    ['a coach who also has an organisation', { principalId: 'works' }, { ...COACH, principalId: 'works' }, false],
    ['the owner', { role: 'owner' }, OWNER, true],
    ['somebody who is not the owner', { role: 'owner' }, COACH, false],
  ] as const)('[RIO-5.1] %s', (_who, to, actor, expected) => {
    expect(isFor(grant(to), actor)).toBe(expected);
  });
});

describe('which documents a grant reaches', () => {
  const document = { documentId: 'd-1', category: 'cv' };
  const to = { personId: 'ben' };

  it.each([
    ['every one, when it names none', {}, true],
    ['those of its categories', { categories: ['cv', 'report'] }, true],
    ['none of another category', { categories: ['report'] }, false],
    ['the documents that it names', { documents: ['d-1'] }, true],
    ['no other document', { documents: ['d-2'] }, false],
    ['a document that it names, of a category that it does not', { categories: ['report'], documents: ['d-1'] }, false],
    ['another document of its category', { categories: ['cv'], documents: ['d-2'] }, false],
  ])('[RIO-5.1] %s', (_what, parts, expected) => {
    expect(reaches(grant(to, parts), document)).toBe(expected);
  });

  it('are all of them where the relation itself opened the dossier', () => {
    expect(reaches(undefined, document)).toBe(true);
  });

  it('[RIO-4.3] are as many as there can be: of several grants the one without bounds is taken, then the first', () => {
    const some = grant(to, { grantId: 'some', categories: ['cv'] });
    const few = grant(to, { grantId: 'few', documents: ['d-1'] });
    const all = grant(to, { grantId: 'all' });
    const taken = (...grants: readonly Grant[]) =>
      authorize({ actor: COACH, action: 'document.read', relation: 'stranger', state: 'running', grants, now: NOW });
    expect(taken(some, few, all)).toMatchObject({ allow: true, grant: { grantId: 'all' } });
    expect(taken(few, some)).toMatchObject({ allow: true, grant: { grantId: 'few' } });
    expect(taken(some, few)).toMatchObject({ allow: true, grant: { grantId: 'some' } });
  });
});

describe('a case about a dossier', () => {
  const about = (parts: Partial<OpenCase> = {}): OpenCase => ({
    caseId: 'case-1',
    kind: 'rights-request',
    state: 'open',
    openedAt: '2026-07-01T08:00:00Z',
    ...parts,
  });
  const opened = (one: OpenCase, actor: Actor, at = NOW): readonly DossierAction[] => {
    const found = grantOfCase(one);
    const relation = actor.role === 'owner' ? 'controller' : 'stranger';
    return DOSSIER_ACTIONS.filter((action) => {
      const verdict = authorize({ actor, action, relation, state: 'running', grants: found ? [found] : [], now: at });
      return verdict.allow && verdict.grant?.grantId === 'case-1' && verdict.grant.isCase;
    });
  };
  const DOCUMENTS = ['document.download', 'document.list', 'document.read'];
  const CONTENT = ['activity.list', 'consult.list', ...DOCUMENTS, 'dossier.read', 'question.list', 'summary.list'];

  it('[EK-7.1] opens the content to the owner who handles it', () => {
    expect(opened(about(), OWNER).toSorted()).toEqual(CONTENT);
    expect(opened(about(), COACH)).toEqual([]);
  });

  it('[EK-7.1] [RIO-7.2] opens the content to another handler, who adds to it when it is a complaint', () => {
    const theirs = about({ kind: 'complaint', handlerId: 'ben' });
    expect(opened(theirs, COACH).toSorted()).toEqual([...CONTENT, 'document.upload'].toSorted());
    expect(opened(theirs, OWNER)).toEqual([]);
    expect(opened(about({ handlerId: 'ben' }), COACH).toSorted()).toEqual(CONTENT);
  });

  it('[EK-7.1] opens nothing before it begins, and nothing once it is closed', () => {
    expect(opened(about(), OWNER, Temporal.Instant.from('2026-07-01T07:59:59Z'))).toEqual([]);
    expect(grantOfCase(about({ state: 'closed' }))).toBeUndefined();
    expect(opened(about({ state: 'closed' }), OWNER)).toEqual([]);
  });

  it('stays open as long as it takes', () => {
    expect(opened(about(), OWNER, Temporal.Instant.from('2056-07-01T08:00:00Z')).toSorted()).toEqual(CONTENT);
  });
});
