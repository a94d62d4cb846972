/** What builds, tests, checks and publishes programs. */
export const development = `
  jenkins-token ; Jenkins ; 11{h32} ; www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/
  gitea-token ; Gitea ; {h40} ; docs.gitea.com/development/api-usage ; what: access token ; also: forgejo codeberg
  github-client-secret ; GitHub ; {h40} ; docs.github.com/en/apps/oauth-apps/building-oauth-apps/creating-an-oauth-app ; what: client secret of an OAuth app ; also: gh
  gitlab-client-secret ; GitLab ; {h64} ; docs.gitlab.com/integration/oauth_provider/ ; what: application secret
  bitbucket-client-secret ; Bitbucket ; {A32}|{W44} ; support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/ ; what: consumer secret
  bitbucket-server-token ; Bitbucket Data Center ; {B44} ; confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html ; what: HTTP access token ; also: bitbucketserver bitbucket stash
  jira-server-token ; Jira Data Center ; {B44} ; confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html ; what: personal access token ; also: jira confluence
  atlassian-legacy-token ; Atlassian ; {A24} ; support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/ ; what: API token of the older form ; also: jira confluence
  gogs-token ; Gogs ; {h40} ; github.com/gogs/docs-api
  gerrit-password ; Gerrit ; {B43} ; gerrit-review.googlesource.com/Documentation/user-upload.html ; what: HTTP credential
  azure-devops-legacy-token ; Azure DevOps ; {l52} ; learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate ; what: personal access token of the older form ; also: azdo vsts azuredevops azuredevopsext systemaccess ; critical
  circleci-legacy-token ; CircleCI ; {h40} ; circleci.com/docs/guides/toolkit/managing-api-tokens/ ; what: API token of the older form ; also: circle
  travis-token ; Travis CI ; {W22} ; docs.travis-ci.com/api/ ; also: travis travisapi
  drone-token ; Drone ; {A32} ; docs.drone.io/api/overview/ ; also: droneci
  woodpecker-ci-token ; Woodpecker CI ; - ; woodpecker-ci.org/docs/cli ; also: woodpeckerci
  teamcity-token ; TeamCity ; - ; www.jetbrains.com/help/teamcity/rest/teamcity-rest-api-documentation.html ; what: access token
  bamboo-token ; Bamboo ; {B44} ; confluence.atlassian.com/bamboo/personal-access-tokens-976779873.html ; what: personal access token
  codeship-token ; Codeship ; - ; docs.cloudbees.com/docs/cloudbees-codeship/latest/
  semaphore-token ; Semaphore ; {W20} ; docs.semaphoreci.com/reference/api ; also: semaphoreci
  appveyor-token ; AppVeyor ; v2.{l20}|{l20} ; www.appveyor.com/docs/api/
  bitrise-token ; Bitrise ; {W86} ; docs.bitrise.io/en/bitrise-ci/api/authenticating-with-the-bitrise-api.html ; what: access token
  codemagic-token ; Codemagic ; {W43} ; docs.codemagic.io/rest-api/codemagic-rest-api/
  codefresh-key ; Codefresh ; {h24}.{h32} ; codefresh.io/docs/docs/integrations/codefresh-api/
  wercker-token ; Wercker ; {h64} ; devcenter.wercker.com/
  cirrus-token ; Cirrus CI ; {l52} ; cirrus-ci.org/api/ ; also: cirrus cirrusci
  expo-eas-token ; EAS ; - ; docs.expo.dev/eas/ ; what: access token
  appcenter-token ; App Center ; {h40} ; learn.microsoft.com/en-us/appcenter/api-docs/
  codeclimate-token ; Code Climate ; {h40}|{h64} ; developer.codeclimate.com/ ; what: access or reporter token ; also: ccreporter cctest cctestreporter
  codacy-token ; Codacy ; {h32}|{A20} ; docs.codacy.com/codacy-api/api-tokens/ ; what: project or account token
  codecov-token ; Codecov ; {u} ; docs.codecov.com/docs/codecov-tokens ; what: upload token ; medium
  coveralls-token ; Coveralls ; {A32-36} ; docs.coveralls.io/api-introduction ; what: repo token ; medium
  scrutinizer-token ; Scrutinizer ; {h64} ; scrutinizer-ci.com/docs/api/
  sonarcloud-token ; SonarCloud ; {h40} ; docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/ ; what: token of the older form ; also: sonar sonarqube
  snyk-token ; Snyk ; {u} ; docs.snyk.io/snyk-api/authentication-for-api
  deepsource-token ; DeepSource ; dsp_{h40} ; docs.deepsource.com/docs/developers/api/authentication ; what: access token
  semgrep-token ; Semgrep ; {h64} ; semgrep.dev/docs/semgrep-ci/ci-environment-variables ; what: app token ; also: semgrepapp
  veracode-secret ; Veracode ; {h128} ; docs.veracode.com/r/c_api_credentials3 ; what: API secret key
  checkmarx-secret ; Checkmarx ; {u} ; checkmarx.com/resource/documents/en/34965-68618-generating-an-api-key.html
  whitesource-key ; Mend ; {h64} ; docs.mend.io/ ; what: user or organisation key ; also: whitesource wss
  fossa-key ; FOSSA ; {h32} ; docs.fossa.com/docs/api-reference
  gitguardian-key ; GitGuardian ; {A71} ; docs.gitguardian.com/api-docs/authentication
  stackhawk-key ; StackHawk ; hawk.{W20}.{W20} ; docs.stackhawk.com/apidocs.html
  detectify-key ; Detectify ; {h32} ; developer.detectify.com/
  percy-token ; Percy ; {h64}|web_{h64}|app_{h64}|auto_{h64} ; www.browserstack.com/docs/percy/get-started/overview ; medium
  chromatic-token ; Chromatic ; chpt_{h12-20} ; www.chromatic.com/docs/cli/ ; what: project token ; medium
  applitools-key ; Applitools ; {A40-60} ; applitools.com/docs/topics/overview/obtain-api-key.html
  browserstack-key ; BrowserStack ; {A20} ; www.browserstack.com/docs/automate/api-reference/selenium/introduction ; what: access key
  saucelabs-key ; Sauce Labs ; {u} ; docs.saucelabs.com/dev/api/ ; what: access key ; also: sauce
  lambdatest-key ; LambdaTest ; {A50}|LT_{A40-60} ; www.lambdatest.com/support/api-doc/ ; what: access key ; also: lt
  cypress-key ; Cypress ; {u} ; docs.cypress.io/cloud/account-management/projects ; what: record key ; also: cypressrecord
  ghostinspector-key ; Ghost Inspector ; {h40} ; ghostinspector.com/docs/api/
  mabl-key ; mabl ; {W22} ; api.help.mabl.com/reference/authentication
  testrail-key ; TestRail ; - ; support.testrail.com/hc/en-us/articles/7077039051284
  qase-token ; Qase ; {h40}|{h64} ; developers.qase.io/reference/introduction-to-the-qase-api
  zephyr-token ; Zephyr ; - ; support.smartbear.com/zephyr-scale-cloud/api-docs/
  xray-secret ; Xray ; {h64} ; docs.getxray.app/display/XRAYCLOUD/Global+Settings%3A+API+Keys
  loadimpact-token ; k6 ; {h64} ; grafana.com/docs/grafana-cloud/testing/k6/author-run/tokens-and-cli-authentication/ ; also: k6cloud loadimpact
  blazemeter-secret ; BlazeMeter ; {h80} ; help.blazemeter.com/docs/guide/api-blazemeter-api-keys.html
  swaggerhub-key ; SwaggerHub ; {u} ; support.smartbear.com/swaggerhub/docs/en/manage-account/access-api-key.html
  stoplight-token ; Stoplight ; - ; docs.stoplight.io/docs/platform/
  readthedocs-token ; Read the Docs ; {h40} ; docs.readthedocs.com/platform/stable/api/v3.html ; also: rtd
  gitbook-token ; GitBook ; gb_api_{A20-60} ; gitbook.com/docs/developers/gitbook-api/authentication
  nexus-token ; Sonatype Nexus ; - ; help.sonatype.com/en/user-tokens.html ; what: user token ; also: nexus sonatype ossrh ossindex
  cloudsmith-key ; Cloudsmith ; {h40}|{A40} ; help.cloudsmith.io/docs/api-key
  packagecloud-token ; packagecloud ; {h48} ; packagecloud.io/docs/api
  gemfury-token ; Gemfury ; {A20-22} ; gemfury.com/help/tokens/ ; also: fury
  bintray-key ; Bintray ; {h40} ; jfrog.com/help/r/jfrog-artifactory-documentation ; also: jfrog
  anaconda-token ; Anaconda ; {W2}-{u} ; docs.anaconda.com/anaconda-org/user-guide/tasks/work-with-accounts/ ; also: conda binstar
  hex-pm-key ; Hex ; {h32} ; hex.pm/docs/publish ; also: hexpm
  vsce-token ; Visual Studio Marketplace ; {l52} ; code.visualstudio.com/api/working-with-extensions/publishing-extension ; what: publisher token ; also: vsce vscodemarketplace
  openvsx-token ; Open VSX ; {u}|ovsxat_{W30-60} ; github.com/eclipse/openvsx/wiki/Publishing-Extensions ; what: access token ; also: ovsx
  jetbrains-token ; JetBrains ; perm:{P8-40}.{P8-40}.{A30}|perm-{P8-40}.{P8-40}.{A30} ; www.jetbrains.com/help/youtrack/server/manage-permanent-token.html ; what: permanent token ; also: youtrack intellijpublish
  chrome-web-store-secret ; Chrome Web Store ; - ; developer.chrome.com/docs/webstore/using-api ; also: chromewebstore
  mozilla-addons-secret ; Firefox Add-ons ; {h64} ; mozilla.github.io/addons-server/topics/api/auth.html ; what: JWT secret ; also: amo amojwt amoapi webextapi
  pluralsight-token ; Pluralsight Flow ; - ; help.pluralsight.com/hc/en-us/articles/24425443133076 ; also: gitprime
  waka-key ; WakaTime ; waka_{u}|{u} ; wakatime.com/developers ; also: waka ; medium
  crowdin-token ; Crowdin ; {h80}|{h64} ; support.crowdin.com/developer/authorization/ ; what: access token
  lokalise-token ; Lokalise ; {h40} ; docs.lokalise.com/en/articles/1929556-api-and-sdk-tokens
  phrase-token ; Phrase ; {h64} ; developers.phrase.com/en/api/strings/authentication ; what: access token ; also: phraseapp
  transifex-token ; Transifex ; 1/{h40} ; developers.transifex.com/reference/api-authentication ; also: tx
  poeditor-token ; POEditor ; {h32} ; poeditor.com/docs/api
  smartling-secret ; Smartling ; {A60-90}^{A10-20} ; help.smartling.com/hc/en-us/articles/1260805481390 ; what: user secret
  locize-key ; locize ; {u} ; www.locize.com/docs/api
  bugzilla-key ; Bugzilla ; {A40} ; bugzilla.readthedocs.io/en/latest/api/core/v1/general.html
  redmine-key ; Redmine ; {h40} ; www.redmine.org/projects/redmine/wiki/Rest_api
  phabricator-token ; Phabricator ; api-{l28}|cli-{l28} ; secure.phabricator.com/book/phabricator/article/conduit/ ; also: conduit arcanist
  launchpad-token ; Launchpad ; - ; help.launchpad.net/API/SigningRequests
`;
