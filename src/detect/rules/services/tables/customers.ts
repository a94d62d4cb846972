/** Customers, support and sales. */
export const customers = `
  zendesk-token ; Zendesk ; {A40} ; developer.zendesk.com/api-reference/introduction/security-and-auth/
  freshdesk-key ; Freshdesk ; {A18-20} ; developers.freshdesk.com/api/ ; also: freshservice freshsales freshworks freshchat
  gorgias-key ; Gorgias ; {h64} ; developers.gorgias.com/docs/authentication
  kustomer-key ; Kustomer ; - ; developer.kustomer.com/kustomer-api-docs/docs/authentication
  gladly-token ; Gladly ; - ; developer.gladly.com/rest/
  kayako-secret ; Kayako ; - ; developer.kayako.com/
  groove-token ; Groove ; {h64} ; developer.groovehq.com/ ; also: groovehq
  hiver-key ; Hiver ; - ; developer.hiverhq.com/
  frontapp-token ; Front ; - ; dev.frontapp.com/docs/create-and-revoke-api-tokens ; also: frontapp
  dixa-token ; Dixa ; - ; docs.dixa.io/docs/
  re-amaze-token ; Re:amaze ; {h64} ; www.reamaze.com/api
  liveagent-key ; LiveAgent ; - ; www.liveagent.com/features/api/
  helpcrunch-key ; HelpCrunch ; - ; docs.helpcrunch.com/
  helpjuice-key ; Helpjuice ; - ; help.helpjuice.com/en_US/api-v3
  document360-token ; Document360 ; - ; docs.document360.com/docs/api-token
  drift-token ; Drift ; {A32} ; devdocs.drift.com/docs/authentication-and-scopes ; what: access token
  hubspot-api-key ; HubSpot ; {u} ; developers.hubspot.com/docs/api/intro-to-auth ; what: API key or client secret ; also: hapi
  salesforce-secret ; Salesforce ; {X64} ; help.salesforce.com/s/articleView?id=sf.connected_app_client_credentials_setup.htm ; what: consumer secret ; also: sfdc ; critical
  pipedrive-token ; Pipedrive ; {h40} ; developers.pipedrive.com/docs/api/v1 ; also: pd
  zoho-secret ; Zoho ; {h42} ; www.zoho.com/accounts/protocol/oauth/self-client/overview.html
  zoho-refresh-token ; Zoho ; 1000.{h32}.{h32} ; www.zoho.com/accounts/protocol/oauth/self-client/overview.html ; what: refresh token
  close-key ; Close ; api_{A22}.{A22} ; developer.close.com/topics/authentication/ ; also: closeio closecrm
  copper-key ; Copper ; {h32} ; developer.copper.com/introduction/authentication.html ; also: prosperworks
  insightly-key ; Insightly ; {u} ; api.insightly.com/v3.1/Help
  nutshell-key ; Nutshell ; {h40} ; developers.nutshell.com/docs/authentication
  nimble-token ; Nimble ; - ; nimble.readthedocs.io/en/latest/obtaining_key/
  capsule-token ; Capsule ; {W60-70} ; developer.capsulecrm.com/v2/overview/authentication ; also: capsulecrm
  agilecrm-key ; Agile CRM ; {l26} ; github.com/agilecrm/rest-api
  attio-key ; Attio ; {h64} ; docs.attio.com/rest-api/tutorials/authentication
  affinity-key ; Affinity ; {W43} ; api-docs.affinity.co/
  folk-key ; folk ; - ; developer.folk.app/api-reference/overview
  streak-key ; Streak ; {h32} ; streak.readme.io/reference/authentication
  bullhorn-secret ; Bullhorn ; - ; bullhorn.github.io/Getting-Started-with-REST/
  sugarcrm-secret ; SugarCRM ; - ; support.sugarcrm.com/documentation/sugar_developer/
  dynamics-secret ; Dynamics 365 ; - ; learn.microsoft.com/en-us/power-apps/developer/data-platform/authenticate-oauth ; also: dynamics dynamicscrm
  gohighlevel-key ; HighLevel ; - ; highlevel.stoplight.io/docs/integrations/ ; also: gohighlevel ghl
  outreach-secret ; Outreach ; - ; developers.outreach.io/api/oauth/
  salesloft-key ; Salesloft ; ak_{h64}|v2_ak_{W20-80} ; developers.salesloft.com/docs/platform/guides/api-key-authentication/
  gong-secret ; Gong ; - ; help.gong.io/docs/receive-access-to-the-api ; what: access key secret
  chorus-token ; Chorus ; - ; api-docs.chorus.ai/ ; also: chorusai
  zoominfo-secret ; ZoomInfo ; - ; api-docs.zoominfo.com/
  leadfeeder-token ; Leadfeeder ; - ; docs.leadfeeder.com/api/
  gainsight-key ; Gainsight ; {u} ; support.gainsight.com/gainsight_nxt/API_and_Developer_Docs
  churnzero-key ; ChurnZero ; - ; support.churnzero.com/hc/en-us/articles/360004683552
  totango-token ; Totango ; {h40}{A0-60} ; support.totango.com/hc/en-us/articles/360048132792
  delighted-key ; Delighted ; {A32} ; app.delighted.com/docs/api
  surveymonkey-token ; SurveyMonkey ; - ; developer.surveymonkey.com/api/v3/ ; what: access token
  qualtrics-token ; Qualtrics ; {A40} ; api.qualtrics.com/2b4ffbd8af74e-api-key-authentication
  jotform-key ; Jotform ; {h32} ; api.jotform.com/docs/
  formstack-token ; Formstack ; {h32} ; developers.formstack.com/reference/api-overview
  wufoo-key ; Wufoo ; {U4}-{U4}-{U4}-{U4} ; wufoo.github.io/docs/
  paperform-key ; Paperform ; - ; paperform.readme.io/reference/getting-started-1
  tally-key ; Tally ; tly-{A32} ; developers.tally.so/
  surveysparrow-token ; SurveySparrow ; - ; developers.surveysparrow.com/rest-apis
  typeform-secret ; Typeform ; {A40-64} ; www.typeform.com/developers/get-started/applications/
  calendly-secret ; Calendly ; {W43} ; developer.calendly.com/create-a-developer-account
  acuity-key ; Acuity Scheduling ; {h32} ; developers.acuityscheduling.com/reference/quick-start ; also: acuity
  cronofy-secret ; Cronofy ; CRN_{W60-90} ; docs.cronofy.com/developers/api/authorization/
  simplybook-key ; SimplyBook.me ; {h64} ; simplybook.me/en/api/developer-api ; also: simplybook
  setmore-token ; Setmore ; - ; setmore.docs.apiary.io/
  userpilot-key ; Userpilot ; - ; docs.userpilot.com/developer/http-api
  uservoice-secret ; UserVoice ; - ; developer.uservoice.com/docs/api/v2/getting-started/
  canny-key ; Canny ; {u} ; developers.canny.io/api-reference
  productboard-token ; Productboard ; - ; developer.productboard.com/reference/authentication
  aha-key ; Aha! ; {h64} ; www.aha.io/api/authentication
  featurebase-key ; Featurebase ; - ; docs.featurebase.app/
  trustpilot-secret ; Trustpilot ; {A32} ; documentation-apidocumentation.trustpilot.com/
  yotpo-secret ; Yotpo ; {A40} ; apidocs.yotpo.com/reference/yotpo-authentication
  feefo-key ; Feefo ; - ; support.feefo.com/support/solutions/articles/8000062880
  birdeye-key ; Birdeye ; - ; developers.birdeye.com/
  podium-secret ; Podium ; {h64} ; docs.podium.com/docs/oauth
  referralcandy-secret ; ReferralCandy ; {h32} ; www.referralcandy.com/api
  smile-key ; Smile.io ; - ; docs.smile.io/
  vtiger-key ; Vtiger ; {A16} ; www.vtiger.com/docs/rest-api-for-vtiger ; what: access key
  pipefy-token ; Pipefy ; - ; developers.pipefy.com/reference/authentication
  zapier-deploy-key ; Zapier ; {h32} ; docs.zapier.com/platform/build-cli/overview ; what: deploy key
  make-token ; Make ; {u} ; developers.make.com/api-documentation/authentication ; also: integromat makecom
  n8n-key ; n8n ; - ; docs.n8n.io/api/authentication/
  workato-token ; Workato ; wrkaus-{P60-300} ; docs.workato.com/workato-api.html
  tray-token ; Tray.ai ; - ; developer.tray.ai/ ; also: trayio trayai
  pipedream-key ; Pipedream ; {h32} ; pipedream.com/docs/rest-api/auth
  ifttt-key ; IFTTT ; {W22}|{W43} ; ifttt.com/maker_webhooks ; what: Webhooks key
`;
