import { hasBase58Checksum } from '../../checksums';
import type { KeyNearName } from './near-name';

/** Keys of crypto currencies that only a name near by gives away. */
export const walletKeys: readonly KeyNearName[] = [
  {
    id: 'bitcoin-private-key',
    name: 'Bitcoin',
    credential: 'private key',
    words: ['bitcoin', 'btc', 'wif', 'privkey', 'importprivkey'],
    shape: '5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51}',
    source: 'https://developer.bitcoin.org/devguide/wallets.html#wallet-import-format-wif',
    severity: 'critical',
    isValid: hasBase58Checksum,
  },
  {
    id: 'ethereum-private-key',
    name: 'Ethereum',
    credential: 'private key',
    words: ['private_key', 'privatekey', 'ethereum', 'wallet', 'deployer'],
    shape: '0x[0-9a-fA-F]{64}',
    source: 'https://ethereum.org/en/developers/docs/accounts/',
    severity: 'critical',
  },
  {
    id: 'wallet-seed-phrase',
    name: 'a wallet',
    credential: 'seed phrase',
    words: ['mnemonic', 'seed_phrase', 'seedphrase', 'recovery_phrase', 'secret_phrase'],
    shape: '(?<=["\'`=:]\\s{0,2})(?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){3}){0,4}[a-z]{3,8}(?=["\'`\\\\\\r\\n]|$)',
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
    severity: 'critical',
    isValid: (phrase) => new Set(phrase.split(' ')).size >= 10,
  },
];
