/** Telephones, short messages and chats. */
export const messaging = `
  twilio-auth-token ; Twilio ; {h32} ; www.twilio.com/docs/iam/access-tokens ; what: auth token ; critical
  vonage-secret ; Vonage ; {A16} ; developer.vonage.com/en/getting-started/concepts/authentication ; what: API secret ; also: nexmo
  pusher-secret ; Pusher ; {h20} ; pusher.com/docs/channels/server_api/overview/ ; what: app secret ; public: (?:app|pusher)_?key$
  sendbird-token ; Sendbird ; {h40} ; sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api
  line-channel-token ; LINE ; {B160-180}=|{B160-180}|{B160-180}== ; developers.line.biz/en/docs/basics/channel-access-token/ ; what: channel access token ; also: linebot linechannel linemessaging channelaccess
  line-channel-secret ; LINE ; {h32} ; developers.line.biz/en/docs/basics/channel-access-token/ ; what: channel secret ; also: linechannel linebot linelogin
  discord-client-secret ; Discord ; {W32} ; discord.com/developers/docs/topics/oauth2
  slack-signing-secret ; Slack ; {h32} ; api.slack.com/authentication/verifying-requests-from-slack ; what: signing or client secret
  messagebird-key ; MessageBird ; {A25}|live_{A25} ; developers.messagebird.com/api/ ; also: bird
  plivo-token ; Plivo ; {A40-56} ; www.plivo.com/docs/account/api/overview ; what: auth token
  sinch-secret ; Sinch ; - ; developers.sinch.com/docs/sms/api-reference/authentication/
  bandwidth-token ; Bandwidth ; - ; dev.bandwidth.com/docs/credentials/
  telnyx-key ; Telnyx ; KEY{X32}_{A22} ; developers.telnyx.com/docs/development/authentication
  infobip-key ; Infobip ; {h32}-{u} ; www.infobip.com/docs/essentials/api-essentials/api-authentication
  clickatell-key ; Clickatell ; {P22}== ; docs.clickatell.com/
  textmagic-key ; TextMagic ; {A30} ; docs.textmagic.com/
  clicksend-key ; ClickSend ; {u} ; developers.clicksend.com/docs/
  bulksms-token ; BulkSMS ; - ; www.bulksms.com/developer/json/v1/
  africastalking-key ; Africa's Talking ; atsk_{h64}{h8}|{h64} ; developers.africastalking.com/docs/authentication
  termii-key ; Termii ; - ; developers.termii.com/authentication
  msg91-key ; MSG91 ; {A24-34} ; docs.msg91.com/overview ; what: auth key
  textlocal-key ; Textlocal ; - ; api.textlocal.in/docs/
  exotel-token ; Exotel ; {h40}|{h48} ; developer.exotel.com/api/
  gupshup-key ; Gupshup ; {l32} ; docs.gupshup.io/docs/authentication
  kaleyra-key ; Kaleyra ; - ; developers.kaleyra.io/docs/
  routemobile-key ; Route Mobile ; - ; developers.routemobile.com/
  wati-token ; WATI ; - ; docs.wati.io/reference/introduction
  360dialog-key ; 360dialog ; {A22-40}_sandbox|{A22-40} ; docs.360dialog.com/docs/get-started/quickstarts
  respondio-token ; respond.io ; - ; developers.respond.io/
  manychat-key ; Manychat ; {d6-12}:{h32} ; api.manychat.com/
  chatfuel-token ; Chatfuel ; - ; docs.chatfuel.com/
  smsapi-token ; SMSAPI ; {A40} ; www.smsapi.com/docs/
  smsru-key ; SMS.ru ; {u} ; sms.ru/api ; what: api_id
  turbosms-token ; TurboSMS ; {h40} ; turbosms.ua/api.html
  46elks-secret ; 46elks ; {X32} ; 46elks.com/docs/ ; what: API password
  sipgate-token ; sipgate ; {u} ; developer.sipgate.io/rest-api/authentication/
  dialpad-key ; Dialpad ; {A60-140} ; developers.dialpad.com/docs/api-keys
  aircall-token ; Aircall ; {h32} ; developer.aircall.io/api-references/
  ringcentral-secret ; RingCentral ; {W22} ; developers.ringcentral.com/guide/authentication
  justcall-secret ; JustCall ; {h40} ; developer.justcall.io/reference/authentication
  cloudtalk-secret ; CloudTalk ; - ; developers.cloudtalk.io/
  callrail-key ; CallRail ; {h32} ; apidocs.callrail.com/
  calltrackingmetrics-secret ; CallTrackingMetrics ; - ; postman.calltrackingmetrics.com/
  signalwire-token ; SignalWire ; PT{h48} ; developer.signalwire.com/rest/overview/authentication/
  daily-key ; Daily ; {h64} ; docs.daily.co/reference/rest-api ; also: dailyco
  agora-secret ; Agora ; {h32} ; docs.agora.io/en/video-calling/get-started/manage-agora-account ; what: app certificate
  livekit-secret ; LiveKit ; {A40-64} ; docs.livekit.io/home/get-started/authentication/ ; what: API secret
  100ms-secret ; 100ms ; - ; www.100ms.live/docs/get-started/v2/get-started/security-and-tokens ; what: app secret ; also: hms
  whereby-key ; Whereby ; - ; docs.whereby.com/reference/whereby-rest-api-reference
  zoom-secret ; Zoom ; {A32} ; developers.zoom.us/docs/internal-apps/s2s-oauth/
  webex-token ; Webex ; {A64}_{A4}_{u}|{A64} ; developer.webex.com/docs/bots ; what: access token
  gotomeeting-secret ; GoTo ; - ; developer.goto.com/guides/Authentication/ ; also: gotomeeting gotowebinar
  bigbluebutton-secret ; BigBlueButton ; {A40-50} ; docs.bigbluebutton.org/development/api/ ; what: shared secret ; also: bbb
  stream-secret ; Stream ; {l64} ; getstream.io/chat/docs/node/tokens_and_authentication/ ; what: API secret ; also: getstream streamchat streamio
  pubnub-key ; PubNub ; sec-c-{B64}|sec-c-{B63}=|sec-c-{B62}==|sec-c-{u} ; www.pubnub.com/docs/general/basics/set-up-your-account ; what: secret key
  ably-key ; Ably ; {W6}.{W6}:{W43} ; ably.com/docs/auth
  cometchat-key ; CometChat ; {h40} ; www.cometchat.com/docs/rest-api/chat-apis
  talkjs-key ; TalkJS ; sk_live_{A20-23}|sk_test_{A20-23} ; talkjs.com/docs/REST_API/Getting_Started/Authentication/
  weavy-key ; Weavy ; wys_{A36} ; www.weavy.com/docs/learn/authentication
  crisp-key ; Crisp ; {h64} ; docs.crisp.chat/guides/rest-api/authentication/ ; what: token key
  tawkto-key ; tawk.to ; {h40} ; developer.tawk.to/
  livechat-token ; LiveChat ; - ; platform.text.com/docs/authorization ; what: personal access token
  tidio-key ; Tidio ; - ; developers.tidio.com/docs/openapi-authorization
  olark-key ; Olark ; - ; www.olark.com/api/
  chatwoot-token ; Chatwoot ; {A24} ; developers.chatwoot.com/api-reference/introduction ; what: access token
  rocketchat-token ; Rocket.Chat ; {W43} ; developer.rocket.chat/apidocs/rocketchat-api
  mattermost-token ; Mattermost ; {l26} ; developers.mattermost.com/integrate/reference/personal-access-token/
  zulip-key ; Zulip ; {A32} ; zulip.com/api/api-keys
  matrix-token ; Matrix ; syt_{W10-100}_{A20}_{A6} ; spec.matrix.org/latest/client-server-api/ ; what: access token ; also: synapse homeserver
  viber-token ; Viber ; {h16}-{h16}-{h16} ; developers.viber.com/docs/api/rest-bot-api/
  kakao-key ; Kakao ; {h32} ; developers.kakao.com/docs/latest/en/getting-started/app-key ; what: app key ; public: javascript|_js_
  zalo-secret ; Zalo ; - ; developers.zalo.me/docs
  guilded-token ; Guilded ; gapi_{B40-100}==|gapi_{B40-100} ; www.guilded.gg/docs/api/introduction
  kik-key ; Kik ; {u} ; dev.kik.com/
  pushbullet-token ; Pushbullet ; o.{A32} ; docs.pushbullet.com/ ; what: access token
  pushover-token ; Pushover ; {l30} ; pushover.net/api ; what: application token
  gotify-token ; Gotify ; A{P14}|C{P14} ; gotify.net/docs/pushmsg
  ntfy-token ; ntfy ; tk_{l29} ; docs.ntfy.sh/publish/ ; what: access token
  airship-secret ; Airship ; {W22} ; docs.airship.com/api/ua/ ; what: app or master secret ; also: urbanairship
  pushwoosh-token ; Pushwoosh ; - ; docs.pushwoosh.com/
  clevertap-key ; CleverTap ; {U3}-{U3}-{U4} ; developer.clevertap.com/docs/authentication ; what: passcode
  moengage-secret ; MoEngage ; - ; developers.moengage.com/hc/en-us/articles/4403444724372
  expo-token ; Expo ; {W40} ; docs.expo.dev/accounts/programmatic-access/ ; what: access token
  voximplant-key ; Voximplant ; {u} ; voximplant.com/docs/guides/management-api/authorization
  nexmo-signature-secret ; Nexmo ; {A50-64} ; developer.vonage.com/en/getting-started/concepts/signing-messages ; what: signature secret ; also: vonage
  zadarma-secret ; Zadarma ; {h20} ; zadarma.com/en/support/api/
  telesign-key ; Telesign ; {B86}== ; developer.telesign.com/enterprise/docs/authentication
  sendblue-secret ; Sendblue ; {h32} ; docs.sendblue.com/
  bandsintown-key ; Bandsintown ; {h32} ; help.artists.bandsintown.com/en/articles/9186477-api-documentation ; what: app id ; medium
`;
