import { createDirectory } from './directory';
import { nearNameRule } from './near-name';
import { spokenKeys } from './spoken-keys';
import { serviceTables } from './tables';
import { walletKeys } from './wallets';

/** Services whose keys are told by the name of the variable. */
export const serviceDirectory = createDirectory(serviceTables);

/** Keys that are told by the name of their service near by. */
export const nearNameRules = [...spokenKeys, ...walletKeys].map(nearNameRule);
