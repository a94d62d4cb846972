import { keyAndStateRules } from './keys-and-state';

/** Files whose type or name says what they are. */
export const fileTypeRules = [...keyAndStateRules];
