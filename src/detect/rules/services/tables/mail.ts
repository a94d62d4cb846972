/** What sends mail and campaigns, and what checks addresses. */
export const mail = `
  postmark-token ; Postmark ; {u} ; postmarkapp.com/developer/api/overview ; what: server or account token
  mailjet-key ; Mailjet ; {h32} ; dev.mailjet.com/email/guides/ ; what: key or secret ; also: mjapikey mj
  mailgun-sending-key ; Mailgun ; {h32}-{h8}-{h8} ; documentation.mailgun.com/docs/mailgun/api-reference/mg-auth ; also: mg ; critical
  sparkpost-key ; SparkPost ; {h40} ; developers.sparkpost.com/api/
  elasticemail-key ; Elastic Email ; - ; elasticemail.com/developers/api-documentation/rest-api
  smtp2go-key ; SMTP2GO ; api-{A32} ; developers.smtp2go.com/docs/getting-started
  socketlabs-key ; SocketLabs ; - ; docs.socketlabs.com/docs/authentication
  mandrill-key ; Mandrill ; md-{W22}|{W22} ; mailchimp.com/developer/transactional/guides/quick-start/
  mailerlite-key ; MailerLite ; - ; developers.mailerlite.com/docs/
  campaignmonitor-key ; Campaign Monitor ; - ; www.campaignmonitor.com/api/v3-3/getting-started/
  constantcontact-secret ; Constant Contact ; - ; developer.constantcontact.com/api_guide/auth_overview.html
  activecampaign-key ; ActiveCampaign ; - ; developers.activecampaign.com/reference/authentication
  drip-token ; Drip ; - ; developer.drip.com/
  kit-secret ; Kit ; - ; developers.kit.com/api-reference/overview ; what: API secret ; also: convertkit
  aweber-secret ; AWeber ; - ; api.aweber.com/
  getresponse-key ; GetResponse ; - ; apidocs.getresponse.com/v3
  customerio-key ; Customer.io ; - ; docs.customer.io/accounts-and-workspaces/managing-credentials/
  iterable-key ; Iterable ; {h32} ; support.iterable.com/hc/en-us/articles/360043464871-API-Keys
  braze-key ; Braze ; {u} ; www.braze.com/docs/api/basics/
  sendlane-token ; Sendlane ; - ; docs.sendlane.com/
  omnisend-key ; Omnisend ; - ; api-docs.omnisend.com/reference/authentication
  moosend-key ; Moosend ; {u} ; docs.moosend.com/developers/api-documentation/
  loops-key ; Loops ; {h32}|{u} ; loops.so/docs/api-reference/intro
  mailtrap-token ; Mailtrap ; {h32} ; api-docs.mailtrap.io/docs/mailtrap-api-docs
  mailosaur-key ; Mailosaur ; - ; mailosaur.com/docs/api
  mailslurp-key ; MailSlurp ; - ; docs.mailslurp.com/getting-started/
  mailinator-token ; Mailinator ; {h32} ; www.mailinator.com/documentation/docs/api/
  nylas-key ; Nylas ; - ; developer.nylas.com/docs/v3/auth/
  helpscout-secret ; Help Scout ; - ; developer.helpscout.com/mailbox-api/overview/authentication/
  hunter-key ; Hunter ; {h40} ; hunter.io/api-documentation/v2 ; also: hunterio
  clearbit-key ; Clearbit ; sk_{h32} ; help.clearbit.com/hc/en-us/articles/360056359253
  zerobounce-key ; ZeroBounce ; {h32} ; www.zerobounce.net/docs/email-validation-api-quickstart/
  neverbounce-key ; NeverBounce ; {A1-16}_{h32} ; developers.neverbounce.com/reference/authentication
  kickbox-key ; Kickbox ; {h64}|live_{h64}|test_{h64} ; docs.kickbox.com/docs/using-the-api
  emailable-key ; Emailable ; live_{A16-40}|test_{A16-40} ; emailable.com/docs/api/
  debounce-key ; DeBounce ; - ; developers.debounce.io/
  briteverify-key ; BriteVerify ; - ; docs.briteverify.com/
  emailoctopus-key ; EmailOctopus ; eo_{h64}|{u} ; emailoctopus.com/api-documentation/v2
  buttondown-key ; Buttondown ; {u} ; docs.buttondown.com/api-authentication
  beehiiv-key ; beehiiv ; {A64} ; developers.beehiiv.com/welcome/create-an-api-key
  ghost-admin-key ; Ghost ; {h24}:{h64} ; ghost.org/docs/admin-api/ ; what: Admin API key
  sendy-key ; Sendy ; - ; sendy.co/api
  benchmarkemail-token ; Benchmark Email ; - ; developer.benchmarkemail.com/
  netcore-key ; Netcore ; - ; emaildocs.netcorecloud.com/docs ; also: pepipost
  mailmodo-key ; Mailmodo ; - ; www.mailmodo.com/developers/
  plunk-key ; Plunk ; sk_{h48} ; docs.useplunk.com/api-reference/authentication
  courier-key ; Courier ; pk_prod_{U28}|pk_test_{U28} ; www.courier.com/docs/reference/auth/intro ; also: trycourier
  novu-key ; Novu ; {h32} ; docs.novu.co/api-reference/overview
  knock-key ; Knock ; sk_{W40-64} ; docs.knock.app/developer-tools/api-keys
  sendpulse-secret ; SendPulse ; {h32} ; sendpulse.com/integrations/api
  sender-token ; Sender ; - ; api.sender.net/
  mailup-secret ; MailUp ; - ; help.mailup.com/display/mailupapi/Authenticating+with+OAuth+v2
  emarsys-secret ; Emarsys ; - ; dev.emarsys.com/docs/core-api-reference/
  dotdigital-key ; Dotdigital ; - ; developer.dotdigital.com/reference/authentication ; also: dotmailer
  ortto-key ; Ortto ; PRIVATE-{W20-80} ; help.ortto.com/developer/latest/
  vero-token ; Vero ; - ; developers.getvero.com/ ; also: getvero
  encharge-key ; Encharge ; - ; app-encharge-resources.s3.amazonaws.com/redoc.html
  userlist-key ; Userlist ; - ; userlist.com/docs/getting-started/integration-api-overview/
  cordial-key ; Cordial ; - ; support.cordial.com/hc/en-us/sections/200553578
  bloomreach-secret ; Bloomreach ; - ; documentation.bloomreach.com/engagement/reference/authentication ; also: exponea
  zeptomail-token ; ZeptoMail ; wSsV{B60-160}== ; www.zoho.com/zeptomail/help/api/email-sending.html
  ahasend-key ; AhaSend ; - ; ahasend.com/docs/
  forwardemail-token ; Forward Email ; {h24} ; forwardemail.net/en/email-api
  improvmx-key ; ImprovMX ; sk_{h32} ; improvmx.com/api/
  lemlist-key ; lemlist ; {h32} ; developer.lemlist.com/
  instantly-key ; Instantly ; - ; developer.instantly.ai/ ; also: instantlyai
  smartlead-key ; Smartlead ; {u}_{l7} ; api.smartlead.ai/reference/authentication
  apollo-key ; Apollo.io ; {W22} ; docs.apollo.io/docs/api-overview ; also: apollo
  woodpecker-key ; Woodpecker ; - ; woodpecker.co/help/article/api-key/
  replyio-key ; Reply.io ; - ; apidocs.reply.io/
  snovio-secret ; Snov.io ; {h32} ; snov.io/api
  mailcow-key ; mailcow ; {X6}-{X6}-{X6}-{X6}-{X6} ; docs.mailcow.email/models/model-api/
  listmonk-token ; listmonk ; - ; listmonk.app/docs/apis/apis/
  mautic-secret ; Mautic ; - ; developer.mautic.org/
  acoustic-token ; Acoustic ; - ; developer.goacoustic.com/acoustic-campaign/docs ; also: silverpop
  responsys-secret ; Responsys ; - ; docs.oracle.com/en/cloud/saas/marketing/responsys-rest-api/
  marketo-secret ; Marketo ; {A32} ; experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/authentication
  pardot-key ; Pardot ; - ; developer.salesforce.com/docs/marketing/pardot/guide/authentication.html
  fullcontact-key ; FullContact ; {A32} ; docs.fullcontact.com/docs/authentication
  peopledatalabs-key ; People Data Labs ; {h64} ; docs.peopledatalabs.com/docs/authentication ; also: pdl
  proxycurl-key ; Proxycurl ; - ; nubela.co/proxycurl/docs
  rocketreach-key ; RocketReach ; - ; docs.rocketreach.co/reference/authentication
  lusha-key ; Lusha ; {u} ; docs.lusha.com/apis/openapi
  abstractapi-key ; Abstract API ; {h32} ; docs.abstractapi.com/ ; also: abstract
  verifalia-key ; Verifalia ; - ; verifalia.com/developers
  bouncer-key ; Bouncer ; - ; docs.usebouncer.com/ ; also: usebouncer
`;
