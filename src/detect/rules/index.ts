import type { Rule } from '../rule';
import { assignments } from './assignment/assignment';
import { awsSecretKey } from './aws-secret-key';
import { commandCredential } from './command-credential';
import { credentialFileRules, credentialValue } from './credential-files';
import { fileTypeRules } from './file-types';
import { jsonWebToken } from './json-web-token';
import { kubernetesSecret } from './kubernetes-secret';
import { markingRules } from './markings';
import { personalRules } from './personal';
import { privateKey } from './private-key';
import { sectorRules } from './sectors';
import { nearNameRules } from './services';
import { tokenRules } from './tokens';
import { databaseUrl, urlPassword } from './url-password';

/** Rules for what a value or a file itself gives away. */
export const specificRules: readonly Rule[] = [
  ...fileTypeRules,
  ...sectorRules,
  ...credentialFileRules,
  ...tokenRules,
  privateKey,
  jsonWebToken,
  databaseUrl,
  urlPassword,
  awsSecretKey,
];

/** Rules that go by a name near by, by a heading, or by many values of a kind. */
export const generalRules: readonly Rule[] = [
  credentialValue,
  kubernetesSecret,
  ...nearNameRules,
  assignments,
  commandCredential,
  ...markingRules,
  ...personalRules,
];

/** All built-in rules; of two that report the same place, the earlier one wins, so the most specific stand first. */
export const rules: readonly Rule[] = [...specificRules, ...generalRules];
