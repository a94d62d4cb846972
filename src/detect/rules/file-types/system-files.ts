import { ascii, bytesAt } from './file-kind';
import type { FileKind } from './file-kind';

const memory =
  'The memory of a program with all that it held, keys and customer data too; delete it when it is analysed.';

/** What operating systems and programs leave behind. */
export const systemFiles: readonly FileKind[] = [
  {
    id: 'shell-history',
    title: 'History of a shell or database client',
    severity: 'medium',
    explanation: 'Commands that were typed, often with passwords and hosts; keep it in the home folder.',
    source: 'https://www.gnu.org/software/bash/manual/html_node/Bash-History-Facilities.html',
    marks: {
      names: [
        ...[
          '.bash_history',
          '.zsh_history',
          '.zhistory',
          '.sh_history',
          '.history',
          '.ash_history',
          '.ksh_history',
          'fish_history',
        ],
        ...[
          '.python_history',
          '.psql_history',
          '.mysql_history',
          '.mariadb_history',
          '.sqlite_history',
          '.rediscli_history',
        ],
        ...[
          '.node_repl_history',
          '.irb_history',
          '.irb-history',
          '.pry_history',
          '.dbshell',
          'mongosh_repl_history',
          '.scala_history',
        ],
        ...[
          '.php_history',
          '.octave_hist',
          '.rhistory',
          '.ipython_history',
          'consolehost_history.txt',
          '.usql_history',
          '.duckdb_history',
        ],
        ...['.local_history', '.cqlsh_history', '.lua_history', '.julia_history', 'repl_history.jl'],
      ],
    },
    holds: [/\S/],
  },
  {
    id: 'core-dump',
    title: 'Core dump',
    severity: 'high',
    explanation: memory,
    source: 'https://man7.org/linux/man-pages/man5/core.5.html',
    marks: {
      magic: [
        [0x7f, 0x45, 0x4c, 0x46],
        ascii('MDMP'),
        ascii('PAGEDU'),
        [0xce, 0xfa, 0xed, 0xfe],
        [0xcf, 0xfa, 0xed, 0xfe],
      ],
    },
    begins: isCore,
  },
  {
    id: 'heap-dump',
    title: 'Heap dump',
    severity: 'high',
    explanation: memory,
    source: 'https://docs.oracle.com/en/java/javase/21/troubleshoot/diagnostic-tools.html',
    marks: { extensions: ['hprof', 'heapsnapshot', 'phd'], magic: [ascii('JAVA PROFILE 1.0')] },
  },
  {
    id: 'password-hashes',
    title: 'Password hashes of a system',
    category: 'secret',
    severity: 'high',
    explanation: 'Hashes that can be tried out without limit; change the passwords if it was shared.',
    source: 'https://man7.org/linux/man-pages/man5/shadow.5.html',
    marks: {
      names: [
        'shadow',
        'shadow-',
        'master.passwd',
        'passwd',
        'passwd-',
        'gshadow',
        'htpasswd',
        'users.htpasswd',
        'smbpasswd',
      ],
    },
    holds: [
      /^[\w.-]{1,40}:(?:!?\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|argon2\w{0,2})\$[^:\s]{16,}|\d{1,6}:[0-9A-F]{32}:[0-9A-F]{32})/m,
    ],
  },
  {
    id: 'windows-credential-hive',
    title: 'Windows registry hive or account database',
    severity: 'high',
    explanation: 'Holds password hashes and keys of a machine or domain; delete it, and change them if it was shared.',
    source: 'https://learn.microsoft.com/en-us/windows/win32/sysinfo/registry-hives',
    marks: { magic: [ascii('regf')], names: ['ntds.dit'] },
    begins: (bytes) => bytesAt(0, 'regf')(bytes) || bytesAt(4, '\xef\xcd\xab\x89')(bytes),
  },
  {
    id: 'unattended-setup',
    title: 'Unattended setup with a password',
    category: 'secret',
    severity: 'high',
    explanation: 'The password of an administrator, at best in base64; change it if the file was shared.',
    source:
      'https://learn.microsoft.com/en-us/windows-hardware/customize/desktop/unattend/microsoft-windows-shell-setup-useraccounts-administratorpassword',
    marks: { names: ['unattend.xml', 'autounattend.xml', 'sysprep.xml', 'sysprep.inf'] },
    holds: [
      /<(?:AdministratorPassword|Password)>\s{0,99}<Value>(?![<${%*])[^<\s]{4}|^AdminPassword\s?=\s?"?(?![<${%*])[^\s"*]{4}/m,
    ],
  },
  {
    id: 'group-policy-password',
    title: 'Password in a group policy',
    category: 'secret',
    severity: 'critical',
    explanation: 'Encrypted with a key that Microsoft has published; change the password and delete the policy.',
    source:
      'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-gppref/2c15cbf0-f086-4c74-8b70-1f2fa45dd4be',
    anchors: ['cpassword="'],
    holds: [/<Properties\b[^<>]{0,600}\bcpassword="[A-Za-z0-9+/=]{16,}"/],
  },
  {
    id: 'phone-backup',
    title: 'Backup of a phone',
    severity: 'high',
    explanation: 'Messages, contacts and keys of a person; keep it outside the workspace.',
    source: 'https://developer.android.com/studio/command-line/adb',
    marks: { magic: [ascii('ANDROID BACKUP\n')], names: ['manifest.mbdb', 'manifest.mbdx'] },
  },
  {
    id: 'settings-backup',
    title: 'Forgotten copy of a settings file',
    severity: 'medium',
    explanation: 'A copy of settings that mostly hold passwords, outside the rules for the original; delete it.',
    source:
      'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/02-Configuration_and_Deployment_Management_Testing/04-Review_Old_Backup_and_Unreferenced_Files_for_Sensitive_Information',
    marks: {
      extensions: [
        'bak',
        'old',
        'orig',
        'save',
        'swp',
        'swo',
        'backup',
        'copy',
        'php~',
        'py~',
        'yml~',
        'yaml~',
        'json~',
        'properties~',
        'env~',
        'config~',
        'ini~',
        'toml~',
        'xml~',
        'tfvars~',
      ],
    },
    path: /(?:^|\/)\.?(?:wp-config\.php|local_?settings\.(?:py|php)|settings(?:[._-]prod(?:uction)?)?\.(?:py|php|xml)|database\.yml|secrets?\.(?:ya?ml|json|toml)|credentials(?:\.\w{2,5})?|application(?:-\w{2,12})?\.(?:ya?ml|properties)|appsettings(?:\.\w{2,12})?\.json|web\.config|config(?:uration)?\.(?:php|inc\.php|ya?ml|json|ini)|parameters\.ya?ml|[\w.-]{1,40}\.tfvars|id_(?:rsa|dsa|ecdsa|ed25519)|\.?htpasswd|\.?pgpass|\.?netrc|\.?npmrc|my\.cnf|kubeconfig)(?:\.(?:bak|old|orig|save|swp|swo|backup|copy)|~)$/,
  },
];

/** ELF of type 4 (core), minidumps of Windows, and Mach-O of file type 4. */
function isCore(bytes: Uint8Array): boolean {
  if (bytesAt(0, '\x7fELF')(bytes)) return (bytes[5] === 2 ? bytes[17] : bytes[16]) === 4;
  if (bytesAt(1, '\xfa\xed\xfe')(bytes)) return bytes[12] === 4 && bytes[13] === 0;
  return bytesAt(0, 'MDMP')(bytes) || bytesAt(0, 'PAGEDU')(bytes);
}
