import type { Category } from '../types.ts';

/**
 * Kept under a condition only (RIO-2.2). Health is kept where the Wet verbetering poortwachter makes re-integration a
 * duty, and that duty is its basis (AVG 9(2)(b), UAVG art. 30).
 */
export const specialCategories = [
  {
    id: 'principal-improvement-points',
    name: { nl: 'Aandachtspunten van de opdrachtgever', en: 'Points of attention from the principal' },
    sensitivity: 'special',
    requires: 'client-knows',
    medical: false,
    files: ['client', 'coach'],
    article: 'RIO-2.2',
    basis: ['AVG-6.1.f'],
    retention: 'digital',
  },
  {
    id: 'work-limitations',
    name: { nl: 'Beperkingen in werk', en: 'Limitations in work' },
    sensitivity: 'special',
    requires: 'wvp-service',
    medical: true,
    files: ['client', 'coach'],
    article: 'RIO-2.2',
    basis: ['AVG-6.1.c', 'AVG-9.2.b'],
    retention: 'digital',
  },
  {
    id: 'labour-expert-report',
    name: { nl: 'Gegevens van de arbeidsdeskundige', en: 'Labour expert data' },
    sensitivity: 'special',
    requires: 'wvp-service',
    medical: true,
    files: ['client', 'coach'],
    article: 'RIO-2.2',
    basis: ['AVG-6.1.c', 'AVG-9.2.b'],
    retention: 'digital',
  },
  {
    id: 'functional-capacity-list',
    name: { nl: 'Functionele mogelijkhedenlijst (FML)', en: 'Functional capacity list (FML)' },
    sensitivity: 'special',
    requires: 'wvp-service',
    medical: true,
    files: ['client', 'coach'],
    article: 'RIO-2.2',
    basis: ['AVG-6.1.c', 'AVG-9.2.b'],
    retention: 'digital',
  },
  {
    id: 'benefit-or-rejection',
    name: { nl: 'Uitkering of afkeuring', en: 'Benefit or rejection for work' },
    sensitivity: 'special',
    requires: 'wvp-service',
    medical: true,
    files: ['client', 'coach'],
    article: 'RIO-2.2',
    basis: ['AVG-6.1.c', 'AVG-9.2.b'],
    retention: 'digital',
  },
] as const satisfies readonly Category[];
