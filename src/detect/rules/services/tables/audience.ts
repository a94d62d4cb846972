/** People's networks, pictures, music, games, and what measures visits. */
export const audience = `
  facebook-app-secret ; Facebook ; {h32} ; developers.facebook.com/docs/facebook-login/security ; what: app secret ; also: fb instagram whatsapp meta fbapp metaapp
  spotify-client-secret ; Spotify ; {h32} ; developer.spotify.com/documentation/web-api/concepts/apps ; also: spotipy
  twitch-secret ; Twitch ; {l30} ; dev.twitch.tv/docs/authentication/register-app/ ; what: client secret or token
  x-api-secret ; Twitter ; {A50}|{A35-44}|{A25}|{d6-20}-{A40}|{A45} ; docs.x.com/resources/fundamentals/authentication/overview ; what: key, secret or access token ; also: tweepy twit
  linkedin-secret ; LinkedIn ; {A16}|WPL_AP1.{A16}.{P8}|WPL_AP0.{A16}.{P12} ; learn.microsoft.com/en-us/linkedin/shared/authentication/authentication
  reddit-secret ; Reddit ; {W27}|{W30} ; github.com/reddit-archive/reddit/wiki/OAuth2 ; also: praw
  tumblr-secret ; Tumblr ; {A50} ; www.tumblr.com/docs/en/api/v2 ; what: consumer secret or token
  pinterest-secret ; Pinterest ; {h40}|pina_{W60-140} ; developers.pinterest.com/docs/getting-started/authentication/ ; what: app secret or access token
  snapchat-secret ; Snapchat ; - ; developers.snap.com/api/marketing-api/Ads-API/authentication ; also: snap
  tiktok-secret ; TikTok ; {A32}|{h40} ; developers.tiktok.com/doc/oauth-user-access-token-management
  mastodon-token ; Mastodon ; {W43} ; docs.joinmastodon.org/client/token/ ; what: access token
  bluesky-password ; Bluesky ; {l4}-{l4}-{l4}-{l4} ; docs.bsky.app/docs/get-started ; what: app password ; also: bsky atproto
  vk-token ; VK ; {h85}|vk1.a.{W100-220} ; dev.vk.com/en/api/access-token/getting-started ; what: access or service token ; also: vkontakte
  weibo-secret ; Weibo ; {h32} ; open.weibo.com/wiki/Oauth/en ; what: app secret
  wechat-secret ; WeChat ; {h32} ; developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html ; what: app secret ; also: weixin wx wxapp wechatpay
  quora-secret ; Quora ; - ; quoraadsapi.quora.com/
  flickr-secret ; Flickr ; {h16}|{h32} ; www.flickr.com/services/api/misc.overview.html ; what: key or secret
  imgur-secret ; Imgur ; {h40} ; apidocs.imgur.com/
  unsplash-key ; Unsplash ; {W43} ; unsplash.com/documentation ; what: access or secret key ; medium
  pexels-key ; Pexels ; {A56} ; www.pexels.com/api/documentation/ ; medium
  pixabay-key ; Pixabay ; {d7-9}-{h25} ; pixabay.com/api/docs/ ; medium
  shutterstock-secret ; Shutterstock ; {h32}|{A16} ; api-reference.shutterstock.com/ ; what: consumer secret
  gettyimages-key ; Getty Images ; {l24} ; developers.gettyimages.com/docs/
  giphy-key ; GIPHY ; {A32} ; developers.giphy.com/docs/api/ ; medium
  tenor-key ; Tenor ; {U12} ; developers.google.com/tenor/guides/quickstart ; medium
  vimeo-token ; Vimeo ; {h32}|{B128} ; developer.vimeo.com/api/authentication ; what: access token or client secret
  dailymotion-secret ; Dailymotion ; {h40} ; developers.dailymotion.com/guides/platform-api-authentication/
  wistia-token ; Wistia ; {h64} ; docs.wistia.com/docs/making-api-requests
  jwplayer-secret ; JW Player ; {W40-70} ; docs.jwplayer.com/platform/docs/api-keys ; what: API secret ; also: jwp
  brightcove-secret ; Brightcove ; {W86} ; apis.support.brightcove.com/oauth/
  apivideo-key ; api.video ; {A43} ; docs.api.video/reference/basic-authentication ; also: apivideo
  soundcloud-secret ; SoundCloud ; {A32} ; developers.soundcloud.com/docs/api/guide
  deezer-secret ; Deezer ; {h32} ; developers.deezer.com/api/oauth
  lastfm-key ; Last.fm ; {h32} ; www.last.fm/api/authentication ; what: key or shared secret ; also: lastfm
  genius-token ; Genius ; {W64} ; docs.genius.com/ ; what: client access token
  musixmatch-key ; Musixmatch ; {h32} ; developer.musixmatch.com/documentation ; medium
  discogs-token ; Discogs ; {A40}|{A32} ; www.discogs.com/developers/ ; what: token or consumer secret
  tmdb-key ; TMDB ; {h32} ; developer.themoviedb.org/docs/getting-started ; also: themoviedb moviedb ; medium
  trakt-secret ; Trakt ; {h64} ; trakt.docs.apiary.io/
  thetvdb-key ; TheTVDB ; {u}|{X16} ; thetvdb.github.io/v4-api/ ; also: tvdb ; medium
  plex-token ; Plex ; {W20} ; support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/
  jellyfin-key ; Jellyfin ; {h32} ; jellyfin.org/docs/
  sonarr-key ; Sonarr or Radarr ; {h32} ; sonarr.tv/docs/api/ ; also: sonarr radarr lidarr prowlarr readarr bazarr ; medium
  steam-key ; Steam ; {X32} ; steamcommunity.com/dev ; what: Web API key ; also: steamapi steamweb steamwebapi
  riot-key ; Riot Games ; RGAPI-{u} ; developer.riotgames.com/docs/portal ; also: riot
  blizzard-secret ; Blizzard ; {A32} ; develop.battle.net/documentation/guides/getting-started ; also: battlenet bnet
  roblox-key ; Roblox ; - ; create.roblox.com/docs/cloud/auth/api-keys
  itchio-key ; itch.io ; {A40} ; itch.io/docs/api/overview ; also: itchio butler
  unity-secret ; Unity ; {W32} ; docs.unity.com/ugs/en-us/manual/overview/manual/service-account-authentication ; what: service account secret
  playfab-secret ; PlayFab ; {U32-50} ; learn.microsoft.com/en-us/gaming/playfab/gamemanager/secret-key-management ; what: secret key
  photon-secret ; Photon ; {u} ; doc.photonengine.com/ ; what: app id or secret ; medium
  igdb-secret ; IGDB ; {l30} ; api-docs.igdb.com/
  rawg-key ; RAWG ; {h32} ; rawg.io/apidocs ; medium
  nasa-key ; NASA ; {A40} ; api.nasa.gov/ ; medium
  mixpanel-secret ; Mixpanel ; {h32}|{A32} ; developer.mixpanel.com/reference/authentication ; what: API secret or service account secret ; public: token
  amplitude-secret ; Amplitude ; {h32} ; amplitude.com/docs/apis/authentication ; what: secret key ; public: api_?key
  segment-key ; Segment ; {A32}|sgp_{A64} ; segment.com/docs/connections/find-writekey/ ; what: write key or token
  heap-key ; Heap ; {h32} ; developers.heap.io/reference/ ; medium
  matomo-token ; Matomo ; {h32} ; developer.matomo.org/api-reference/reporting-api ; what: token_auth ; also: piwik
  plausible-key ; Plausible ; {W64} ; plausible.io/docs/stats-api
  fathom-token ; Fathom ; - ; usefathom.com/api ; also: usefathom
  simpleanalytics-key ; Simple Analytics ; sa_api_key_{A40} ; docs.simpleanalytics.com/api/authenticate
  pendo-key ; Pendo ; {u}.us|{u}.eu|{u} ; engageapi.pendo.io/ ; what: integration key
  kissmetrics-key ; Kissmetrics ; {h40} ; support.kissmetrics.io/reference ; medium
  woopra-secret ; Woopra ; {A48-60} ; docs.woopra.com/reference ; what: secret key
  snowplow-key ; Snowplow ; - ; docs.snowplow.io/docs/
  appsflyer-key ; AppsFlyer ; {A22} ; dev.appsflyer.com/hc/docs/ ; what: dev key or API token ; medium
  adjust-token ; Adjust ; {W20} ; dev.adjust.com/en/api/ ; what: API token
  branch-secret ; Branch ; secret_live_{A32}|secret_test_{A32}|key_live_{A32}|key_test_{A32} ; help.branch.io/developers-hub/docs ; what: key or secret ; also: branchio
  kochava-key ; Kochava ; {u} ; support.kochava.com/ ; medium
  singular-key ; Singular ; - ; support.singular.net/hc/en-us/
  optimizely-token ; Optimizely ; 2:{W43} ; docs.developers.optimizely.com/web-experimentation/docs/rest-api-getting-started ; what: personal token
  vwo-token ; VWO ; {h64} ; developers.vwo.com/reference/authentication-1
  abtasty-secret ; AB Tasty ; - ; docs.abtasty.com/ ; also: flagship
  split-key ; Split ; {l52} ; docs.split.io/reference/authentication ; what: SDK or admin key ; also: splitio splitsdk
  flagsmith-key ; Flagsmith ; ser.{A22}|{h40} ; docs.flagsmith.com/ ; what: server-side key or token
  configcat-key ; ConfigCat ; configcat-sdk-1/{W22}/{W22}|{W22}/{W22} ; configcat.com/docs/sdk-reference/overview/ ; what: SDK key ; medium
  unleash-token ; Unleash ; *:development.{h56}|*:production.{h56}|default:development.{h56}|default:production.{h56} ; docs.getunleash.io/concepts/api-tokens-and-client-keys ; what: client token
  growthbook-secret ; GrowthBook ; secret_admin_{B43}|secret_user_{B43}|secret_readonly_{B43}|sdk-{A14-20} ; docs.growthbook.io/api/ ; what: API key
  hotjar-secret ; Hotjar ; - ; help.hotjar.com/hc/en-us/
  semrush-key ; Semrush ; {h32} ; developer.semrush.com/api/
  ahrefs-token ; Ahrefs ; {W40} ; docs.ahrefs.com/docs/api/reference/introduction
  moz-secret ; Moz ; {h32} ; moz.com/help/links-api/making-calls ; what: secret key
  dataforseo-password ; DataForSEO ; {h16} ; docs.dataforseo.com/v3/auth/ ; what: API password
  majestic-key ; Majestic ; {X32} ; developer-support.majestic.com/api/
  similarweb-key ; Similarweb ; {h32} ; developers.similarweb.com/docs/similarweb-web-traffic-api
  builtwith-key ; BuiltWith ; {u} ; api.builtwith.com/
  rebrandly-key ; Rebrandly ; {h32} ; developers.rebrandly.com/docs/api-key-authentication ; medium
  bitly-token ; Bitly ; {h40} ; dev.bitly.com/docs/getting-started/authentication ; what: access token ; medium
  hootsuite-secret ; Hootsuite ; - ; developer.hootsuite.com/docs/using-rest-apis
  buffer-token ; Buffer ; 1/{h32} ; buffer.com/developers/api/oauth ; what: access token ; also: bufferapp
  sproutsocial-token ; Sprout Social ; - ; api.sproutsocial.com/docs/
  patreon-secret ; Patreon ; {W43}|{W64} ; docs.patreon.com/ ; what: client secret or token
  kofi-token ; Ko-fi ; {u} ; help.ko-fi.com/hc/en-us/articles/360004162298 ; what: verification token ; medium
  strava-secret ; Strava ; {h40} ; developers.strava.com/docs/authentication/ ; what: client secret or token
  fitbit-secret ; Fitbit ; {h32} ; dev.fitbit.com/build/reference/web-api/developer-guide/authorization/
  withings-secret ; Withings ; {h64} ; developer.withings.com/developer-guide/v3/
  oura-token ; Oura ; {U32} ; cloud.ouraring.com/docs/authentication ; what: personal access token ; also: ouraring
  whoop-secret ; WHOOP ; {h64} ; developer.whoop.com/docs/developing/oauth/
`;
