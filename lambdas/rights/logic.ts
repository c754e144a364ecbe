import type { rightsOperations } from '../../contracts/rights/operations.ts';
import type { LogicSet } from '../runtime/call.ts';
import { makeRights, registerRights, repeatRights } from './make.ts';
import type { RightsPorts } from './ports.ts';
import { previewRightsDecision } from './preview.ts';
import { downloadPackage, getRights, getRightsLetter, listOpenRights, listRights } from './read.ts';
import { confirmRemoval, takeBackRemoval } from './removal.ts';
import {
  askIdentity,
  decideRights,
  establishIdentity,
  extendRights,
  liftRestriction,
  recordExecution,
  resumeRights,
  withdrawRights,
} from './steps.ts';
import { takeBackDestruction } from './take-back.ts';

export const rightsLogic: LogicSet<typeof rightsOperations, RightsPorts> = {
  makeRights: { create: makeRights, repeat: repeatRights },
  registerRights: { create: registerRights, repeat: repeatRights },
  establishIdentity,
  askIdentity,
  extendRights,
  decideRights,
  previewRightsDecision,
  withdrawRights,
  recordExecution,
  resumeRights,
  confirmRemoval,
  takeBackRemoval,
  liftRestriction,
  takeBackDestruction,
  listRights,
  listOpenRights,
  getRights,
  getRightsLetter,
  downloadPackage,
};
