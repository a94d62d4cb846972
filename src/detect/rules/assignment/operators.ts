import type { FileFacts } from '../../file-facts';

/** What stands between a name and its value, by the language or format that writes it so. */
interface Operator {
  /** Sticky, at the end of the name. */
  readonly between: RegExp;
  /** What must stand before the name; the 60 characters before it are looked at. */
  readonly before?: RegExp;
  /** Last part of the file's name, where the form belongs to one kind of file. */
  readonly files?: RegExp;
  /** True where a value stands bare behind it in any file: parts of queries, options, command lines. */
  readonly isBare?: boolean;
}

/** What closes the name: a quote, an escaped one, a bracket. */
const close = String.raw`(?:\\?["'\x60\]]){0,2}[ \t]{0,20}`;

/** Letters that give a string its kind, a call that wraps it: what may stand between operator and quote. */
const wrapper = String.raw`(?:(?:[@$bBrRuULf]{1,2}|&|new [\w.]{1,40}\(|[\w.:*&[\]]{1,40}\(|\[)[ \t]{0,4}(?=\\?["'\x60]))?`;
/** `= `, `: `, `=> `, `:= `, `?= `, `||= `, `>`: with what may stand between an operator and the quote. */
const plain = String.raw`${close}(?:=>|:=|[?+|&]{1,2}=|={1,3}|:|>|\|\||\?\?)[ \t]{0,8}${wrapper}`;

const operators: readonly Operator[] = [
  // An option of a command line, a field of a query, a part of a connection string, npm's settings.
  {
    between: /=/y,
    before:
      /(?:[;?&] ?|\/:|(?:^|[\s"'])(?:-e|-D|-P|--env|--build-arg|--set(?:-string)?|--from-literal|--data(?:-\w{1,9})?|-d|%env)[ =]["']?|\b(?:host|port|user|dbname|sslmode)=\S{1,40} )$/,
    isBare: true,
  },
  // A header in the argument of a command.
  { between: /: {0,4}/y, before: /(?:-H|--header)[ =]?["']$/, isBare: true },
  // A type before the value.
  {
    between: new RegExp(
      String.raw`${close}:[ \t]{0,3}&?[A-Za-z'][\w<>[\]|.?' ]{0,40}=[ \t]{0,3}${wrapper}(?=["'\x60])`,
      'y',
    ),
  },
  // A property of C#.
  { between: /[ \t]{0,20}\{ get; (?:private |protected )?(?:set|init); \} ?= {0,3}(?=")/y },
  // <add key="" value="">, name: and value: in turn, <setting name=""><value>.
  { between: new RegExp(String.raw`${close}(?:,\s{0,60}|\s{1,60})["']?[Vv]alue["']?[ \t]{0,4}[:=][ \t]{0,8}`, 'y') },
  { between: /"[^<>]{0,80}>\s{0,60}<(?:value|string)>/y },
  // <key>NAME</key><string>value</string> of a property list.
  { between: /<\/key>\s{0,40}<string>/y, isBare: true },
  // The default of a Terraform variable.
  { between: /"\s{0,4}\{[^{}]{0,300}?\bdefault\s{0,12}=\s{0,4}(?=")/y, before: /\bvariable\s{1,4}"$/ },
  // A block of YAML whose only line is the value.
  { between: /["']?:[ \t]{1,4}[|>][+-]?\d?[ \t]{0,4}\r?\n[ \t]{1,40}/y, files: /^ya?ml$/, isBare: true },
  // ${NAME:-default} of a shell.
  { between: /:-/y, before: /\$\{$/, isBare: true },
  { between: new RegExp(plain, 'y') },
  // Two arguments, of a call that sets a value or reads one with a default.
  {
    between: /["'`]\s{0,3},\s{0,20}(?:default\s{0,3}=\s{0,3})?(?=["'`])/y,
    before:
      /\b(?:define|putenv|setenv|set|put|add|setItem|setProperty|setHeader|addHeader|header|append|setRequestHeader|environ\w{0,10}|environ\.get|getenv|getEnv\w{0,12}|env|config|fetch|getProperty|getOrDefault|get)\(\s{0,3}["'`]$/,
  },
  // Tuples of Erlang.
  { between: /[ \t]{0,3},[ \t]{0,3}(?=")/y, before: /\{[ \t]{0,3}$/, files: /^(?:erl|config|exs?)$/ },
];

/** A blank: instructions and directives. */
const blanks: readonly Operator[] = [
  {
    between: /[ \t]{1,8}(?=\S)/y,
    before:
      /(?:^|\n)[ \t]{0,8}(?:ENV|SetEnv|setenv|setx|set -\w{1,3}|fastcgi_param|proxy_set_header|define)[ \t]{1,9}$/i,
    isBare: true,
  },
  {
    between: /[ \t]{1,8}(?=["'])/y,
    before: /(?:^|[\n:{])[ \t]{0,20}$/,
    files: /^(?:gradle|groovy|rb|clj|cljs|edn|pp)$/,
  },
  { between: /[ \t]{1,8}(?=\S)/y, before: /(?:^|\n)[ \t]{0,8}$/, files: /^(?:conf|cnf|cfg)$/, isBare: true },
];

/** Where a colon assigns nothing. */
const shellFiles = /^(?:sh|bash|zsh|fish|bat|cmd|ps1)$/;

/** What follows a name where one of the operators can stand. */
const beforeOperator = /"[^<>"'\r\n]{1,30}=|(?:\\?["'\x60\]]|<\/key>){0,2}\s{0,60}["']?[=:>|?+&,{vV<]/y;

/** Where a value may begin, and whether it may stand there without quotes. */
export interface Beginning {
  readonly start: number;
  readonly mayBeBare: boolean;
}

/** Settings and shell files, in which a value needs no quotes; elsewhere a bare word is code. */
const bareValueFiles =
  /^(?:|env|envrc|ini|cfg|conf|cnf|config|properties|toml|ya?ml|tfvars|xcconfig|service|sh|bash|zsh|fish|ps1|bat|cmd|http|rest|mk|txt|log|local|development|production|staging|dockerfile)$/;

/** The place behind the first operator that fits after a name; `null` where nothing assigns. */
export function beginningOfValue(
  text: string,
  name: { start: number; end: number },
  file: FileFacts,
): Beginning | null {
  return (
    firstOf(fits(beforeOperator, text, name.end) ? operators : [], text, name, file) ??
    firstOf(/[ \t]/.test(text.charAt(name.end)) ? blanks : [], text, name, file)
  );
}

function fits(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place;
  return pattern.test(text);
}

function firstOf(
  some: readonly Operator[],
  text: string,
  name: { start: number; end: number },
  file: FileFacts,
): Beginning | null {
  let before: string | undefined;
  for (const { between, before: expected, files, isBare = false } of some) {
    if (files?.test(file.extension) === false) continue;
    between.lastIndex = name.end;
    const found = between.exec(text);
    if (found === null) continue;
    before ??= text.slice(Math.max(0, name.start - 60), name.start);
    if (expected?.test(before) === false) continue;
    const isOption = found[0] === '=' && /^--?\w/.test(text.slice(name.start, name.end));
    const isAssigned =
      bareValueFiles.test(file.extension) && !(shellFiles.test(file.extension) && /^\W*:\s*$/.test(found[0]));
    return {
      start: name.end + found[0].length,
      mayBeBare: isBare || isOption || found[0].includes('>') || isAssigned,
    };
  }
  return null;
}
