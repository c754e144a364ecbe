import type { Policy, Purpose, RegistrationKind, Service } from '../types.ts';

export const services = [
  { id: 'career-check', name: { nl: 'Loopbaancheck', en: 'Career check' }, wvp: false },
  { id: 'career-choice', name: { nl: 'Beroepskeuze', en: 'Choice of profession' }, wvp: false },
  { id: 'career-coaching', name: { nl: 'Loopbaanbegeleiding', en: 'Career coaching' }, wvp: false },
  { id: 'outplacement', name: { nl: 'Outplacement', en: 'Outplacement' }, wvp: false },
  { id: 'empowerment', name: { nl: 'Empowerment', en: 'Empowerment' }, wvp: false },
  {
    id: 'reintegration-track-1',
    name: { nl: 'Re-integratie eerste spoor', en: 'Re-integration, first track' },
    wvp: true,
  },
  {
    id: 'reintegration-track-2',
    name: { nl: 'Re-integratie tweede spoor', en: 'Re-integration, second track' },
    wvp: true,
  },
  {
    id: 'reintegration-track-3',
    name: { nl: 'Re-integratie derde spoor', en: 'Re-integration, third track' },
    wvp: true,
  },
] as const satisfies readonly Service[];

export const principalTypes = [
  { id: 'employer', name: { nl: 'Werkgever', en: 'Employer' }, article: 'RIO-1.4' },
  { id: 'uwv', name: { nl: 'UWV', en: 'UWV (benefits agency)' }, article: 'RIO-1.4' },
  { id: 'municipality', name: { nl: 'Gemeente', en: 'Municipality' }, article: 'RIO-1.4' },
  { id: 'direct-manager', name: { nl: 'Direct leidinggevende', en: 'Direct manager' }, article: 'RIO-1.4' },
] as const satisfies Policy['principalTypes'];

export const purposes = [
  {
    id: 'reintegration-guidance',
    name: { nl: 'Begeleiding bij re-integratie', en: 'Guidance in re-integration' },
    article: 'RIO-2.2',
  },
  {
    id: 'career-choice',
    name: { nl: 'Loopbaancheck of beroepskeuze', en: 'Career check or choice of profession' },
    article: 'RIO-2.2',
  },
  { id: 'outplacement', name: { nl: 'Outplacement', en: 'Outplacement' }, article: 'RIO-2.2' },
  {
    id: 'career-guidance',
    name: { nl: 'Loopbaanbegeleiding en advies', en: 'Career guidance and advice' },
    article: 'RIO-2.2',
  },
] as const satisfies readonly Purpose[];

/** This regulation has no list of kinds of its own: these are the activities it describes. */
export const registrationKinds = [
  { id: 'intake', name: { nl: 'Intake', en: 'Intake' }, article: 'RIO-2.2' },
  {
    id: 'assessment-training',
    name: { nl: 'Test of training', en: 'Assessment or training' },
    article: 'RIO-3.2',
  },
  {
    id: 'individual-guidance',
    name: { nl: 'Individuele begeleiding', en: 'Individual guidance' },
    article: 'RIO-1.9',
  },
  {
    id: 'workplace-guidance',
    name: { nl: 'Begeleiding op de werkplek', en: 'Workplace guidance' },
    article: 'RIO-2.2',
  },
] as const satisfies readonly RegistrationKind[];
