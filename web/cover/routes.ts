import { page } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

const handover = later(() => import('./handover-page.tsx'), 'HandoverPage');
const handovers = later(() => import('./handovers-page.tsx'), 'HandoversPage');

export const coverPages = [
  page('/covers', { coach: later(() => import('./covers-page.tsx'), 'CoversPage') }),
  page('/covers/new', { coach: later(() => import('./plan-page.tsx'), 'PlanPage') }),
  page('/covers/$coverId', { coach: later(() => import('./cover-page.tsx'), 'CoverPage') }),
  page('/batches/$batchId', { owner: handover, manager: handover }),
  page('/handovers', { owner: handovers, manager: handovers }),
] as const;
