import type { TokenFormat } from '../token-rule';

/** Further services whose keys begin with a mark of their own. */
export const furtherTokens: readonly TokenFormat[] = [
  {
    id: 'socket-token',
    title: 'Socket access token',
    severity: 'high',
    explanation:
      'Acts as its owner at Socket; replace it there and read the new one from the environment or a secret store.',
    source: 'https://docs.socket.dev/reference/authentication',
    anchors: ['sktsec_'],
    pattern: /(sktsec_)[\w-]{40,60}_api(?!\w)/y,
  },
  {
    id: 'gitpod-token',
    title: 'Gitpod access token',
    severity: 'high',
    explanation:
      'Acts as its owner at Gitpod; replace it there and read the new one from the environment or a secret store.',
    source: 'https://www.gitpod.io/docs/configure/user-settings/access-tokens',
    anchors: ['gitpod_pat_'],
    pattern: /(gitpod_pat_)[\w-]{60,120}(?![\w-])/y,
  },
  {
    id: 'firehydrant-key',
    title: 'FireHydrant API key',
    severity: 'high',
    explanation:
      'Acts as its owner at FireHydrant; replace it there and read the new one from the environment or a secret store.',
    source: 'https://docs.firehydrant.com/reference/authentication',
    anchors: ['fhb-'],
    pattern: /(fhb-)[0-9a-f]{32}(?![\w-])/y,
  },
  {
    id: 'rootly-token',
    title: 'Rootly access token',
    severity: 'high',
    explanation:
      'Acts as its owner at Rootly; replace it there and read the new one from the environment or a secret store.',
    source: 'https://docs.rootly.com/api-reference/overview',
    anchors: ['rootly_'],
    pattern: /(rootly_)[0-9a-f]{64}(?!\w)/y,
  },
  {
    id: 'dub-key',
    title: 'Dub API key',
    severity: 'high',
    explanation:
      'Acts as its owner at Dub; replace it there and read the new one from the environment or a secret store.',
    source: 'https://dub.co/docs/api-reference/tokens',
    anchors: ['dub_'],
    pattern: /(dub_)[A-Za-z0-9]{24}(?!\w)/y,
  },
  {
    id: 'keap-key',
    title: 'Keap API key',
    severity: 'high',
    explanation:
      'Acts as its owner at Keap; replace it there and read the new one from the environment or a secret store.',
    source: 'https://developer.infusionsoft.com/pat-and-sak/',
    anchors: ['keapak-'],
    pattern: /(KeapAK-)[0-9a-f]{64}(?!\w)/y,
  },
  {
    id: 'samsara-token',
    title: 'Samsara access token',
    severity: 'high',
    explanation:
      'Acts as its owner at Samsara; replace it there and read the new one from the environment or a secret store.',
    source: 'https://developers.samsara.com/docs/authentication',
    anchors: ['samsara_api_'],
    pattern: /(samsara_api_)[A-Za-z0-9]{30}(?!\w)/y,
  },
  {
    id: 'weblate-token',
    title: 'Weblate access token',
    severity: 'high',
    explanation:
      'Acts as its owner at Weblate; replace it there and read the new one from the environment or a secret store.',
    source: 'https://docs.weblate.org/en/latest/api.html',
    anchors: ['wlu_', 'wlp_'],
    pattern: /(wl[up]_)[A-Za-z0-9]{36}(?!\w)/y,
  },
  {
    id: 'portainer-token',
    title: 'Portainer access token',
    severity: 'high',
    explanation:
      'Acts as its owner at Portainer; replace it there and read the new one from the environment or a secret store.',
    source: 'https://docs.portainer.io/api/access',
    anchors: ['ptr_'],
    pattern: /(ptr_)[A-Za-z0-9+/]{43}=/y,
  },
  {
    id: 'scrapfly-key',
    title: 'Scrapfly API key',
    severity: 'high',
    explanation:
      'Acts as its owner at Scrapfly; replace it there and read the new one from the environment or a secret store.',
    source: 'https://scrapfly.io/docs/scrape-api/getting-started',
    anchors: ['scp-live-', 'scp-test-'],
    pattern: /(scp-(?:live|test)-)[0-9a-f]{32}(?!\w)/y,
  },
  {
    id: 'capsolver-key',
    title: 'CapSolver API key',
    severity: 'high',
    explanation:
      'Acts as its owner at CapSolver; replace it there and read the new one from the environment or a secret store.',
    source: 'https://docs.capsolver.com/',
    anchors: ['cap-'],
    pattern: /(CAP-)[0-9A-F]{32}(?![\w-])/y,
  },
  {
    id: 'botpress-token',
    title: 'Botpress access token',
    severity: 'high',
    explanation:
      'Acts as its owner at Botpress; replace it there and read the new one from the environment or a secret store.',
    source: 'https://botpress.com/docs/api-reference/authentication',
    anchors: ['bp_pat_'],
    pattern: /(bp_pat_)[A-Za-z0-9]{36}(?!\w)/y,
  },
  {
    id: 'missive-token',
    title: 'Missive access token',
    severity: 'high',
    explanation:
      'Acts as its owner at Missive; replace it there and read the new one from the environment or a secret store.',
    source: 'https://missiveapp.com/docs/developers/rest-api/getting-started',
    anchors: ['missive_pat-'],
    pattern: /(missive_pat-)[\w-]{20,60}(?![\w-])/y,
  },
];
