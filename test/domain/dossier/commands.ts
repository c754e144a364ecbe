import { createDossier } from '../../../domain/dossier/create.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { placeHold } from '../../../domain/dossier/hold.ts';
import { keepUntil } from '../../../domain/dossier/keep.ts';
import { RULES } from '../support/rules.ts';
import { person, TODAY } from '../support/samples.ts';

export const CLIENT_DATA = { firstName: 'Noor', lastName: 'de Wit' };
const NEW = { dossierId: 'dossier-1', number: '2026-0001', service: 'career-check', purpose: 'guidance' };
export const create = (more: object = {}) =>
  createDossier(
    { ...NEW, client: CLIENT_DATA, ...more },
    {
      client: person('client'),
      coach: person('coach'),
      principalKnown: true,
      who: { who: { isOwner: false }, client: { isOwner: false } },
    },
    RULES,
    TODAY,
  );
export const NOTICE = { regulationVersion: '2018-06-01', givenOn: '2026-03-02', channel: 'letter' };
export const keep = (dossier: Dossier, on?: string) => keepUntil(dossier, on, RULES, TODAY, 'RIO-6.3');
export const hold = (dossier: Dossier, reviewOn = '2026-06-05', reason = 'Een rechtszaak') =>
  placeHold(dossier, reason, reviewOn, RULES, TODAY);

/** Three people, by the addresses of their accounts. */
export const THREE = {
  to: { isOwner: false, email: 'anke@voorbeeld.example' },
  from: { isOwner: false, email: 'bo@voorbeeld.example' },
  client: { isOwner: false, email: 'merel@voorbeeld.example' },
};
