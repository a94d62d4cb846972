/** What watches programs, servers and their users. */
export const monitoring = `
  datadog-key ; Datadog ; {h40}|{h32} ; docs.datadoghq.com/account_management/api-app-keys/ ; what: API or application key ; also: dd ddapi ddapp ddapplication
  pagerduty-key ; PagerDuty ; u+{W18-20}|y_{W18-20}|{W18-20} ; support.pagerduty.com/main/docs/api-access-keys ; what: REST API key ; also: pd pdtoken
  pagerduty-routing-key ; PagerDuty ; {h32} ; support.pagerduty.com/main/docs/services-and-integrations ; what: integration key
  opsgenie-key ; Opsgenie ; {u} ; support.atlassian.com/opsgenie/docs/api-key-management/ ; also: genie
  rollbar-token ; Rollbar ; {h32} ; docs.rollbar.com/docs/access-tokens ; what: access token ; medium
  splunk-token ; Splunk ; {u} ; docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector ; what: event collector token ; also: splunkhec
  signalfx-token ; SignalFx ; {W22} ; dev.splunk.com/observability/docs/administration/authtokens/ ; what: access token ; also: splunkaccess splunkobservability sfx
  bugsnag-key ; BugSnag ; {h32}|{u} ; docs.bugsnag.com/platforms/javascript/configuration-options/ ; medium
  airbrake-key ; Airbrake ; {h32} ; docs.airbrake.io/docs/devops-tools/api/ ; what: project or user key ; medium
  honeybadger-key ; Honeybadger ; - ; docs.honeybadger.io/api/ ; medium
  raygun-key ; Raygun ; {A22}|{B22}== ; raygun.com/documentation/ ; medium
  appsignal-key ; AppSignal ; {u} ; docs.appsignal.com/appsignal/terminology.html ; what: push API key ; medium
  sentry-legacy-token ; Sentry ; {h64} ; docs.sentry.io/account/auth-tokens/ ; what: auth token of the older form ; also: sentryauth
  glitchtip-token ; GlitchTip ; {h64} ; glitchtip.com/documentation/
  logrocket-key ; LogRocket ; - ; docs.logrocket.com/reference/
  fullstory-key ; Fullstory ; na1.{B40-140}|eu1.{B40-140} ; developer.fullstory.com/server/authentication/
  newrelic-legacy-key ; New Relic ; {h40}|{h47} ; docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/ ; what: key of the older form ; also: newrelic
  appdynamics-secret ; AppDynamics ; {u} ; docs.appdynamics.com/appd/24.x/latest/en/extend-splunk-appdynamics/splunk-appdynamics-apis/api-clients ; also: appd
  instana-token ; Instana ; - ; www.ibm.com/docs/en/instana-observability
  lightstep-token ; Lightstep ; - ; docs.lightstep.com/docs/create-and-manage-access-tokens ; what: access token
  honeycomb-legacy-key ; Honeycomb ; {h32}|{A22} ; docs.honeycomb.io/configure/environments/manage-api-keys/ ; what: API key of the older form
  logdna-key ; Mezmo ; {h32} ; docs.mezmo.com/docs/ingestion-key ; what: ingestion or service key ; also: logdna
  loggly-token ; Loggly ; {u} ; documentation.solarwinds.com/en/success_center/loggly/ ; what: customer token
  papertrail-token ; Papertrail ; {A20} ; www.papertrail.com/help/http-api/
  logzio-token ; Logz.io ; {A32} ; docs.logz.io/docs/user-guide/admin/authentication-tokens/log-shipping-tokens/ ; what: shipping token ; also: logzio
  sumologic-key ; Sumo Logic ; {A64} ; help.sumologic.com/docs/manage/security/access-keys/ ; what: access key ; also: sumo
  coralogix-key ; Coralogix ; {u}|cxtp_{A30}|cxup_{A30} ; coralogix.com/docs/user-guides/account-management/api-keys/ ; what: private key
  logtail-token ; Better Stack ; {A24} ; betterstack.com/docs/logs/api/getting-started/ ; what: source or API token ; also: logtail betteruptime betterstack
  scalyr-key ; Scalyr ; - ; www.scalyr.com/help/api-keys ; also: dataset
  timber-key ; Timber ; - ; docs.timber.io/
  humio-token ; LogScale ; {u} ; library.humio.com/ ; what: ingest token ; also: humio logscale
  graylog-token ; Graylog ; {l50-52} ; go2docs.graylog.org/current/setting_up_graylog/rest_api_access_tokens.htm ; what: access token
  librato-token ; Librato ; {h64} ; www.librato.com/docs/api/
  solarwinds-token ; SolarWinds ; - ; documentation.solarwinds.com/en/success_center/observability/ ; also: appoptics swotel
  hostedgraphite-key ; Hosted Graphite ; {u} ; www.metricfire.com/docs/ ; also: metricfire hg
  wavefront-token ; Wavefront ; {u} ; docs.wavefront.com/users_account_managing.html ; also: tanzuobservability
  circonus-token ; Circonus ; {u} ; docs.circonus.com/circonus/integrations/api/
  scoutapm-key ; Scout APM ; {A20} ; scoutapm.com/docs/ ; also: scout ; medium
  skylight-token ; Skylight ; {W43} ; www.skylight.io/support/ ; what: authentication token ; medium
  site24x7-key ; Site24x7 ; - ; www.site24x7.com/help/api/
  pingdom-token ; Pingdom ; - ; docs.pingdom.com/api/
  statuscake-key ; StatusCake ; - ; developers.statuscake.com/
  uptimerobot-key ; UptimeRobot ; u{d5-9}-{h24}|m{d6-12}-{h24}|ur{d5-9}-{h24} ; uptimerobot.com/api/ ; what: main or monitor API key
  updown-key ; updown.io ; {A20} ; updown.io/api ; also: updown
  healthchecks-key ; Healthchecks.io ; {W32}|hcw_{A28}|hcr_{A28} ; healthchecks.io/docs/api/ ; also: healthchecks
  cronitor-key ; Cronitor ; {h32} ; cronitor.io/docs/using-api-keys
  deadmanssnitch-key ; Dead Man's Snitch ; {h32} ; deadmanssnitch.com/docs/api/v1
  checkly-key ; Checkly ; cu_{h32} ; www.checklyhq.com/docs/cli/
  statuspage-key ; Statuspage ; {u} ; developer.statuspage.io/ ; also: statuspageio
  instatus-key ; Instatus ; {h32} ; instatus.com/help/api
  incident-io-key ; incident.io ; inc_{h64} ; api-docs.incident.io/
  victorops-key ; VictorOps ; {h32}|{u} ; portal.victorops.com/public/api-docs.html ; also: splunkoncall
  squadcast-token ; Squadcast ; {h40}|{h64} ; apidocs.squadcast.com/ ; what: refresh token
  zenduty-key ; Zenduty ; {h40} ; apidocs.zenduty.com/
  xmatters-secret ; xMatters ; - ; help.xmatters.com/xmapi/
  bigpanda-token ; BigPanda ; {h32} ; docs.bigpanda.io/reference/api-overview
  moogsoft-key ; Moogsoft ; - ; docs.moogsoft.com/
  catchpoint-secret ; Catchpoint ; {u} ; docs.catchpoint.com/docs/rest-api
  thousandeyes-token ; ThousandEyes ; {u} ; developer.cisco.com/docs/thousandeyes/authentication/ ; also: te
  speedcurve-key ; SpeedCurve ; {l30} ; support.speedcurve.com/reference/
  calibre-token ; Calibre ; - ; calibreapp.com/docs/automation/api
  embrace-token ; Embrace ; {h32} ; embrace.io/docs/
  instabug-token ; Instabug ; {h32} ; docs.instabug.com/docs ; medium
  netdata-token ; Netdata ; {W135} ; learn.netdata.cloud/docs/netdata-cloud/connect-agent ; what: claim token ; also: netdataclaim
  zabbix-token ; Zabbix ; {h64} ; www.zabbix.com/documentation/current/en/manual/web_interface/frontend_sections/users/api_tokens
  checkmk-secret ; Checkmk ; {A26-40}|{u} ; docs.checkmk.com/latest/en/rest_api.html ; what: automation secret ; also: checkmkautomation
  logicmonitor-key ; LogicMonitor ; - ; www.logicmonitor.com/support/rest-api-authentication ; what: access key
  sematext-token ; Sematext ; {u} ; sematext.com/docs/
  treblle-key ; Treblle ; {A16}|{A32} ; docs.treblle.com/ ; medium
  moesif-key ; Moesif ; - ; www.moesif.com/docs/ ; what: application id ; medium
  helicone-key ; Helicone ; sk-helicone-{l7}-{l7}-{l7}-{l7}|sk-helicone-{P20-50} ; docs.helicone.ai/helicone-headers/helicone-auth
  arize-key ; Arize ; - ; docs.arize.com/arize
`;
