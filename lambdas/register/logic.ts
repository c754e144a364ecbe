import { breachLogic } from './breaches.ts';
import type { RegisterPorts, RegisterSet } from './ports.ts';
import { suggestionLogic } from './suggestions.ts';

export const registerLogic = (ports: RegisterPorts): RegisterSet => ({
  ...breachLogic(ports),
  ...suggestionLogic(ports),
});
