/** Sign-in, protection, devices, scraping and health. */
export const security = `
  auth0-client-secret ; Auth0 ; {W64} ; auth0.com/docs/get-started/applications/application-settings ; critical
  okta-client-secret ; Okta ; {W64}|{W40} ; developer.okta.com/docs/guides/implement-grant-type/authcode/main/ ; critical
  onelogin-secret ; OneLogin ; {h64} ; developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials ; critical
  jumpcloud-key ; JumpCloud ; {h40}|jca_{A36} ; docs.jumpcloud.com/api/1.0/index.html ; critical
  pingidentity-secret ; PingOne ; {W64}|{P64} ; developer.pingidentity.com/pingone-api/ ; also: pingone pingidentity
  keycloak-secret ; Keycloak ; {A32}|{u} ; www.keycloak.org/docs/latest/server_admin/ ; critical
  authentik-token ; authentik ; {A60} ; docs.goauthentik.io/ ; critical
  zitadel-token ; ZITADEL ; {W71} ; zitadel.com/docs/guides/integrate/service-users/personal-access-token ; what: personal access token
  fusionauth-key ; FusionAuth ; {W43}|{W64} ; fusionauth.io/docs/apis/authentication ; critical
  workos-key ; WorkOS ; sk_live_{A23}|sk_test_{A23} ; workos.com/docs/reference/api-keys ; critical
  descope-key ; Descope ; K2{A25}:{P30-100} ; docs.descope.com/management/m2m-access-keys ; what: management key
  frontegg-secret ; Frontegg ; {u} ; developers.frontegg.com/api/overview
  propelauth-key ; PropelAuth ; {h128} ; docs.propelauth.com/reference/backend-apis/introduction
  kinde-secret ; Kinde ; {A50} ; docs.kinde.com/build/applications/
  supertokens-key ; SuperTokens ; - ; supertokens.com/docs/
  userfront-key ; Userfront ; - ; userfront.com/docs/
  magic-secret ; Magic ; sk_live_{X16}|sk_test_{X16} ; magic.link/docs/home/security/allowlists ; what: secret key ; also: magiclink
  apple-signin-secret ; Sign in with Apple ; - ; developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret ; also: apple
  cognito-secret ; Amazon Cognito ; {l48-64} ; docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html ; what: app client secret ; also: cognito
  duo-secret ; Duo ; {A40} ; duo.com/docs/authapi ; what: secret key ; also: duosecurity duoapi ; critical
  authy-key ; Authy ; {A32} ; www.twilio.com/docs/authy/api
  yubico-secret ; Yubico ; {B27}= ; developers.yubico.com/OTP/ ; what: API secret key ; also: yubikey yubicloud
  recaptcha-secret ; reCAPTCHA ; 6L{W38} ; developers.google.com/recaptcha/docs/verify ; what: secret key ; also: grecaptcha ; medium ; public: site|public
  hcaptcha-secret ; hCaptcha ; 0x{H40}|ES_{h32} ; docs.hcaptcha.com/ ; what: secret key ; medium ; public: site|public
  turnstile-secret ; Turnstile ; 0x4AAAAAA{W24-30} ; developers.cloudflare.com/turnstile/get-started/server-side-validation/ ; what: secret key ; medium ; public: site|public
  friendlycaptcha-key ; Friendly Captcha ; A1{A50-60} ; developer.friendlycaptcha.com/docs/v2/ ; medium
  2captcha-key ; 2Captcha ; {h32} ; 2captcha.com/2captcha-api ; also: twocaptcha rucaptcha
  anticaptcha-key ; Anti-Captcha ; {h32} ; anti-captcha.com/apidoc
  virustotal-key ; VirusTotal ; {h64} ; docs.virustotal.com/docs/please-give-me-an-api-key ; also: vt
  shodan-key ; Shodan ; {A32} ; developer.shodan.io/api/requirements
  censys-secret ; Censys ; {A32}|censys_{A8}_{A24-36} ; docs.censys.com/docs/platform-api ; what: API secret
  securitytrails-key ; SecurityTrails ; {A32} ; docs.securitytrails.com/docs/authentication
  abuseipdb-key ; AbuseIPDB ; {h80} ; docs.abuseipdb.com/ ; medium
  greynoise-key ; GreyNoise ; {A64} ; docs.greynoise.io/reference/authentication
  alienvault-key ; AlienVault OTX ; {h64} ; otx.alienvault.com/api ; also: otx alienvault ; medium
  urlscan-key ; urlscan.io ; {u} ; urlscan.io/docs/api/ ; also: urlscan ; medium
  hibp-key ; Have I Been Pwned ; {h32} ; haveibeenpwned.com/API/v3 ; also: hibp ; medium
  intelx-key ; Intelligence X ; {u} ; intelx.io/developers ; also: intelx
  hybridanalysis-key ; Hybrid Analysis ; {l64} ; www.hybrid-analysis.com/docs/api/v2
  crowdstrike-secret ; CrowdStrike ; {A40} ; developer.crowdstrike.com/docs/ ; also: falcon falconclient ; critical
  sentinelone-token ; SentinelOne ; {A80} ; www.sentinelone.com/ ; critical
  carbonblack-key ; Carbon Black ; {U24} ; developer.carbonblack.com/reference/carbon-black-cloud/authentication/ ; also: cbc
  tenable-secret ; Tenable ; {h64} ; developer.tenable.com/docs/authorization ; what: access or secret key ; also: tenableio nessus tio
  rapid7-key ; Rapid7 ; {u} ; docs.rapid7.com/insight/managing-platform-api-keys/ ; also: insightidr insightvm
  wiz-secret ; Wiz ; {A64} ; docs.wiz.io/ ; critical
  lacework-secret ; Lacework ; _{h32} ; docs.lacework.net/api/api-access-keys-and-tokens ; what: secret key
  prismacloud-secret ; Prisma Cloud ; {B27}= ; pan.dev/prisma-cloud/api/cspm/ ; what: secret key ; also: prisma twistlock bridgecrew
  sysdig-token ; Sysdig ; {u} ; docs.sysdig.com/en/administration/retrieve-the-sysdig-api-token/ ; also: sysdigsecure sysdigmonitor
  aqua-secret ; Aqua Security ; - ; docs.aquasec.com/ ; also: aquasec
  zscaler-key ; Zscaler ; {A12} ; help.zscaler.com/zia/getting-started-zia-api ; also: zia zpa
  netskope-token ; Netskope ; {h32} ; docs.netskope.com/en/rest-api-v2-overview-312207/
  proofpoint-secret ; Proofpoint ; {h64} ; help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation
  mimecast-secret ; Mimecast ; - ; developer.services.mimecast.com/docs
  knowbe4-key ; KnowBe4 ; - ; developer.knowbe4.com/rest/reporting
  hackerone-token ; HackerOne ; {B43}=|{B44} ; api.hackerone.com/getting-started-hacker-api/
  bugcrowd-token ; Bugcrowd ; {l8-12}:{A64} ; docs.bugcrowd.com/api/getting-started/
  vanta-secret ; Vanta ; vcs_{l6}_{h64} ; developer.vanta.com/docs/api-access-setup
  drata-key ; Drata ; {u} ; developers.drata.com/docs/
  onetrust-secret ; OneTrust ; {A32} ; developer.onetrust.com/onetrust/reference/oauth-20-authorization
  jumio-secret ; Jumio ; {A32} ; docs.jumio.com/production/Content/ ; what: API secret
  onfido-token ; Onfido ; api_live.{W11}.{W32}|api_sandbox.{W11}.{W32}|api_live_us.{W11}.{W32} ; documentation.onfido.com/ ; critical
  persona-key ; Persona ; persona_production_{u}|persona_sandbox_{u} ; docs.withpersona.com/docs/api-keys ; also: withpersona
  veriff-secret ; Veriff ; {u} ; devdocs.veriff.com/docs/api-keys ; what: shared secret key
  sumsub-token ; Sumsub ; prd:{A24}.{A32}|sbx:{A24}.{A32} ; docs.sumsub.com/reference/authentication ; what: app token
  alloy-secret ; Alloy ; {A32} ; developer.alloy.com/public/docs ; what: workflow secret
  socure-key ; Socure ; {u} ; developer.socure.com/
  scrapingbee-key ; ScrapingBee ; {U80} ; www.scrapingbee.com/documentation/
  scraperapi-key ; ScraperAPI ; {h32} ; docs.scraperapi.com/
  zenrows-key ; ZenRows ; {h40} ; docs.zenrows.com/
  zyte-key ; Zyte ; {h32} ; docs.zyte.com/zyte-api/usage/reference.html ; also: scrapinghub crawlera shub
  brightdata-token ; Bright Data ; {u}|{h64} ; docs.brightdata.com/general/account/api-token ; also: luminati
  webshare-token ; Webshare ; {l40} ; apidocs.webshare.io/
  diffbot-token ; Diffbot ; {h32} ; docs.diffbot.com/reference/introduction-to-diffbot-apis
  importio-key ; Import.io ; {h200-400} ; help.import.io/hc/en-us/articles/360003071791 ; also: importio
  parsehub-key ; ParseHub ; t{W11} ; www.parsehub.com/docs/ref/api/v2/
  phantombuster-key ; PhantomBuster ; {W43} ; hub.phantombuster.com/reference
  screenshotone-key ; ScreenshotOne ; {W14} ; screenshotone.com/docs/getting-started/ ; medium
  apiflash-key ; ApiFlash ; {h32} ; apiflash.com/documentation ; medium
  particle-token ; Particle ; {h40} ; docs.particle.io/reference/cloud-apis/access-tokens/ ; what: access token
  blynk-token ; Blynk ; {W32} ; docs.blynk.io/en/ ; what: device auth token ; also: blynkauth ; medium
  adafruit-io-key ; Adafruit IO ; aio_{A28}|{h32} ; io.adafruit.com/api/docs/ ; also: adafruit aio
  thingspeak-key ; ThingSpeak ; {U16} ; www.mathworks.com/help/thingspeak/channels-and-charts-api.html ; medium
  losant-token ; Losant ; - ; docs.losant.com/rest-api/overview/
  ubidots-token ; Ubidots ; BBFF-{A30}|BBUS-{A30} ; docs.ubidots.com/reference/authentication
  thingsboard-token ; ThingsBoard ; {A20} ; thingsboard.io/docs/user-guide/device-credentials/ ; what: device access token ; medium
  thethingsnetwork-key ; The Things Network ; NNSXS.{U39}.{U52} ; www.thethingsindustries.com/docs/the-things-stack/ ; also: ttn thethings
  azure-iothub-key ; Azure IoT Hub ; {B43}= ; learn.microsoft.com/en-us/azure/iot-hub/authenticate-authorize-sas ; what: shared access key ; also: iothub
  tuya-secret ; Tuya ; {h32} ; developer.tuya.com/en/docs/iot/ ; what: access secret ; also: tuyaaccess tuyacloud
  smartthings-token ; SmartThings ; {u} ; developer.smartthings.com/docs/getting-started/authorization-and-permissions ; what: personal access token
  home-assistant-token ; Home Assistant ; - ; developers.home-assistant.io/docs/auth_api/ ; what: long-lived access token ; also: homeassistant hass hassio supervisor
  ecobee-key ; ecobee ; {A32} ; www.ecobee.com/home/developer/api/introduction/index.shtml
  netatmo-secret ; Netatmo ; {A20-40} ; dev.netatmo.com/apidocumentation/oauth
  hue-key ; Philips Hue ; {W40} ; developers.meethue.com/develop/get-started-2/ ; what: application key ; also: hue huebridge ; medium
  lifx-token ; LIFX ; {h64} ; api.developer.lifx.com/reference/authentication ; medium
  nest-secret ; Nest ; - ; developers.google.com/nest/device-access/authorize ; also: googlenest
  tesla-token ; Tesla ; - ; developer.tesla.com/docs/fleet-api/authentication/overview ; what: access token
  ring-token ; Ring ; - ; support.ring.com/ ; what: refresh token ; also: ringdoorbell
  epic-secret ; Epic FHIR ; - ; fhir.epic.com/Documentation ; also: epicfhir
  redox-secret ; Redox ; {u} ; docs.redoxengine.com/ ; what: API secret ; also: redoxengine
  drchrono-secret ; DrChrono ; - ; app.drchrono.com/api-docs/
  healthie-key ; Healthie ; gh_live_{A32-60}|gh_sbox_{A32-60} ; docs.gethealthie.com/ ; also: gethealthie
  validic-token ; Validic ; {h64}|{h32} ; docs.validic.com/
  terra-key ; Terra ; {W32-64} ; docs.tryterra.co/ ; also: tryterra
`;
