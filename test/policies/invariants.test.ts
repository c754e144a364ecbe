import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rules } from '../../domain/rules.ts';
import { regulationOn } from '../../domain/rules.ts';
import { policyById } from '../../local/policies.ts';
import type { Policy } from '../../policies/index.ts';
import { categoryOf, regulationInForce, retentionTerm, serviceOf } from '../../policies/index.ts';
import { everyRegulation } from '../support/regulations.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const FIELD_ID = /^[a-z]+([A-Z][a-z]+)*$/;

/** The closed lists of a policy; entries are found by id, so ids must be unique and stable in form. */
function closedLists(policy: Policy): Record<string, readonly { readonly id: string }[]> {
  return {
    services: policy.services,
    principalTypes: policy.principalTypes,
    purposes: policy.purposes,
    registrationKinds: policy.registrationKinds,
    categories: policy.categories,
    scopes: policy.consents.scopes,
    rights: policy.rights.kinds,
    changeGrounds: policy.rights.changeGrounds,
    erasureExceptions: policy.rights.erasureExceptions,
    identityMethods: policy.rights.identity.methods,
    documentTypes: policy.documents.types,
    places: policy.paper.places,
    activityKinds: policy.consults.activityKinds,
    missedReasons: policy.consults.missedReasons,
  };
}

