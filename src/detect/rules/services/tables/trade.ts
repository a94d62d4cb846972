/** Shops, parcels, maps, journeys, weather, markets and coins. */
export const trade = `
  lob-key ; Lob ; live_{h35}|test_{h35} ; docs.lob.com/ ; what: secret API key
  shopify-legacy-secret ; Shopify ; {h32} ; shopify.dev/docs/apps/build/authentication-authorization ; what: secret of the older form
  bigcommerce-token ; BigCommerce ; {l31} ; developer.bigcommerce.com/docs/start/authentication/api-accounts ; what: access token
  woocommerce-secret ; WooCommerce ; cs_{h40} ; woocommerce.github.io/woocommerce-rest-api-docs/ ; what: consumer secret ; also: wc wcconsumer wooconsumer woo
  magento-token ; Magento ; {l32} ; developer.adobe.com/commerce/webapi/get-started/authentication/ ; what: access token
  prestashop-key ; PrestaShop ; {U32} ; devdocs.prestashop-project.org/9/webservice/
  shopware-secret ; Shopware ; {A58} ; developer.shopware.com/docs/guides/integrations-api/ ; what: secret access key
  ecwid-token ; Ecwid ; secret_{A32} ; docs.ecwid.com/api-reference ; what: secret token
  etsy-key ; Etsy ; {l24} ; developers.etsy.com/documentation/essentials/authentication ; what: keystring
  ebay-secret ; eBay ; PRD-{h12}-{h4}-{h4}-{h4}-{h4}|SBX-{h12}-{h4}-{h4}-{h4}-{h4} ; developer.ebay.com/api-docs/static/oauth-credentials.html ; what: Cert ID
  walmart-secret ; Walmart ; {W86} ; developer.walmart.com/doc/us/us-mp/us-mp-auth/
  allegro-secret ; Allegro ; {A64} ; developer.allegro.pl/tutorials/uwierzytelnianie-i-autoryzacja-zlq9e75GdIR
  mercadolibre-secret ; Mercado Libre ; {A32} ; developers.mercadolibre.com.ar/en_us/authentication-and-authorization ; also: meli mercadolibre
  printful-token ; Printful ; {A40} ; developers.printful.com/docs/ ; what: private token
  printify-token ; Printify ; - ; developers.printify.com/
  gelato-key ; Gelato ; {u}-{u}:{u} ; dashboard.gelato.com/docs/
  snipcart-secret ; Snipcart ; S_{B40-80}=|S_{B40-80} ; docs.snipcart.com/v3/api-reference/authentication ; what: secret key
  commercetools-secret ; commercetools ; {W32} ; docs.commercetools.com/api/authorization ; also: ctp ct
  commercelayer-secret ; Commerce Layer ; {W43} ; docs.commercelayer.io/core/api-credentials
  swell-key ; Swell ; sk_{A32} ; developers.swell.is/backend-api/authentication ; what: secret key
  medusa-secret ; Medusa ; sk_{h64} ; docs.medusajs.com/ ; what: secret API key
  saleor-token ; Saleor ; {A30} ; docs.saleor.io/api-usage/authentication ; what: app token
  square-legacy-token ; Square ; EAAA{W60} ; developer.squareup.com/docs/build-basics/access-tokens ; what: access token ; also: squareup
  recharge-token ; Recharge ; sk_{P20-100} ; developer.rechargepayments.com/2021-11/authentication ; also: rechargepayments
  shipstation-secret ; ShipStation ; {h32} ; www.shipstation.com/docs/api/requirements/ ; what: API secret
  shipengine-key ; ShipEngine ; {W43}|TEST_{W43} ; www.shipengine.com/docs/auth/
  shipbob-token ; ShipBob ; - ; developer.shipbob.com/auth ; what: personal access token
  aftership-key ; AfterShip ; {u}|asat_{h32} ; www.aftership.com/docs/aftership/quickstart/authentication
  17track-key ; 17TRACK ; {X32} ; api.17track.net/en/doc
  sendcloud-secret ; Sendcloud ; {h32} ; api.sendcloud.dev/docs/sendcloud-public-api/authentication ; what: secret key
  easyship-token ; Easyship ; prod_{B43}=|sand_{B43}= ; developers.easyship.com/reference/authentication ; what: access token
  fedex-secret ; FedEx ; {h32} ; developer.fedex.com/api/en-us/get-started.html ; what: secret key
  ups-secret ; UPS ; {A64} ; developer.ups.com/api/reference/oauth/client-credentials
  dhl-secret ; DHL ; {A16} ; developer.dhl.com/api-reference ; what: API secret
  usps-secret ; USPS ; {A64}|{A16} ; developers.usps.com/ ; what: consumer secret
  royalmail-secret ; Royal Mail ; - ; developer.royalmail.net/
  canadapost-key ; Canada Post ; {h16}:{h22} ; www.canadapost-postescanada.ca/info/mc/business/productsservices/developers/services/gettingstarted.jsf
  auspost-key ; Australia Post ; {u} ; developers.auspost.com.au/apis
  postnord-key ; PostNord ; {h32} ; developer.postnord.com/
  bring-key ; Bring ; {u} ; developer.bring.com/api/ ; also: mybring
  onfleet-key ; Onfleet ; {h32} ; docs.onfleet.com/reference/authentication
  doordash-secret ; DoorDash ; {W43} ; developer.doordash.com/en-US/docs/drive/reference/JWTs/ ; what: signing secret
  uber-secret ; Uber ; {W40} ; developer.uber.com/docs/riders/guides/authentication/introduction
  lyft-secret ; Lyft ; {W32} ; www.lyft.com/developers
  mapbox-legacy-token ; Mapbox ; tk.eyJ1{P60-200} ; docs.mapbox.com/help/dive-deeper/access-tokens/ ; what: temporary token
  here-key ; HERE ; {W43} ; www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/dev-apikey.html ; also: hereapi heremaps
  tomtom-key ; TomTom ; {A32} ; developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/
  bing-maps-key ; Bing Maps ; {W64} ; learn.microsoft.com/en-us/bingmaps/getting-started/bing-maps-dev-center-help/getting-a-bing-maps-key ; also: bing bingmaps
  azure-maps-key ; Azure Maps ; {W43}|{A84} ; learn.microsoft.com/en-us/azure/azure-maps/how-to-manage-authentication ; also: azuremaps
  maptiler-key ; MapTiler ; {A20} ; docs.maptiler.com/cloud/api/authentication-key/ ; medium
  mapquest-key ; MapQuest ; {A32} ; developer.mapquest.com/documentation/ ; medium
  geoapify-key ; Geoapify ; {h32} ; apidocs.geoapify.com/docs/ ; medium
  opencage-key ; OpenCage ; {h32} ; opencagedata.com/api ; also: opencagedata ; medium
  locationiq-token ; LocationIQ ; pk.{h32} ; docs.locationiq.com/docs/introduction ; medium
  positionstack-key ; positionstack ; {h32} ; positionstack.com/documentation ; medium
  graphhopper-key ; GraphHopper ; {u} ; docs.graphhopper.com/ ; medium
  openrouteservice-key ; openrouteservice ; 5b3ce3597851110001cf6248{h32} ; openrouteservice.org/dev/ ; also: ors ; medium
  radar-key ; Radar ; prj_live_sk_{h40}|prj_test_sk_{h40} ; docs.radar.com/api ; what: secret key
  smarty-token ; Smarty ; {A20} ; www.smarty.com/docs/cloud/authentication ; what: auth token ; also: smartystreets
  loqate-key ; Loqate ; {U4}-{U4}-{U4}-{U4} ; docs.loqate.com/ ; also: addressy
  foursquare-key ; Foursquare ; fsq3{B40-44}=|fsq3{B40-44}|{U48} ; docs.foursquare.com/developer/reference/authentication ; also: fsq
  yelp-key ; Yelp ; {W128} ; docs.developer.yelp.com/docs/places-authentication
  ipinfo-token ; IPinfo ; {h14} ; ipinfo.io/developers ; medium
  ipstack-key ; ipstack ; {h32} ; ipstack.com/documentation ; what: access key ; medium
  ipdata-key ; ipdata ; {h56} ; docs.ipdata.co/ ; medium
  ipgeolocation-key ; ipgeolocation ; {h32} ; ipgeolocation.io/documentation.html ; medium
  maxmind-key ; MaxMind ; {A6}_{A29}_mmk|{A16} ; dev.maxmind.com/license-key/ ; what: license key ; also: geoip geoip2 geolite2 ; medium
  openweather-key ; OpenWeather ; {h32} ; openweathermap.org/appid ; also: openweathermap owm ; medium
  weatherapi-key ; WeatherAPI ; {h31}|{h30} ; www.weatherapi.com/docs/ ; medium
  weatherbit-key ; Weatherbit ; {h32} ; www.weatherbit.io/api ; medium
  weatherstack-key ; weatherstack ; {h32} ; weatherstack.com/documentation ; medium
  accuweather-key ; AccuWeather ; {A32} ; developer.accuweather.com/ ; medium
  tomorrow-io-key ; Tomorrow.io ; {A32} ; docs.tomorrow.io/reference/api-authentication ; also: climacell tomorrowio ; medium
  visualcrossing-key ; Visual Crossing ; {U25} ; www.visualcrossing.com/resources/documentation/ ; medium
  amadeus-secret ; Amadeus ; {A16} ; developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/authorization/ ; what: API secret
  sabre-secret ; Sabre ; - ; developer.sabre.com/guides/travel-agency/developer-guides/rest-apis-token-credentials
  skyscanner-key ; Skyscanner ; - ; developers.skyscanner.net/docs/getting-started/authentication
  kiwi-key ; Kiwi.com ; {W32} ; tequila.kiwi.com/docs/ ; also: tequila
  aviationstack-key ; aviationstack ; {h32} ; aviationstack.com/documentation ; medium
  flightaware-key ; FlightAware ; {A32} ; www.flightaware.com/aeroapi/portal/documentation ; also: aeroapi
  alphavantage-key ; Alpha Vantage ; {U16} ; www.alphavantage.co/documentation/ ; medium
  polygon-key ; Polygon.io ; {A32} ; polygon.io/docs ; also: polygonapi polygonio massive ; medium
  finnhub-key ; Finnhub ; {l20}|{l40} ; finnhub.io/docs/api/authentication ; medium
  twelvedata-key ; Twelve Data ; {h32} ; twelvedata.com/docs ; medium
  iexcloud-token ; IEX Cloud ; sk_{h32}|Tsk_{h32} ; iexcloud.io/docs/ ; what: secret token ; also: iex
  nasdaq-key ; Nasdaq Data Link ; {W20} ; docs.data.nasdaq.com/docs/in-depth-usage ; also: quandl nasdaq ; medium
  tiingo-token ; Tiingo ; {h40} ; www.tiingo.com/documentation/general/connecting ; medium
  fmp-key ; Financial Modeling Prep ; {A32} ; site.financialmodelingprep.com/developer/docs ; also: fmp fmpapi ; medium
  marketstack-key ; marketstack ; {h32} ; marketstack.com/documentation ; medium
  eodhd-token ; EODHD ; {h13}.{d8} ; eodhd.com/financial-apis/quick-start-with-our-financial-data-apis ; also: eodhistoricaldata ; medium
  fred-key ; FRED ; {l32} ; fred.stlouisfed.org/docs/api/api_key.html ; medium
  fixer-key ; Fixer ; {h32} ; fixer.io/documentation ; medium
  currencylayer-key ; currencylayer ; {h32} ; currencylayer.com/documentation ; medium
  exchangerate-key ; ExchangeRate-API ; {h24} ; www.exchangerate-api.com/docs/authentication ; also: exchangerate ; medium
  openexchangerates-key ; Open Exchange Rates ; {h32} ; docs.openexchangerates.org/ ; what: app id ; also: oxr ; medium
  newsapi-key ; News API ; {h32} ; newsapi.org/docs/authentication ; medium
  nytimes-key ; New York Times ; {A32} ; developer.nytimes.com/get-started ; also: nyt nytimes ; medium
  guardian-key ; The Guardian ; {u} ; open-platform.theguardian.com/documentation/ ; also: guardian guardianapi ; medium
  rapidapi-key ; RapidAPI ; {A10}msh{A15-16}p1{h6}jsn{A12} ; docs.rapidapi.com/docs/keys ; also: xrapidapi
  alpaca-secret ; Alpaca ; {A40}|{A44} ; docs.alpaca.markets/docs/authentication ; what: secret key ; also: apca apcaapi ; critical
  tradier-token ; Tradier ; {A28} ; docs.tradier.com/docs/authentication ; what: access token
  oanda-token ; OANDA ; {h32}-{h32} ; developer.oanda.com/rest-live-v20/authentication/ ; critical
  schwab-secret ; Schwab ; {A16}|{A64} ; developer.schwab.com/ ; what: app secret ; also: tdameritrade
  binance-secret ; Binance ; {A64} ; developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security ; what: API or secret key ; critical
  coinbase-secret ; Coinbase ; {B86}==|{A32}|{A64} ; docs.cdp.coinbase.com/get-started/authentication/overview ; what: API secret ; also: cbpro gdax coinbasepro cdp ; critical
  kraken-secret ; Kraken ; {B86}== ; docs.kraken.com/api/docs/guides/spot-rest-auth ; what: private key ; critical
  bitfinex-secret ; Bitfinex ; {A43}|{h43} ; docs.bitfinex.com/docs/rest-auth ; what: API key or secret ; critical
  bybit-secret ; Bybit ; {A36} ; bybit-exchange.github.io/docs/v5/guide ; what: API secret ; critical
  okx-secret ; OKX ; {X32} ; www.okx.com/docs-v5/en/ ; what: secret key ; also: okex ; critical
  kucoin-secret ; KuCoin ; {u} ; www.kucoin.com/docs-new/authentication ; what: API secret ; critical
  huobi-secret ; HTX ; {h8}-{h8}-{h8}-{h5} ; www.htx.com/en-us/opend/newApiPages/ ; what: secret key ; also: huobi ; critical
  gateio-secret ; Gate ; {h64} ; www.gate.com/docs/developers/apiv4/ ; what: API secret ; also: gateio ; critical
  bitget-secret ; Bitget ; {h64} ; www.bitget.com/api-doc/common/signature ; what: secret key ; critical
  mexc-secret ; MEXC ; {h32} ; mexcdevelop.github.io/apidocs/spot_v3_en/ ; what: secret key ; critical
  bitstamp-secret ; Bitstamp ; {A32} ; www.bitstamp.net/api/ ; what: API secret ; critical
  gemini-exchange-secret ; Gemini ; {A27-28} ; docs.gemini.com/authentication/api-key ; what: exchange API secret ; also: geminiexchange ; critical
  bitmex-secret ; BitMEX ; {W48} ; www.bitmex.com/app/apiKeysUsage ; what: API secret ; critical
  deribit-secret ; Deribit ; {W43} ; docs.deribit.com/ ; critical
  poloniex-secret ; Poloniex ; {h128} ; api-docs.poloniex.com/spot/ ; what: secret key ; critical
  cryptocom-secret ; Crypto.com ; {A22} ; exchange-docs.crypto.com/exchange/v1/rest-ws/index.html ; what: API secret ; also: cryptocom ; critical
  cex-secret ; CEX.IO ; {A27} ; trade.cex.io/docs/ ; what: API secret ; also: cexio ; critical
  blockchain-com-secret ; Blockchain.com ; - ; api.blockchain.com/v3/ ; what: API secret ; also: blockchaincom blockchain
  infura-secret ; Infura ; {h32}|{B43} ; docs.metamask.io/services/get-started/infura/ ; what: key or secret ; also: infuraproject
  alchemy-key ; Alchemy ; {W32} ; www.alchemy.com/docs/create-an-api-key ; also: alchemyapi
  quicknode-key ; QuickNode ; {h40}|QN_{h32} ; www.quicknode.com/docs/console-api ; also: quiknode
  moralis-key ; Moralis ; - ; docs.moralis.com/ ; also: moralisapi
  ankr-key ; Ankr ; {h64} ; www.ankr.com/docs/rpc-service/
  helius-key ; Helius ; {u} ; www.helius.dev/docs/
  etherscan-key ; Etherscan ; {U34} ; docs.etherscan.io/getting-started/viewing-api-usage-statistics ; also: bscscan polygonscan arbiscan basescan snowtrace ftmscan ; medium
  coinmarketcap-key ; CoinMarketCap ; {u} ; coinmarketcap.com/api/documentation/v1/ ; also: cmc ; medium
  coingecko-key ; CoinGecko ; CG-{A24} ; docs.coingecko.com/reference/authentication ; also: gecko ; medium
  cryptocompare-key ; CryptoCompare ; {h64} ; developers.cryptocompare.com/documentation/data-api/introduction ; medium
  coinapi-key ; CoinAPI ; {u} ; docs.coinapi.io/ ; medium
  blockcypher-token ; BlockCypher ; {h32} ; www.blockcypher.com/dev/ ; medium
  tatum-key ; Tatum ; t-{h24}-{h24}|{u}_{d1-4} ; docs.tatum.io/docs/authentication
  nownodes-key ; NOWNodes ; {u} ; docs.nownodes.io/
  fireblocks-key ; Fireblocks ; {u} ; developers.fireblocks.com/docs/quickstart ; critical
  pinata-secret ; Pinata ; {h64} ; docs.pinata.cloud/account-management/api-keys ; what: API secret
  opensea-key ; OpenSea ; {h32} ; docs.opensea.io/reference/api-keys ; medium
  thirdweb-secret ; thirdweb ; {W86} ; portal.thirdweb.com/account/api-keys ; what: secret key
  coinpayments-secret ; CoinPayments ; {h64} ; www.coinpayments.net/apidoc-intro ; what: private key ; critical
  nowpayments-key ; NOWPayments ; {U7}-{U7}-{U7}-{U7} ; documenter.getpostman.com/view/7907941/2s93JusNJt ; critical
`;
