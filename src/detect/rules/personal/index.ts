import type { Rule } from '../../rule';
import { cardAuthentication } from './card-authentication';
import { emailTable } from './email-table';
import { everydayRules } from './everyday-data';
import { healthIdRules } from './health-ids';
import { iban } from './iban';
import { nationalIdRules } from './national-ids';
import { paymentCard } from './payment-card';
import { routingNumber } from './routing-number';
import { tableFileRules } from './table-rules';
import { travelDocumentRules } from './travel-documents';

/** Data about people. Of two that report the same place the earlier one wins. */
export const personalRules: readonly Rule[] = [
  cardAuthentication,
  paymentCard,
  iban,
  ...tableFileRules,
  ...nationalIdRules,
  ...healthIdRules,
  routingNumber,
  ...travelDocumentRules,
  ...everydayRules,
  emailTable,
];
