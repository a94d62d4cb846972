import { audience } from './audience';
import { cloud } from './cloud';
import { customers } from './customers';
import { data } from './data';
import { development } from './development';
import { mail } from './mail';
import { messaging } from './messaging';
import { models } from './models';
import { monitoring } from './monitoring';
import { payment } from './payment';
import { security } from './security';
import { trade } from './trade';
import { work } from './work';

/** Every service, by field. Of two with the same spelling the one whose shape a value has is taken, the earlier one first. */
export const serviceTables: readonly string[] = [
  cloud,
  development,
  data,
  monitoring,
  models,
  messaging,
  mail,
  payment,
  customers,
  work,
  audience,
  trade,
  security,
];
