/** Payments, invoices, banks and taxes. */
export const payment = `
  mollie-key ; Mollie ; live_{A30}|test_{A30} ; docs.mollie.com/reference/authentication ; critical
  gocardless-token ; GoCardless ; live_{W40} ; developer.gocardless.com/api-reference/ ; what: access token ; critical
  paypal-secret ; PayPal ; {W80} ; developer.paypal.com/api/rest/ ; critical
  klarna-secret ; Klarna ; - ; docs.klarna.com/api/authentication/ ; what: API password
  authorizenet-key ; Authorize.Net ; {A16} ; developer.authorize.net/api/reference/index.html ; what: transaction key
  worldpay-key ; Worldpay ; - ; developer.worldpay.com/products/access/get-started
  cybersource-key ; Cybersource ; {B43}= ; developer.cybersource.com/docs/cybs/en-us/rest-rsa/developer/all/rest/rest-get-started-rsa.html ; what: shared secret
  bluesnap-key ; BlueSnap ; - ; developers.bluesnap.com/reference/authentication
  recurly-key ; Recurly ; {h32} ; recurly.com/developers/api/
  chargebee-key ; Chargebee ; live_{A30-60}|test_{A30-60} ; apidocs.chargebee.com/docs/api/auth
  chargify-key ; Chargify ; - ; developers.chargify.com/docs/api-docs ; also: maxio
  zuora-secret ; Zuora ; - ; developer.zuora.com/v1-api-reference/authentication/
  lemonsqueezy-key ; Lemon Squeezy ; - ; docs.lemonsqueezy.com/api/getting-started/requests
  gumroad-token ; Gumroad ; {W43}|{h64} ; gumroad.com/api
  fastspring-secret ; FastSpring ; - ; developer.fastspring.com/reference/getting-started-with-your-api
  payoneer-secret ; Payoneer ; - ; developer.payoneer.com/
  wise-token ; Wise ; {u} ; docs.wise.com/api-docs/features/authentication-access ; also: transferwise ; critical
  revolut-secret ; Revolut ; sk_{W60-80} ; developer.revolut.com/docs/merchant/merchant-api ; what: Merchant API secret key
  monzo-token ; Monzo ; - ; docs.monzo.com/
  starling-token ; Starling Bank ; - ; developer.starlingbank.com/docs
  truelayer-secret ; TrueLayer ; {u} ; docs.truelayer.com/docs/authenticate-your-client
  tink-secret ; Tink ; {h32} ; docs.tink.com/resources/api-setup/get-access-token
  yapily-secret ; Yapily ; {u} ; docs.yapily.com/
  nordigen-secret ; Nordigen ; {h128} ; developer.gocardless.com/bank-account-data/overview
  plaid-secret ; Plaid ; {h30} ; plaid.com/docs/quickstart/glossary/ ; what: API secret ; critical
  teller-token ; Teller ; token_{l20-40}|test_tkn_{l20-40} ; teller.io/docs/api/authentication
  mx-key ; MX ; {h40} ; docs.mx.com/api-reference/platform-api/overview/authentication/ ; also: mxplatform
  finicity-secret ; Finicity ; - ; developer.mastercard.com/open-finance-us/documentation/
  yodlee-secret ; Yodlee ; - ; developer.yodlee.com/
  dwolla-secret ; Dwolla ; {A50} ; developers.dwolla.com/docs/auth
  modern-treasury-key ; Modern Treasury ; live-{W20-80}|test-{W20-80} ; docs.moderntreasury.com/platform/reference/authentication
  unit-token ; Unit ; - ; www.unit.co/docs/api/ ; also: unitco
  marqeta-token ; Marqeta ; {u} ; www.marqeta.com/docs/developer-guides/core-api-quick-start
  lithic-key ; Lithic ; {u} ; docs.lithic.com/docs/welcome
  brex-token ; Brex ; bxt_{A40-80} ; developer.brex.com/docs/authentication/
  ramp-secret ; Ramp ; ramp_sec_{A40-60} ; docs.ramp.com/developer-api/v1/authorization
  mercury-token ; Mercury ; secret-token:mercury_production_{W30-80} ; docs.mercury.com/reference/getting-started-with-your-api ; critical
  increase-key ; Increase ; - ; increase.com/documentation/authentication
  column-key ; Column ; live_{A27}|test_{A27} ; column.com/docs/api/
  helcim-token ; Helcim ; - ; devdocs.helcim.com/docs/overview-of-helcim-api
  stax-key ; Stax ; - ; docs.staxpayments.com/ ; also: staxpayments fattmerchant
  paysafe-key ; Paysafe ; - ; developer.paysafe.com/en/api-docs/
  nuvei-secret ; Nuvei ; - ; docs.nuvei.com/documentation/
  payu-key ; PayU ; - ; developers.payulatam.com/latest/en/docs/getting-started.html
  dlocal-secret ; dLocal ; - ; docs.dlocal.com/reference/payins-security
  ebanx-key ; EBANX ; - ; developer.ebanx.com/
  pagseguro-token ; PagSeguro ; - ; developer.pagbank.com.br/docs/token-de-autenticacao ; also: pagbank
  pagarme-key ; Pagar.me ; sk_{A16}|sk_test_{A16}|ak_live_{A30}|ak_test_{A30} ; docs.pagar.me/reference/autenticacao
  iugu-token ; iugu ; {X64}|{h32} ; dev.iugu.com/reference/autenticacao
  asaas-key ; Asaas ; - ; docs.asaas.com/docs/autenticacao-1
  conekta-key ; Conekta ; key_{A20-32} ; developers.conekta.com/docs/autenticacion
  openpay-key ; Openpay ; sk_{h32} ; www.openpay.mx/docs/api/
  culqi-key ; Culqi ; sk_live_{A16}|sk_test_{A16} ; docs.culqi.com/es/documentacion/
  kushki-key ; Kushki ; {h32} ; docs.kushki.com/
  wompi-key ; Wompi ; prv_prod_{A32}|prv_test_{A32}|prod_integrity_{A32}|test_integrity_{A32} ; docs.wompi.co/docs/colombia/ambientes-y-llaves/
  razorpay-secret ; Razorpay ; {A24} ; razorpay.com/docs/api/authentication/ ; what: key secret ; critical
  cashfree-secret ; Cashfree ; cfsk_ma_prod_{h32}_{h8}|cfsk_ma_test_{h32}_{h8} ; www.cashfree.com/docs/api-reference/authentication
  instamojo-token ; Instamojo ; - ; docs.instamojo.com/reference/authentication
  paytm-key ; Paytm ; - ; business.paytm.com/docs/jscheckout-generate-checksum ; what: merchant key
  phonepe-key ; PhonePe ; {u} ; developer.phonepe.com/v1/docs ; what: salt key
  ccavenue-key ; CCAvenue ; {X32} ; www.ccavenue.com/developers.jsp ; what: working key
  juspay-key ; Juspay ; - ; juspay.io/in/docs/
  doku-key ; DOKU ; SK-{A20} ; developers.doku.com/ ; what: shared key
  billplz-key ; Billplz ; {u} ; www.billplz.com/api
  hitpay-key ; HitPay ; {h64} ; docs.hitpayapp.com/
  stitch-secret ; Stitch ; - ; docs.stitch.money/
  peach-secret ; Peach Payments ; - ; developer.peachpayments.com/docs
  payfast-key ; Payfast ; {l13} ; developers.payfast.co.za/docs ; what: merchant key
  monnify-secret ; Monnify ; {U32} ; developers.monnify.com/docs/
  interswitch-secret ; Interswitch ; - ; docs.interswitchgroup.com/docs/authentication
  chapa-key ; Chapa ; CHASECK-{A32}|CHASECK_TEST-{A32} ; developer.chapa.co/
  mpesa-secret ; M-Pesa ; - ; developer.safaricom.co.ke/APIs ; what: consumer secret ; also: daraja
  paytabs-key ; PayTabs ; {U10}-{U10}-{U10} ; docs.paytabs.com/manuals/ ; what: server key
  fawry-key ; Fawry ; - ; developer.fawrystaging.com/docs-home
  paymob-key ; Paymob ; - ; developers.paymob.com/
  iyzico-key ; iyzico ; - ; docs.iyzico.com/ ; what: secret key ; also: iyzipay
  yookassa-key ; YooKassa ; live_{W43}|test_{W43} ; yookassa.ru/developers/using-api/interaction-format
  cloudpayments-secret ; CloudPayments ; {h32} ; developers.cloudpayments.ru/ ; what: API secret
  przelewy24-key ; Przelewy24 ; {h32} ; developers.przelewy24.pl/ ; what: API key ; also: p24
  payplug-key ; PayPlug ; sk_live_{A22}|sk_test_{A22} ; docs.payplug.com/api/guide-dev-en.html
  stancer-key ; Stancer ; sprod_{A24}|stest_{A24} ; www.stancer.com/documentation/en/api/
  viva-secret ; Viva ; - ; developer.viva.com/authentication-methods/ ; also: vivawallet vivapayments
  nets-key ; Nets Easy ; {h32} ; developer.nexigroup.com/nexi-checkout/en-EU/docs/access-your-integration-keys/ ; what: secret key ; also: dibs
  quickpay-key ; Quickpay ; {h64} ; learn.quickpay.net/tech-talk/api/
  swish-key ; Swish ; - ; developer.swish.nu/documentation/environments
  vipps-secret ; Vipps ; - ; developer.vippsmobilepay.com/docs/knowledge-base/api-keys/ ; also: vippsmobilepay
  bambora-key ; Bambora ; - ; dev.na.bambora.com/docs/references/payment_APIs/
  moneris-token ; Moneris ; - ; developer.moneris.com/
  clover-token ; Clover ; {u} ; docs.clover.com/dev/docs/use-oauth ; what: API token
  toast-secret ; Toast ; - ; doc.toasttab.com/doc/devguide/authentication.html ; also: toasttab
  lightspeed-secret ; Lightspeed ; - ; developers.lightspeedhq.com/
  affirm-key ; Affirm ; {A32} ; docs.affirm.com/developers/docs/authentication ; what: private key
  afterpay-key ; Afterpay ; - ; developers.afterpay.com/ ; also: clearpay
  sezzle-key ; Sezzle ; - ; docs.sezzle.com/docs/api/core/authentication/ ; what: private key
  zip-key ; Zip ; - ; developers.zip.co/ ; also: zippay zipmoney
  quickbooks-secret ; QuickBooks ; {A40} ; developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization ; also: intuit qbo
  xero-secret ; Xero ; {W48} ; developer.xero.com/documentation/guides/oauth2/overview/
  freshbooks-secret ; FreshBooks ; {h64} ; www.freshbooks.com/api/authentication
  freeagent-secret ; FreeAgent ; - ; dev.freeagent.com/docs/oauth
  sage-secret ; Sage ; - ; developer.sage.com/accounting/guides/authenticating/
  lexware-key ; lexoffice ; {u} ; developers.lexware.io/docs/ ; also: lexware
  sevdesk-token ; sevDesk ; {h32} ; api.sevdesk.de/
  fortnox-secret ; Fortnox ; - ; www.fortnox.se/developer/authorization
  economic-token ; e-conomic ; - ; restdocs.e-conomic.com/ ; what: app secret token
  taxjar-token ; TaxJar ; {h32} ; developers.taxjar.com/api/reference/
  avalara-key ; Avalara ; {A16} ; developer.avalara.com/avatax/authentication-in-rest/ ; what: license key ; also: avatax
  bill-key ; BILL ; - ; developer.bill.com/docs/home ; what: developer key ; also: billdotcom billcom
  coupa-secret ; Coupa ; - ; compass.coupa.com/en-us/products/core-platform/integration-playbooks-and-resources/
  expensify-secret ; Expensify ; {h40} ; integrations.expensify.com/Integration-Server/doc/ ; what: partner user secret
  profitwell-token ; ProfitWell ; - ; profitwellapiv2.docs.apiary.io/
  chartmogul-key ; ChartMogul ; {h32} ; dev.chartmogul.com/docs/authentication
  baremetrics-key ; Baremetrics ; lk_{A20-40}|sk_{A20-40} ; developers.baremetrics.com/reference/authentication
  revenuecat-key ; RevenueCat ; sk_{A28} ; www.revenuecat.com/docs/projects/authentication ; what: secret API key
  adapty-key ; Adapty ; secret_live_{P30-80} ; adapty.io/docs/getting-started-with-server-side-api
  qonversion-key ; Qonversion ; sk_{A32} ; documentation.qonversion.io/reference/authentication
`;
