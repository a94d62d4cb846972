import { assignmentCases } from './assignment-cases';
import type { EvalCase } from './cases';
import { fileCases } from './file-cases';
import { fileKindCases } from './file-kind-cases';
import { markingCases } from './marking-cases';
import { personalCases } from './personal-cases';
import { placeCases } from './place-cases';
import { sectorCases } from './sector-cases';
import { serviceCases } from './service-cases';
import { serviceTableCases } from './service-table-cases';
import { tableCases } from './table-cases';
import { tokenCases } from './token-cases';

/** Every text of the set, built anew in each run. */
export const labelledSet: readonly EvalCase[] = [
  ...tokenCases,
  ...fileCases,
  ...placeCases,
  ...assignmentCases,
  ...serviceCases,
  ...personalCases,
  ...fileKindCases,
  ...sectorCases,
  ...markingCases,
  ...serviceTableCases,
  ...tableCases,
];
