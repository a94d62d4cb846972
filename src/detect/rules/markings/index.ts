import { classificationMarkings } from './classification';
import { cuiMarkings } from './cui';
import { exportMarkings } from './export-control';
import { markingRule } from './marking';
import { nationalMarkings } from './national';
import { noticeMarkings } from './notices';
import { privilegeMarkings } from './privilege';
import { proprietaryMarkings } from './proprietary';
import { tlpMarkings } from './tlp';
import { vendorMarkings } from './vendor';

/** What people write on a file to keep it from others; where two name the same place, the more specific stands first. */
export const markingRules = [
  ...classificationMarkings,
  ...nationalMarkings,
  ...cuiMarkings,
  ...tlpMarkings,
  ...noticeMarkings,
  ...exportMarkings,
  ...privilegeMarkings,
  ...vendorMarkings,
  ...proprietaryMarkings,
].map(markingRule);
