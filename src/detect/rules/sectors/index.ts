import { financeRecords } from './finance';
import { healthRecords } from './health';
import { sectorRule } from './sector-record';
import { threatRecords } from './threat-intelligence';

/** Files that hold regulated records, told by the structure of their format. */
export const sectorRules = [...healthRecords, ...financeRecords, ...threatRecords].map(sectorRule);
