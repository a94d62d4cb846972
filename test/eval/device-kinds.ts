import { binary } from './kind-case';
import type { KindCase } from './kind-case';
import { fill } from './template';

const password = (seed: number): string => fill('{A12}', seed);
const elf = (type: number): string => `\x7fELF\x02\x01\x01${'\0'.repeat(9)}${String.fromCharCode(type)}\0>\0`;
const dashes = '-'.repeat(5);
const staticKey = (body: string): string =>
  `${dashes}BEGIN OpenVPN Static key V1${dashes}\n${body}\n${dashes}END OpenVPN Static key V1${dashes}\n`;
const wireguard = (key: string): string => `[Interface]\nPrivateKey = ${key}\nAddress = 10.0.0.2/32\n`;
const keyOf = (seed: number): string => `${fill('{B42}', seed)}A=`;
const hash = (seed: number): string => `$6$${fill('{A8}', seed)}$${fill('{A86}', seed + 1)}`;

/** Networks, machines and what systems leave behind. */
export const deviceKinds: Readonly<Record<string, KindCase>> = {
  'openvpn-profile': {
    found: [
      ['office.ovpn', 'client\nremote vpn.shop.internal\n<tls-auth>\n0123abcd\n</tls-auth>\n'],
      ['home.ovpn', `client\n<auth-user-pass>\nme\n${password(1)}\n</auth-user-pass>\n`],
    ],
    quiet: [
      ['office.ovpn', 'client\nremote vpn.shop.internal\nkey client.key\n'],
      ['office.ovpn', 'client\n<key>\n</key>\n'],
      ['vpn.example.ovpn', 'client\n<tls-auth>\n0123abcd\n</tls-auth>\n'],
    ],
  },
  'openvpn-static-key': {
    found: [
      ['ta.key', staticKey(fill('{h32}\n{h32}\n{h32}', 3))],
      ['vpn.txt', `# 2048 bit\n${staticKey(fill('{h32}\n{h32}', 4))}`],
    ],
    quiet: [
      ['ta.key', staticKey('')],
      ['README.md', 'The file begins with the words OpenVPN Static key V1.\n'],
      ['a.c', 'const char *begin = "BEGIN OpenVPN Static key V1";\n'],
    ],
  },
  'wireguard-profile': {
    found: [
      ['wg0.conf', wireguard(keyOf(5))],
      ['vpn/office.conf', wireguard(keyOf(6)).replace(' = ', '=')],
    ],
    quiet: [
      ['wg0.conf', wireguard('<private key>')],
      ['wg0.conf', '[Interface]\nPublicKey = a\n'],
      ['a.go', 'privatekey := load()\n'],
    ],
  },
  'ipsec-secrets': {
    found: [
      ['etc/ipsec.secrets', `10.0.0.1 10.0.0.2 : PSK "${password(7)}"\n`],
      ['ppp/chap-secrets', `me * ${password(8)} *\n`],
    ],
    quiet: [
      ['ipsec.secrets', '# one line for each peer\n'],
      ['ipsec.secrets', ': RSA server.key\n'],
      ['ipsec.secrets', '10.0.0.1 : PSK "${PSK}"\n'],
    ],
  },
  'cisco-vpn-profile': {
    found: [
      ['office.pcf', `[main]\nHost=vpn\nenc_GroupPwd=${fill('{h80}', 9)}\n`],
      ['home.pcf', `[main]\nGroupPwd=${password(10)}\n`],
    ],
    quiet: [
      ['office.pcf', '[main]\nHost=vpn\nenc_GroupPwd=\n'],
      ['font.pcf', '\x01fcp\0\0'],
      ['a.ini', 'Host=vpn\n'],
    ],
  },
  'wifi-profile': {
    found: [
      ['wpa_supplicant.conf', `network={\n  ssid="office"\n  psk="${password(11)}"\n}\n`],
      ['office.nmconnection', `[wifi-security]\nkey-mgmt=wpa-psk\npsk=${password(12)}\n`],
    ],
    quiet: [
      ['wpa_supplicant.conf', 'network={\n  ssid="open"\n  key_mgmt=NONE\n}\n'],
      ['office.nmconnection', '[wifi-security]\nkey-mgmt=wpa-psk\npsk-flags=1\n'],
      ['wpa_supplicant.conf', 'network={\n  psk="${WIFI_PASSWORD}"\n}\n'],
    ],
  },
  'wlan-profile-xml': {
    found: [
      ['office.xml', `<WLANProfile><sharedKey><keyMaterial>${password(13)}</keyMaterial></sharedKey></WLANProfile>`],
      ['Wi-Fi-home.xml', `<WLANProfile xmlns="x">\n<keyMaterial>${password(14)}</keyMaterial>\n</WLANProfile>`],
    ],
    quiet: [
      ['office.xml', '<WLANProfile><keyMaterial>${KEY}</keyMaterial></WLANProfile>'],
      ['schema.xml', '<keyMaterial>string of 8 to 63 characters</keyMaterial>'],
      ['open.xml', '<WLANProfile><keyMaterial></keyMaterial></WLANProfile>'],
    ],
  },
  'apple-configuration-profile': {
    found: [
      ['wifi.mobileconfig', `<plist><key>Password</key>\n<string>${password(15)}</string></plist>`],
      ['vpn.mobileconfig', `<plist><key>SharedSecret</key><data>${fill('{B16}', 16)}</data></plist>`],
    ],
    quiet: [
      ['wifi.mobileconfig', '<plist><key>SSID_STR</key><string>office</string></plist>'],
      ['wifi.mobileconfig', '<plist><key>Password</key><string></string></plist>'],
      ['wifi.mobileconfig', '<plist><key>Password</key><string>${PASSWORD}</string></plist>'],
    ],
  },
  'provisioning-profile': {
    found: [
      ['ios/App.mobileprovision', binary],
      ['mac/App.provisionprofile', binary],
    ],
    quiet: [
      ['App.mobileprovision', ''],
      ['App.plist', '<plist></plist>'],
      ['provision.sh', 'cp App.mobileprovision build/\n'],
    ],
  },
  'remote-desktop-profile': {
    found: [
      ['server.rdp', `full address:s:host\npassword 51:b:${fill('{h80}', 17).toUpperCase()}\n`],
      ['confCons.xml', `<Connections><Node Name="a" Password="${fill('{B44}', 18)}=="/></Connections>`],
    ],
    quiet: [
      ['server.rdp', 'full address:s:host\nprompt for credentials:i:1\n'],
      ['confCons.xml', '<Connections><Node Name="a" Password=""/></Connections>'],
      ['a.remmina', '[remmina]\nname=a\npassword=.\n'],
    ],
  },
  'network-device-configuration': {
    found: [
      ['core-switch.txt', `hostname core\nenable secret 5 $1$${fill('{A4}', 19)}$${fill('{A22}', 20)}\n`],
      ['router.cfg', `hostname edge\nsnmp-server community ${password(21)} RO\n`],
    ],
    quiet: [
      ['router.cfg', 'hostname edge\ninterface Gi0/0\n'],
      ['guide.md', 'Use `enable secret 5` and not `enable password 7` for it.\n'],
      ['a.cfg', 'hostname edge\nno enable password \n'],
    ],
  },
  'kerberos-keytab': {
    found: [
      ['krb5.keytab', '\x05\x02\0\0\0J'],
      ['web.keytab', '\x05\x01\0\0\0J'],
    ],
    quiet: [
      ['krb5.keytab', ''],
      ['web.keytab', 'made by ktutil\n'],
      ['a.bin', '\x05\x02\0\0'],
    ],
  },
  'tls-key-log': {
    found: [
      ['sslkeys.log', `CLIENT_RANDOM ${fill('{h64} {h96}', 22)}\n`],
      ['keys.txt', `# SSL\nSERVER_TRAFFIC_SECRET_0 ${fill('{h64} {h64}', 23)}\n`],
    ],
    quiet: [
      ['sslkeys.log', 'CLIENT_RANDOM \n'],
      ['a.c', '/* writes CLIENT_RANDOM and the secret */\n'],
      ['a.md', 'Each line is CLIENT_RANDOM <hex> <hex>.\n'],
    ],
  },
  'packet-capture': {
    found: [
      ['a.pcap', '\xd4\xc3\xb2\xa1\x02\0\x04\0'],
      ['renamed.bin', '\x0a\x0d\x0d\x0a\x1c\0\0\0\x4d\x3c\x2b\x1a'],
    ],
    quiet: [
      ['a.pcap', ''],
      ['a.txt', '\n\r\r\n\n\n\n\nText\n'],
      ['pcap.md', 'A file begins with d4 c3 b2 a1.\n'],
    ],
  },
  'http-archive': {
    found: [
      ['site.har', '{"log": {"version": "1.2", "entries": [{"request": {}}]}}'],
      ['out/b.har', '{"log":{"entries":[ {"time":1} ]}}'],
    ],
    quiet: [
      ['site.har', '{"log": {"version": "1.2", "entries": []}}'],
      ['site.har', ''],
      ['a.json', '{"log": {"entries": [{"request": {}}]}}'],
    ],
  },
  'shell-history': {
    found: [
      ['.bash_history', 'ls\ncd src\n'],
      ['home/.psql_history', 'SELECT 1;\n'],
    ],
    quiet: [
      ['.bash_history', ''],
      ['HISTORY.md', '# History\n'],
      ['bash_history.ts', 'export const file = ".bash_history";\n'],
    ],
  },
  'core-dump': {
    found: [
      ['core.1234', elf(4)],
      ['crash.dmp', 'MDMP\x93\xa7\0\0'],
    ],
    quiet: [
      ['app', elf(2)],
      ['lib.so', elf(3)],
      ['core', 'module.exports = {};\n'],
    ],
  },
  'heap-dump': {
    found: [
      ['java.hprof', 'JAVA PROFILE 1.0.2\0\0'],
      ['renamed.bin', 'JAVA PROFILE 1.0.1\0\0'],
      ['node.heapsnapshot', '{"snapshot":{"meta":{}}}'],
    ],
    quiet: [
      ['java.hprof', ''],
      ['a.md', 'A JAVA PROFILE is written by jmap.\n'],
      ['profile.json', '{"snapshot":{"meta":{}}}'],
    ],
  },
  'password-hashes': {
    found: [
      ['etc/shadow', `root:${hash(24)}:19000:0:99999:7:::\n`],
      ['backup/passwd', `me:${hash(25)}:1000:1000::/home/me:/bin/sh\n`],
    ],
    quiet: [
      ['etc/passwd', 'root:x:0:0:root:/root:/bin/sh\n'],
      ['etc/shadow', 'root:*:19000:0:99999:7:::\n'],
      ['shadow', 'The shadow of the building.\n'],
    ],
  },
  'windows-credential-hive': {
    found: [
      ['SAM', 'regf\x01\0\0\0'],
      ['ntds.dit', '\x01\x02\x03\x04\xef\xcd\xab\x89'],
    ],
    quiet: [
      ['ntds.dit', 'text\n'],
      ['a.bin', 'regx\0\0'],
      ['regf.md', 'A hive begins with the word.\n'],
    ],
  },
  'unattended-setup': {
    found: [
      ['autounattend.xml', `<AdministratorPassword>\n<Value>${fill('{B24}', 26)}</Value></AdministratorPassword>`],
      ['sysprep.inf', `[GuiUnattended]\nAdminPassword=${password(27)}\n`],
    ],
    quiet: [
      ['autounattend.xml', '<Password><Value></Value></Password>'],
      ['unattend.xml', '<ComputerName>a</ComputerName>'],
      ['unattend.xml', '<Password><Value>${PASSWORD}</Value></Password>'],
    ],
  },
  'group-policy-password': {
    found: [
      ['Groups.xml', `<Properties action="U" cpassword="${fill('{B43}', 28)}" userName="admin"/>`],
      ['Services.xml', `<Properties cpassword="${fill('{B44}', 29)}"/>`],
    ],
    quiet: [
      ['Groups.xml', '<Properties action="U" cpassword="" userName="admin"/>'],
      ['a.md', 'Look for cpassword="..." in SYSVOL.\n'],
      ['a.ps1', "$found = $xml | where { $_ -match 'cpassword=\"' }\n"],
    ],
  },
  'phone-backup': {
    found: [
      ['backup.ab', 'ANDROID BACKUP\n5\n1\nnone\n'],
      ['Manifest.mbdb', binary],
    ],
    quiet: [
      ['backup.ab', ''],
      ['a.md', 'ANDROID BACKUP files\n'],
      ['manifest.json', '{}'],
    ],
  },
  'settings-backup': {
    found: [
      ['web/wp-config.php.bak', '<?php\n'],
      ['config/database.yml.old', 'production:\n'],
      ['appsettings.Production.json~', '{}'],
    ],
    quiet: [
      ['wp-config.php', '<?php\n'],
      ['notes.txt.bak', 'notes\n'],
      ['main.c.orig', 'int a;\n'],
    ],
  },
};
