import { passwordOf } from '../../basic-credentials';
import { isPlaceholder } from '../../placeholders';
import { hasCrc32Suffix } from '../../checksums';
import type { TokenFormat } from '../token-rule';

/** Registries that programs and images are published to. */
export const packageTokens: readonly TokenFormat[] = [
  {
    id: 'npm-token',
    title: 'npm token',
    severity: 'critical',
    explanation: 'Publishes packages as its owner; revoke it with `npm token revoke` and use trusted publishing.',
    source: 'https://docs.npmjs.com/about-access-tokens',
    anchors: ['npm_'],
    pattern: /(npm_)[A-Za-z0-9]{36}(?!\w)/y,
    wordLike: true,
    judge: (_, body) => (hasCrc32Suffix(body) ? 'critical' : 'medium'),
  },
  {
    id: 'pypi-token',
    title: 'PyPI token',
    severity: 'critical',
    explanation: 'Publishes packages as its owner; remove it under Account settings and use trusted publishing.',
    source: 'https://pypi.org/help/#apitoken',
    anchors: ['pypi-age'],
    pattern: /(pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZ))[\w-]{50,500}(?![\w-])/y,
  },
  {
    id: 'rubygems-key',
    title: 'RubyGems key',
    severity: 'critical',
    explanation: 'Publishes gems as its owner; delete it under Settings > API keys.',
    source: 'https://guides.rubygems.org/api-key-scopes/',
    anchors: ['rubygems_'],
    pattern: /(rubygems_)[0-9a-f]{48}(?!\w)/y,
  },
  {
    id: 'crates-io-token',
    title: 'crates.io token',
    severity: 'critical',
    explanation: 'Publishes crates as its owner; revoke it under Account settings > API tokens.',
    source: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
    anchors: ['cio'],
    pattern: /(cio)[A-Za-z0-9]{32}(?!\w)/y,
    wordLike: true,
  },
  {
    id: 'nuget-key',
    title: 'NuGet key',
    severity: 'critical',
    explanation: 'Publishes packages as its owner; delete it under Account > API keys.',
    source: 'https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package#create-an-api-key',
    anchors: ['oy2'],
    pattern: /(oy2)[a-z0-9]{43}(?!\w)/y,
  },
  {
    id: 'packagist-token',
    title: 'Private Packagist token',
    severity: 'high',
    explanation: 'Reads or updates the packages of an organisation; revoke it under Settings.',
    source: 'https://packagist.com/docs/composer-authentication',
    anchors: ['packagist_'],
    pattern: /(packagist_[ou][ru]t_)[0-9a-f]{68}(?!\w)/y,
  },
  {
    id: 'docker-hub-token',
    title: 'Docker Hub token',
    severity: 'critical',
    explanation: 'Pulls and pushes images as a user or organisation; delete it under Account settings > Access tokens.',
    source: 'https://docs.docker.com/security/access-tokens/',
    anchors: ['dckr_pat_', 'dckr_oat_'],
    pattern: /(dckr_[po]at_)[\w-]{27,40}(?![\w-])/y,
  },
  {
    id: 'docker-registry-auth',
    title: 'Password of an image registry',
    severity: 'high',
    explanation: 'User and password in base64; use a credential helper and change the password.',
    source: 'https://docs.docker.com/reference/cli/docker/login/#credential-stores',
    anchors: ['"auth":', '"auth" :'],
    pattern: /("auth" ?: ?)"[A-Za-z0-9+/]{12,400}={0,2}"/y,
    judge: (_, body) => {
      const password = passwordOf(body.slice(1, -1));
      return password === null || isPlaceholder(password) ? null : 'high';
    },
  },
  {
    id: 'jfrog-api-key',
    title: 'JFrog API key',
    severity: 'critical',
    explanation: 'Reads and publishes artefacts as its owner; revoke it and use access tokens that expire.',
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/introduction-to-access-tokens',
    anchors: ['akcp'],
    pattern: /(AKCp)[A-Za-z0-9]{69}(?!\w)/y,
  },
  {
    id: 'jfrog-reference-token',
    title: 'JFrog reference token',
    severity: 'critical',
    explanation: 'Reads and publishes artefacts as its owner; revoke it under Access tokens.',
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/introduction-to-access-tokens',
    anchors: ['cmvmdgtuojax'],
    pattern: /(cmVmdGtuOjAx)[A-Za-z0-9]{40,100}(?!\w)/y,
  },
  {
    id: 'clojars-token',
    title: 'Clojars token',
    severity: 'critical',
    explanation: 'Publishes libraries as its owner; disable it on the page Deploy tokens.',
    source: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    anchors: ['clojars_'],
    pattern: /(CLOJARS_)[a-z0-9]{60}(?!\w)/y,
  },
];
