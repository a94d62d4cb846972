import { hasBase58Checksum } from '../../checksums';
import type { TokenFormat } from '../token-rule';

/** Keys of crypto currencies that their text gives away. */
export const walletTokens: readonly TokenFormat[] = [
  {
    id: 'extended-private-key',
    title: 'Extended private key of a wallet',
    severity: 'high',
    explanation: 'Spends what lies at all addresses of the wallet; move the coins to a new wallet.',
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki#serialization-format',
    anchors: ['xprv', 'yprv', 'zprv', 'tprv'],
    pattern: /([xyzt]prv)[1-9A-HJ-NP-Za-km-z]{107}(?!\w)/y,
    judge: (prefix, body) => (hasBase58Checksum(prefix + body) ? 'critical' : 'medium'),
  },
];
