import { databases } from './databases';
import { documents } from './documents';
import { kindRule } from './file-kind';
import { keyAndStateRules } from './keys-and-state';
import { networkProfiles } from './network-profiles';
import { passwordStores } from './password-stores';
import { systemFiles } from './system-files';

/** Files whose type or name says what they are. */
export const fileTypeRules = [
  ...keyAndStateRules,
  ...[...passwordStores, ...networkProfiles, ...databases, ...systemFiles, ...documents].map(kindRule),
];
