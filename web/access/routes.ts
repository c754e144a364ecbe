import { open } from '../app/frames.tsx';
import { later } from '../app/later.tsx';

export const accessOpenPages = [
  open(
    '/access',
    later(() => import('./access-page.tsx'), 'AccessPage'),
  ),
] as const;
