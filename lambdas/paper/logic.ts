import type { paperOperations } from '../../contracts/paper/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import {
  bringBackPaper,
  correctPaper,
  destroyPaper,
  movePaper,
  takeBackPaperDestruction,
  takeOutPaper,
} from './change.ts';
import type { PaperPorts } from './ports.ts';
import { getPaper, listPaper, shownPaper } from './read.ts';
import { recordPaper } from './record-copy.ts';
import { getPaperSheet } from './sheet.ts';

export const paperLogic: LogicSet<typeof paperOperations, PaperPorts> = {
  listPaper,
  recordPaper: { create: recordPaper, repeat: shownPaper },
  getPaper,
  getPaperSheet,
  correctPaper,
  takeOutPaper,
  bringBackPaper,
  movePaper,
  destroyPaper,
  takeBackPaperDestruction,
};
