import type { Policy, Purpose, RegistrationKind, Service } from '../types.ts';

export const services = [
  {
    id: 'individual-trajectory',
    name: { nl: 'Individuele trajectbegeleiding', en: 'Individual trajectory guidance' },
    wvp: false,
  },
  {
    id: 'group-trajectory',
    name: { nl: 'Trajectbegeleiding in een groep', en: 'Trajectory guidance in a group' },
    wvp: false,
  },
  { id: 'coaching', name: { nl: 'Coaching', en: 'Coaching' }, wvp: false },
  { id: 'training', name: { nl: 'Training', en: 'Training' }, wvp: false },
  {
    id: 'workplace-guidance',
    name: { nl: 'Begeleiding op de werkplek', en: 'Workplace guidance' },
    wvp: false,
  },
  { id: 'reintegration', name: { nl: 'Re-integratie', en: 'Re-integration' }, wvp: true },
] as const satisfies readonly Service[];

export const principalTypes = [
  { id: 'employer', name: { nl: 'Werkgever', en: 'Employer' }, article: 'EK-1.5' },
  { id: 'uwv', name: { nl: 'UWV', en: 'UWV (benefits agency)' }, article: 'EK-1.5' },
  { id: 'municipality', name: { nl: 'Gemeente', en: 'Municipality' }, article: 'EK-1.5' },
] as const satisfies Policy['principalTypes'];

export const purposes = [
  {
    id: 'trajectory-guidance',
    name: { nl: 'Begeleiding tijdens het traject', en: 'Guidance during the trajectory' },
    article: 'EK-2.1',
  },
  {
    id: 'workplace-guidance',
    name: { nl: 'Begeleiding op de werkplek', en: 'Workplace guidance' },
    article: 'EK-2.1',
  },
] as const satisfies readonly Purpose[];

export const registrationKinds = [
  { id: 'intake', name: { nl: 'Intake', en: 'Intake' }, article: 'EK-1.7' },
  {
    id: 'assessment-training',
    name: { nl: 'Assessment of training', en: 'Assessment or training' },
    article: 'EK-1.7',
  },
  {
    id: 'individual-guidance',
    name: { nl: 'Individuele begeleiding', en: 'Individual guidance' },
    article: 'EK-1.7',
  },
  {
    id: 'workplace-guidance',
    name: { nl: 'Begeleiding op de werkplek', en: 'Workplace guidance' },
    article: 'EK-1.7',
  },
] as const satisfies readonly RegistrationKind[];
