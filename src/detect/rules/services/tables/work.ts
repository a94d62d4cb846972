/** Work, staff, documents and contents. */
export const work = `
  trello-token ; Trello ; {h64}|ATTA{A72} ; developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/ ; what: token
  todoist-token ; Todoist ; {h40} ; developer.todoist.com/api/v1/
  asana-secret ; Asana ; {h32} ; developers.asana.com/docs/oauth
  monday-token ; monday.com ; - ; developer.monday.com/api-reference/docs/authentication ; also: monday
  clickup-secret ; ClickUp ; {U64} ; developer.clickup.com/docs/authentication
  smartsheet-token ; Smartsheet ; {A37}|{l26} ; developers.smartsheet.com/api/smartsheet/introduction ; what: access token
  wrike-token ; Wrike ; - ; developers.wrike.com/oauth-20-authorization/ ; what: permanent token
  basecamp-secret ; Basecamp ; {h40} ; github.com/basecamp/api/blob/master/sections/authentication.md ; also: 37signals
  teamwork-key ; Teamwork ; twp_{A28}|{A20-32} ; apidocs.teamwork.com/guides/teamwork/authentication ; also: teamworkpm
  shortcut-token ; Shortcut ; {u} ; developer.shortcut.com/api/rest/v3 ; also: shortcut clubhouse
  pivotaltracker-token ; Pivotal Tracker ; {h32} ; www.pivotaltracker.com/help/api ; also: pivotal
  height-secret ; Height ; secret_{A24-50} ; height.notion.site/API-documentation
  coda-token ; Coda ; {u} ; coda.io/developers/apis/v1
  notion-client-secret ; Notion ; - ; developers.notion.com/docs/authorization
  airtable-legacy-key ; Airtable ; key{A14} ; airtable.com/developers/web/api/authentication ; what: API key of the older form
  baserow-token ; Baserow ; {A32} ; api.baserow.io/api/redoc/ ; what: database token
  nocodb-token ; NocoDB ; {W40} ; nocodb.com/docs/product-docs/account-settings/api-tokens ; also: xctoken xc
  seatable-token ; SeaTable ; {h40} ; api.seatable.com/reference/authentication
  miro-token ; Miro ; {W27} ; developers.miro.com/docs/getting-started-with-oauth ; what: access token
  mural-secret ; Mural ; {h128} ; developers.mural.co/public/docs/oauth
  lucid-key ; Lucid ; - ; developer.lucid.co/docs/api-keys ; also: lucidchart
  canva-secret ; Canva ; cnvca{W40-60} ; www.canva.dev/docs/connect/authentication/
  invision-secret ; InVision ; - ; support.invisionapp.com/
  zeplin-token ; Zeplin ; - ; docs.zeplin.dev/reference/authentication ; what: personal access token
  abstract-sdk-token ; Abstract ; {h64} ; developer.abstract.com/docs/authentication ; also: goabstract
  evernote-secret ; Evernote ; {h16} ; dev.evernote.com/doc/articles/authentication.php ; what: consumer secret
  guru-token ; Guru ; {u} ; developer.getguru.com/reference/authentication ; also: getguru
  slite-key ; Slite ; - ; developers.slite.com/reference/authentication
  slab-token ; Slab ; - ; help.slab.com/en/articles/6545629-developer-tools-api-webhooks
  outline-key ; Outline ; ol_api_{A38} ; www.getoutline.com/developers
  dropboxsign-key ; Dropbox Sign ; {h64} ; developers.hellosign.com/api/reference/authentication/ ; also: hellosign
  docusign-secret ; DocuSign ; {u} ; developers.docusign.com/platform/auth/ ; what: secret key ; critical
  pandadoc-key ; PandaDoc ; {h40} ; developers.pandadoc.com/reference/api-key-authentication-process
  signnow-token ; signNow ; {h64} ; docs.signnow.com/docs/signnow/get-started
  signwell-key ; SignWell ; {h64} ; developers.signwell.com/reference/getting-started-with-your-api-1
  docuseal-key ; DocuSeal ; {A43} ; www.docuseal.com/docs/api
  ironclad-token ; Ironclad ; - ; developer.ironcladapp.com/reference/authentication
  adobe-secret ; Adobe ; p8e-{W32}|{u} ; developer.adobe.com/developer-console/docs/guides/authentication/ ; also: adobeio adobesign
  pdfco-key ; PDF.co ; - ; docs.pdf.co/ ; also: pdfco
  docraptor-key ; DocRaptor ; {A20} ; docraptor.com/documentation/api
  pdfmonkey-key ; PDFMonkey ; - ; docs.pdfmonkey.io/references/api/authentication ; what: secret key
  bamboohr-key ; BambooHR ; {h40} ; documentation.bamboohr.com/docs/getting-started
  workday-secret ; Workday ; - ; community.workday.com/sites/default/files/file-hosting/productionapi/
  gusto-secret ; Gusto ; {W43} ; docs.gusto.com/app-integrations/docs/oauth2
  rippling-token ; Rippling ; - ; developer.rippling.com/documentation/ ; what: API token
  hibob-token ; HiBob ; {W40} ; apidocs.hibob.com/reference/authorization ; also: bob
  personio-secret ; Personio ; - ; developer.personio.de/reference/authentication
  deel-token ; Deel ; - ; developer.deel.com/docs/authentication
  remote-token ; Remote ; ra_live_{A40-60}|ra_test_{A40-60} ; developer.remote.com/reference/authentication ; also: remotecom
  adp-secret ; ADP ; {u} ; developers.adp.com/getting-started/
  paylocity-secret ; Paylocity ; - ; developer.paylocity.com/
  namely-token ; Namely ; - ; developers.namely.com/docs/getting-started
  greenhouse-key ; Greenhouse ; {h32}-{d1}|{h32} ; developers.greenhouse.io/harvest.html ; what: Harvest API key
  lever-key ; Lever ; {B64} ; hire.lever.co/developer/documentation ; also: leverapi
  ashby-key ; Ashby ; {h64} ; developers.ashbyhq.com/docs/authentication ; also: ashbyhq
  workable-token ; Workable ; - ; workable.readme.io/reference/generate-an-access-token ; what: access token
  smartrecruiters-key ; SmartRecruiters ; DCRA1-{h32} ; developers.smartrecruiters.com/docs/authentication
  recruitee-token ; Recruitee ; - ; docs.recruitee.com/reference/getting-started
  checkr-key ; Checkr ; {h40} ; docs.checkr.com/
  lattice-key ; Lattice ; - ; developers.lattice.com/docs/introduction-1
  cultureamp-secret ; Culture Amp ; - ; support.cultureamp.com/en/
  harvest-token ; Harvest ; {d6-8}.pt.{W80-100} ; help.getharvest.com/api-v2/authentication-api/authentication/authentication/ ; what: personal access token ; also: harvestaccess
  toggl-token ; Toggl ; {h32} ; engineering.toggl.com/docs/authentication/
  clockify-key ; Clockify ; {B48}|{A16-48} ; docs.clockify.me/
  everhour-key ; Everhour ; {h4}-{h4}-{h6}-{h6}-{h8} ; everhour.docs.apiary.io/
  hubstaff-token ; Hubstaff ; - ; developer.hubstaff.com/authentication ; what: personal access token
  timely-secret ; Timely ; {W43} ; dev.timelyapp.com/
  deputy-token ; Deputy ; {h32} ; developer.deputy.com/ ; what: permanent token
  servicenow-secret ; ServiceNow ; - ; www.servicenow.com/docs/bundle/zurich-platform-security/page/administer/security/concept/c_OAuthApplications.html ; also: snow
  freshworks-secret ; Freshworks ; - ; developers.freshworks.com/docs/
  canvas-token ; Canvas ; {d1-6}~{A64} ; canvas.instructure.com/doc/api/file.oauth.html ; what: access token ; also: canvaslms instructure
  moodle-token ; Moodle ; {h32} ; docs.moodle.org/en/Using_web_services ; what: web service token
  blackboard-secret ; Blackboard ; {A32} ; docs.blackboard.com/rest-apis/learn/getting-started/first-steps
  thinkific-key ; Thinkific ; {h32} ; developers.thinkific.com/api/using-the-api/
  teachable-key ; Teachable ; {A32} ; docs.teachable.com/docs/authentication
  udemy-secret ; Udemy ; - ; www.udemy.com/developers/affiliate/
  eventbrite-token ; Eventbrite ; {U20} ; www.eventbrite.com/platform/docs/authentication ; what: private token
  ticketmaster-key ; Ticketmaster ; {A32} ; developer.ticketmaster.com/products-and-docs/apis/getting-started/ ; medium
  meetup-secret ; Meetup ; {l26} ; www.meetup.com/graphql/authentication/
  contentful-delivery-token ; Contentful ; {W43} ; www.contentful.com/developers/docs/references/authentication/ ; what: access token of an API key ; medium
  sanity-token ; Sanity ; sk{A80-200} ; www.sanity.io/docs/content-lake/http-auth
  strapi-token ; Strapi ; {h256} ; docs.strapi.io/cms/features/api-tokens
  prismic-token ; Prismic ; - ; prismic.io/docs/access-token ; what: access token
  storyblok-token ; Storyblok ; {A22}tt|{A22}att ; www.storyblok.com/docs/api/content-delivery/v2/getting-started/authentication ; what: access token
  datocms-token ; DatoCMS ; {h30} ; www.datocms.com/docs/content-management-api/authentication ; also: dato
  hygraph-token ; Hygraph ; - ; hygraph.com/docs/api-reference/basics/authorization ; what: permanent auth token ; also: graphcms
  buttercms-key ; ButterCMS ; {h40} ; buttercms.com/docs/api/ ; also: butter
  directus-token ; Directus ; {W32} ; directus.io/docs/api/authentication ; what: static token
  builder-io-key ; Builder.io ; bpk-{h32} ; www.builder.io/c/docs/using-your-api-key ; what: private key ; also: builder builderio
  kontent-key ; Kontent.ai ; - ; kontent.ai/learn/docs/apis/openapi/management-api-v2/ ; also: kentico kontent
  webflow-token ; Webflow ; {h64} ; developers.webflow.com/data/reference/authentication
  wix-key ; Wix ; IST.{P300-900} ; dev.wix.com/docs/rest/articles/getting-started/api-keys
  squarespace-key ; Squarespace ; {u} ; developers.squarespace.com/commerce-apis/authentication-and-permissions
  wordpress-secret ; WordPress.com ; {A64} ; developer.wordpress.com/docs/oauth2/ ; also: wpcom
  akismet-key ; Akismet ; {h12} ; akismet.com/developers/detailed-docs/key-verification/ ; medium
  disqus-secret ; Disqus ; {A64} ; disqus.com/api/docs/auth/ ; what: API secret
  discourse-key ; Discourse ; {h64} ; docs.discourse.org/
  medium-token ; Medium ; {h65} ; github.com/Medium/medium-api-docs ; what: integration token
  hashnode-token ; Hashnode ; {u} ; apidocs.hashnode.com/ ; what: personal access token
  devto-key ; DEV ; {A24} ; developers.forem.com/api/ ; also: devto forem
  deepl-key ; DeepL ; {u}:fx|{u} ; developers.deepl.com/docs/getting-started/auth ; what: authentication key
  grammarly-secret ; Grammarly ; - ; developer.grammarly.com/
  languagetool-key ; LanguageTool ; - ; languagetool.org/http-api/
`;
