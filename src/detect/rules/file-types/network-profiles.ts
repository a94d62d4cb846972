import { ascii } from './file-kind';
import type { FileKind } from './file-kind';

/** A value that stands there, and is neither a variable nor a placeholder. */
const real = '(?![<${%*]|x{4}|changeme|your|example|0?1234567)';

/** Ways into networks and machines: VPN, Wi-Fi, remote desktops. */
export const networkProfiles: readonly FileKind[] = [
  {
    id: 'openvpn-profile',
    title: 'OpenVPN profile with a key',
    severity: 'high',
    explanation: 'Opens the network of its owner; keep it outside the workspace, and have it revoked if it was shared.',
    source: 'https://community.openvpn.net/openvpn/wiki/Openvpn24ManPage',
    marks: { extensions: ['ovpn'] },
    holds: [/^<(?:key|tls-auth|tls-crypt(?:-v2)?|pkcs12|auth-user-pass)>\s{0,9}\r?\n(?:#[^\n]*\n){0,9}[^<\s]/m],
  },
  {
    id: 'openvpn-static-key',
    title: 'OpenVPN static key',
    category: 'secret',
    severity: 'high',
    explanation: 'A key that both ends of a VPN share; make a new one if it was shared.',
    source: 'https://openvpn.net/community-resources/static-key-mini-howto/',
    anchors: ['openvpn static key'],
    holds: [/^-----BEGIN OpenVPN (?:Static|tls-crypt-v2 \w{5,10}) key(?: V1)?-----\r?\n[0-9A-Za-z+/=\s]{64,}/m],
  },
  {
    id: 'wireguard-profile',
    title: 'WireGuard profile with a private key',
    category: 'secret',
    severity: 'high',
    explanation: 'Opens the network of its owner; make a new key pair if it was shared.',
    source: 'https://www.wireguard.com/quickstart/',
    anchors: ['privatekey = ', 'privatekey='],
    holds: [
      /^\s{0,9}PrivateKey\s{0,9}=\s{0,9}(?!(.)\1{5}|x{4})[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/im,
      /^\s{0,9}\[Interface\]/im,
    ],
  },
  {
    id: 'ipsec-secrets',
    title: 'IPsec secrets',
    category: 'secret',
    severity: 'high',
    explanation: 'Shared keys and passwords of VPNs in plain text; keep it on the gateway only.',
    source: 'https://docs.strongswan.org/docs/latest/config/swanctlDir.html',
    marks: { names: ['ipsec.secrets', 'psk.txt', 'chap-secrets', 'pap-secrets', 'swanctl.conf'] },
    holds: [
      new RegExp(
        `^[^#\\n]{0,200}:\\s{0,9}(?:PSK|XAUTH|EAP)\\s{1,9}"?${real}[^\\s"]{4}|^[^#\\s:]\\S{0,100}[ \\t]{1,40}\\S{1,100}[ \\t]{1,40}"?${real}\\S{4}|^\\s{0,20}secret\\s?=\\s?"?${real}\\S{4}`,
        'mi',
      ),
    ],
  },
  {
    id: 'cisco-vpn-profile',
    title: 'Cisco VPN profile with a password',
    category: 'secret',
    severity: 'high',
    explanation: 'The obscured password of a profile can be read back; change it if the file was shared.',
    source: 'https://www.cisco.com/c/en/us/support/security/vpn-client/series.html',
    marks: { extensions: ['pcf'] },
    holds: [/^!?(?:enc_)?(?:GroupPwd|UserPassword)=\S{4}/m],
  },
  {
    id: 'wifi-profile',
    title: 'Wi-Fi profile with a password',
    category: 'secret',
    severity: 'high',
    explanation: 'Opens a wireless network; change its password if the file was shared.',
    source: 'https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf',
    marks: { names: ['wpa_supplicant.conf'], extensions: ['nmconnection', 'psk', '8021x'] },
    holds: [new RegExp(`^\\s{0,20}(?:psk|password|PreSharedKey|Passphrase)\\s?=\\s?"?${real}[^\\s"]{8}`, 'mi')],
  },
  {
    id: 'wlan-profile-xml',
    title: 'Windows Wi-Fi profile with a password',
    category: 'secret',
    severity: 'high',
    explanation: 'Opens a wireless network; change its password if the file was shared.',
    source: 'https://learn.microsoft.com/en-us/windows/win32/nativewifi/wlan-profileschema-elements',
    anchors: ['<keymaterial>'],
    holds: [/<WLANProfile\b/, new RegExp(`<keyMaterial>${real}[^<]{8}`)],
  },
  {
    id: 'apple-configuration-profile',
    title: 'Apple configuration profile with a password',
    severity: 'medium',
    explanation: 'Sets up mail, Wi-Fi or VPN with passwords; keep it outside the workspace.',
    source: 'https://support.apple.com/guide/deployment/intro-to-mdm-profiles-depc0aadd3fe/web',
    marks: { extensions: ['mobileconfig'] },
    holds: [
      new RegExp(
        `<key>(?:Password|SharedSecret|IncomingPassword|OutgoingPassword|PayloadCertificatePassword)</key>\\s{0,40}<(?:string|data)>\\s{0,40}${real}[^<\\s]`,
      ),
    ],
  },
  {
    id: 'provisioning-profile',
    title: 'Apple provisioning profile',
    severity: 'low',
    explanation: 'Names the team, its certificates and devices; keep it where apps are built.',
    source: 'https://developer.apple.com/documentation/technotes/tn3125-inside-code-signing-provisioning-profiles',
    marks: { extensions: ['mobileprovision', 'provisionprofile'] },
  },
  {
    id: 'remote-desktop-profile',
    title: 'Remote desktop profile with a password',
    category: 'secret',
    severity: 'high',
    explanation:
      'Signs in to a machine; the obscured password can be read back by its owner: change it if it was shared.',
    source: 'https://learn.microsoft.com/en-us/windows-server/remote/remote-desktop-services/clients/rdp-files',
    marks: { extensions: ['rdp', 'rdg', 'remmina', 'vnc'], names: ['confcons.xml', 'winscp.ini'] },
    holds: [
      /^password 51:b:[0-9A-F]{40}|<password>[^<\s]{8}|^password=(?!\.?\s*$)[^\s]{8}|\bPassword="[A-Za-z0-9+/=]{16}|^Password=[0-9A-F]{16}/im,
    ],
  },
  {
    id: 'network-device-configuration',
    title: 'Configuration of a router or switch',
    severity: 'high',
    explanation: 'Holds the passwords of a network device, the weak ones readable; keep it where devices are managed.',
    source:
      'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    anchors: ['enable secret ', 'enable password ', 'snmp-server community '],
    holds: [
      /^hostname \S/m,
      /^(?:enable (?:secret|password) (?:[05789] )?\S{8}|enable password 7 [0-9A-F]{6}|snmp-server community \S{1,60} R[OW])/m,
    ],
  },
  {
    id: 'kerberos-keytab',
    title: 'Kerberos key table',
    category: 'secret',
    severity: 'high',
    explanation:
      'Signs in as its principals without a password; keep it on their host and change the keys if it was shared.',
    source: 'https://web.mit.edu/kerberos/krb5-latest/doc/formats/keytab_file_format.html',
    marks: { extensions: ['keytab'], names: ['krb5.keytab'] },
    begins: (bytes) => bytes[0] === 5 && (bytes[1] === 1 || bytes[1] === 2),
  },
  {
    id: 'tls-key-log',
    title: 'TLS session keys',
    category: 'secret',
    severity: 'high',
    explanation: 'Decrypts recorded connections; delete it when the debugging is done.',
    source: 'https://www.ietf.org/archive/id/draft-ietf-tls-keylogfile-02.html',
    anchors: ['client_random ', '_traffic_secret_0 '],
    holds: [
      /^(?:CLIENT_RANDOM|(?:CLIENT|SERVER)_(?:HANDSHAKE_TRAFFIC_SECRET|TRAFFIC_SECRET_0)) [0-9a-fA-F]{64} [0-9a-fA-F]{64}/m,
    ],
  },
  {
    id: 'packet-capture',
    title: 'Packet capture',
    severity: 'medium',
    explanation:
      'Recorded traffic, often with addresses, cookies and passwords of people; keep it outside the workspace.',
    source: 'https://www.ietf.org/archive/id/draft-ietf-opsawg-pcap-05.html',
    marks: {
      magic: [
        [0xd4, 0xc3, 0xb2, 0xa1],
        [0xa1, 0xb2, 0xc3, 0xd4],
        [0x4d, 0x3c, 0xb2, 0xa1],
        [0xa1, 0xb2, 0x3c, 0x4d],
        [0x0a, 0x0d, 0x0d, 0x0a],
        ascii('snoop\0\0\0'),
      ],
    },
    // A section header block of pcapng has its byte-order mark behind type and length.
    begins: (bytes) =>
      bytes[0] !== 0x0a || (bytes[8] === 0x4d && bytes[9] === 0x3c) || (bytes[8] === 0x1a && bytes[9] === 0x2b),
  },
  {
    id: 'http-archive',
    title: 'HTTP archive (HAR)',
    severity: 'high',
    explanation: 'Recorded requests of a browser with cookies and tokens; delete it, or clean it before it is shared.',
    source: 'https://w3c.github.io/web-performance/specs/HAR/Overview.html',
    marks: { extensions: ['har'] },
    holds: [/"entries"\s{0,9}:\s{0,9}\[\s{0,99}\{/],
  },
];
