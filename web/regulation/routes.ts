import { open } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

export const regulationOpenPages = [
  open(
    '/regulations',
    later(() => import('./regulations-page.tsx'), 'RegulationsPage'),
  ),
  open(
    '/regulations/$version',
    later(() => import('./regulation-page.tsx'), 'RegulationPage'),
  ),
] as const;