describe.each(everyRegulation)('the policy %s', (id) => {
  const policy = policyById(id);

  it('is what the domain reads its rules from', () => {
    const rules: Rules = policy;
    expect(regulationOn(rules, '2026-01-01')).toBe(regulationInForce(policy, '2026-01-01')?.version);
  });

  it('is found by its own id', () => {
    expect(policy.id).toBe(basename(id));
  });

  it.each(Object.entries(closedLists(policy)))('has %s, each with one well-formed id', (_name, list) => {
    expect(list.length).toBeGreaterThan(0);
    expect(new Set(list.map((entry) => entry.id)).size).toBe(list.length);
    expect(list.filter((entry) => !ID.test(entry.id))).toEqual([]);
  });

  it.each(policy.categories)(
    '[RIO-6.1] gives the category $id a retention term of whole years and a ground',
    (category) => {
      const term = retentionTerm(policy, category.retention);
      expect(Number.isInteger(term.years)).toBe(true);
      expect(term.years).toBeGreaterThan(0);
      expect(term.years).toBeLessThanOrEqual(policy.retention.hardStopYears);
      expect(category.basis.length).toBeGreaterThan(0);
      expect(category.files.length).toBeGreaterThan(0);
    },
  );

  it.each(policy.categories)('puts a condition on the category $id exactly when it is special', (category) => {
    expect(category.requires !== 'none').toBe(category.sensitivity === 'special');
    if (!category.medical) return;
    expect(category.requires).toBe('wvp-service');
    expect(category.basis.some((ground) => ground.startsWith('AVG-9.2.'))).toBe(true);
  });

  it('offers a service in which health data may be kept, and one in which they may not', () => {
    expect(new Set(policy.services.map((service) => service.wvp))).toEqual(new Set([true, false]));
  });

  it.each(policy.clientFields)('[EK-5.1] asks $id under a known ordinary category, and says why', (field) => {
    expect(field.id).toMatch(FIELD_ID);
    expect(categoryOf(policy, field.category)?.sensitivity).toBe('ordinary');
    expect(field.maxLength).toBeGreaterThan(0);
    expect(field.why).toEqual({ nl: expect.stringMatching(/.{10}\.$/), en: expect.stringMatching(/.{10}\.$/) });
  });

  it('has short terms in the order that storage needs', () => {
    const { retention, documents } = policy;
    expect(retention.digitalYears).toBeLessThanOrEqual(retention.hardStopYears);
    expect(retention.paperYears ?? retention.digitalYears).toBeLessThanOrEqual(retention.digitalYears);
    for (const days of [retention.incomingDays, retention.noncurrentDays, retention.multipartDays]) {
      expect(days).toBeGreaterThanOrEqual(1);
      expect(days).toBeLessThanOrEqual(retention.exportsDays);
    }
    expect(documents.minBytes).toBe(1);
    expect(documents.maxBytes).toBe(52_428_800);
    expect(documents.uploadMinutes).toBeLessThanOrEqual(5);
    expect(documents.downloadSeconds).toBeLessThanOrEqual(60);
  });

  it('gives each file extension and each media type to one document type', () => {
    const { types } = policy.documents;
    const extensions = types.flatMap((type) => type.extensions as readonly string[]);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(new Set(types.map((type) => type.mimeType)).size).toBe(types.length);
    expect(extensions.filter((extension) => !/^[a-z]+$/.test(extension))).toEqual([]);
  });

  it('asks for consent in time: a reminder before the question lapses', () => {
    const { consents } = policy;
    expect(consents.reminderDays).toBeLessThan(consents.expiryDays);
    expect(consents.disclosure.medicalRefusedTo).toContain('employer');
    const types = policy.principalTypes.map((type) => type.id);
    expect(consents.disclosure.medicalRefusedTo.filter((type) => !types.includes(type))).toEqual([]);
    for (const scope of consents.scopes) {
      const starts = scope.texts.map((text) => text.effectiveFrom);
      expect(starts).toEqual([...starts].sort());
    }
  });

  it('[EK-1.7] gives each kind of work a registration kind of its own list', () => {
    const { activityKinds, registrationKind } = policy.consults;
    const kinds = policy.registrationKinds.map((kind) => kind.id);
    const named = [registrationKind, ...activityKinds.map((kind) => kind.registrationKind)];
    expect(named.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('knows how long every kind of right may take', () => {
    const { rights } = policy;
    expect(Object.keys(rights.execution).sort()).toEqual(rights.kinds.map((kind) => kind.id).sort());
    expect(rights.identity.reminderDays).toBeLessThan(rights.identity.closeDays);
    expect(rights.reminderDays).toEqual([...rights.reminderDays].sort((a, b) => b - a));
  });

  it('names a handler from outside the practice, at a mail address of their own', () => {
    const domainOf = (address: string) => address.split('@')[1];
    const { outsideHandler } = policy.organisation;
    expect(domainOf(outsideHandler.email)).toMatch(/\.example$/);
    expect(domainOf(outsideHandler.email)).not.toBe(domainOf(policy.organisation.contactEmail));
  });

  it('answers undefined for what is on no list', () => {
    expect(serviceOf(policy, 'astrology')).toBeUndefined();
    expect(categoryOf(policy, 'blood-type')).toBeUndefined();
    expect(categoryOf(policy, 'toString')).toBeUndefined();
  });
});

describe('the two policies', () => {
  const practice = policyById('re-integratieonderwijs');
  const proprietor = policyById('eigenkans');

  it('differ where their regulations do', () => {
    expect([practice.retention.paperYears, proprietor.retention.paperYears]).toEqual([1, null]);
    expect(practice.survivors.relationRegister?.fields).toEqual(['clientName', 'service', 'year']);
    expect(proprietor.survivors.relationRegister).toBeNull();
    expect(practice.consents.scopes.map((scope) => scope.id)).toContain('partner-coach-reads');
    expect(proprietor.consents.scopes.map((scope) => scope.id)).not.toContain('partner-coach-reads');
  });

  it('keep digital data for five years', () => {
    expect(retentionTerm(practice, 'digital')).toEqual({ years: 5, article: 'RIO-6.3' });
    expect(retentionTerm(proprietor, 'digital')).toEqual({ years: 5, article: 'EK-10.1' });
    expect(retentionTerm(practice, 'paper')).toEqual({ years: 1, article: 'RIO-6.2' });
    expect(retentionTerm(proprietor, 'paper')).toEqual({ years: 5, article: 'EK-10.1' });
    expect(retentionTerm(practice, 'register').article).toBe('RIO-6.4');
    expect(retentionTerm(proprietor, 'register').years).toBe(5);
    expect(retentionTerm(practice, 'case')).toEqual({ years: 2, article: 'RIO-7.2' });
  });
});
