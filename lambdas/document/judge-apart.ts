import type { Rejection } from '../../domain/document/document.ts';
import { askApart, type ApartPorts as Ports } from './apart.ts';
import type { JudgeContent } from './inspect-content.ts';

export type ApartPorts = Ports<Parameters<JudgeContent>>;

/** Looks into an upload apart from the function that asks. */
export const judgeApart = (ports: ApartPorts, ...file: Parameters<JudgeContent>): Promise<Rejection | undefined> =>
  askApart<Parameters<JudgeContent>, Rejection | undefined>(ports, file, 'takes-too-long');
