import { describe, expect, it } from 'vitest';
import { rulesIn } from '../test-detector';
import { letters } from '../test-samples';

const keyId = ['AK', 'IA', letters(16, 2, 'base32')].join('');
const secret = letters(40, 11, 'base64');

describe('AWS secret access key', () => {
  it.each([
    ['settings file', (value: string) => `aws_secret_access_key = ${value}\n`],
    ['JSON', (value: string) => `{"SecretAccessKey": "${value}"}`],
    ['Java', (value: string) => `String awsSecretKey = "${value}";`],
    ['YAML', (value: string) => `AWS_SECRET_ACCESS_KEY: '${value}'`],
  ])('is found by its name: %s', (_, write) => {
    expect(rulesIn(write(secret), 'settings.yaml')).toEqual(['aws-secret-key']);
  });

  it('is found close behind a key id', () => {
    expect(rulesIn(`user,id,secret\nme,${keyId},${secret}\n`)).toEqual(['aws-access-key-id', 'aws-secret-key']);
  });

  it.each([
    ['40 hexadecimal digits', `aws_secret_access_key = ${letters(40, 3, 'hex')}`],
    ['a longer text', `aws_secret_access_key = ${letters(60, 3, 'base64')}`],
    ['a look-up', 'aws_secret_access_key = ${AWS_SECRET_ACCESS_KEY_OF_THE_TEAM_ACCOUNT}'],
    ['the text alone', `integrity: ${secret}`],
  ])('is not: %s', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});
