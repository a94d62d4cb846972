import type { TokenFormat } from '../token-rule';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Chats, telephones and the addresses at which they take messages. */
export const messagingTokens: readonly TokenFormat[] = [
  {
    id: 'slack-token',
    title: 'Slack token',
    severity: 'high',
    explanation: 'Reads and writes messages as a bot, user or app; revoke it on the page of the app.',
    source: 'https://docs.slack.dev/authentication/tokens',
    anchors: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxc-', 'xoxd-', 'xoxe-', 'xoxe.', 'xapp-'],
    pattern: /(xox[abcdeoprs][-.]|xapp-)(?:xox[bp]-)?(?=[\w%-]{0,60}\d)[\w%-]{24,400}(?![\w-])/y,
  },
  {
    id: 'slack-webhook',
    title: 'Slack webhook URL',
    severity: 'high',
    explanation: 'Posts to a channel without signing in; remove it on the page of the app.',
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    anchors: ['hooks.slack.com/'],
    pattern:
      /(hooks\.slack\.com\/(?:services|workflows|triggers)\/)[TE][A-Za-z0-9]{7,15}\/[A-Za-z0-9]{8,20}\/[A-Za-z0-9/]{20,80}(?!\w)/y,
  },
  {
    id: 'discord-webhook',
    title: 'Discord webhook URL',
    severity: 'high',
    explanation: 'Posts to a channel without signing in; delete it under Channel settings > Integrations.',
    source: 'https://discord.com/developers/docs/resources/webhook',
    anchors: ['discord.com/api/', 'discordapp.com/api/'],
    pattern: /(discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/)\d{17,20}\/[\w-]{60,80}(?![\w-])/y,
  },
  {
    id: 'telegram-bot-token',
    title: 'Telegram bot token',
    severity: 'critical',
    explanation: 'Acts as the bot and reads its messages; revoke it with the command /revoke of BotFather.',
    source: 'https://core.telegram.org/bots/features#botfather',
    anchors: [':aa'],
    lookBack: 13,
    pattern: /()(?:bot)?\d{8,10}:AA[\w-]{33}(?![\w-])/y,
  },
  {
    id: 'teams-webhook',
    title: 'Microsoft Teams webhook URL',
    severity: 'high',
    explanation: 'Posts to a channel without signing in; remove the connector and make a new one.',
    source:
      'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    anchors: ['webhook.office.com/'],
    pattern: new RegExp(
      `(webhook\\.office\\.com/webhookb2/)${uuid}@${uuid}/IncomingWebhook/[0-9a-f]{32}/[\\w-]{36,120}`,
      'y',
    ),
  },
  {
    id: 'google-chat-webhook',
    title: 'Google Chat webhook URL',
    severity: 'high',
    explanation: 'Posts to a space without signing in; delete it under Apps & integrations.',
    source: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    anchors: ['chat.googleapis.com/v1/spaces/'],
    pattern:
      /(chat\.googleapis\.com\/v1\/spaces\/)[\w-]{6,40}\/messages\?key=[\w-]{30,60}&(?:amp;)?token=[\w-]{30,90}/y,
  },
  {
    id: 'feishu-webhook',
    title: 'Feishu or Lark webhook URL',
    severity: 'high',
    explanation: 'Posts to a group without signing in; remove the bot from the group.',
    source: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
    anchors: ['open-apis/bot/v2/hook/'],
    pattern: new RegExp(`(open-apis/bot/v2/hook/)${uuid}(?![\\w-])`, 'y'),
  },
  {
    id: 'dingtalk-webhook',
    title: 'DingTalk webhook URL',
    severity: 'high',
    explanation: 'Posts to a group without signing in; remove the robot from the group.',
    source: 'https://open.dingtalk.com/document/robots/custom-robot-access',
    anchors: ['oapi.dingtalk.com/robot/send'],
    pattern: /(oapi\.dingtalk\.com\/robot\/send\?access_token=)[0-9a-f]{64}(?!\w)/y,
  },
  {
    id: 'wecom-webhook',
    title: 'WeCom webhook URL',
    severity: 'high',
    explanation: 'Posts to a group without signing in; remove the robot from the group.',
    source: 'https://developer.work.weixin.qq.com/document/path/91770',
    anchors: ['qyapi.weixin.qq.com/cgi-bin/webhook/'],
    pattern: new RegExp(`(qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/send\\?key=)${uuid}(?![\\w-])`, 'y'),
  },
  {
    id: 'zapier-webhook',
    title: 'Zapier webhook URL',
    severity: 'medium',
    explanation: 'Starts an automation without signing in; make a new trigger.',
    source: 'https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks',
    anchors: ['hooks.zapier.com/hooks/'],
    pattern: /(hooks\.zapier\.com\/hooks\/(?:catch|standard)\/)\d{5,10}\/[a-z0-9]{6,10}(?!\w)/y,
  },
  {
    id: 'onesignal-key',
    title: 'OneSignal API key',
    severity: 'high',
    explanation: 'Sends messages to the users of the app; rotate it under Settings > Keys & IDs.',
    source: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    anchors: ['os_v2_app_', 'os_v2_org_'],
    pattern: /(os_v2_(?:app|org)_)[a-z2-7]{90,120}(?!\w)/y,
  },
];
