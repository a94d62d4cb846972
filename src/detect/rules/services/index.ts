import { applicationServices } from './applications';
import { modelServices } from './models';
import { platformServices } from './platforms';
import { serviceRule } from './service';
import { walletServices } from './wallets';

/** Keys that only the name of their service near by gives away, one row a service. */
export const serviceRules = [...platformServices, ...applicationServices, ...modelServices, ...walletServices].map(
  serviceRule,
);
