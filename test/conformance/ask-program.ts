import { relative } from 'node:path';
import type { Access } from '../../src/model/access';
import type { AskedFile, Mode, Place, ProgramAdapter, Question } from './adapter';
import type { ConformanceCase, Probe } from './case';
import type { FakeApi } from './fake-api/server';
import type { Reply, ToolCall, ToolResult } from './fake-api/wire-format';
import type { InstalledProgram } from './install';
import type { LaidOut } from './lay-out';
import { runProgram, type ProgramEnd } from './run-program';
import { runProtocol } from './run-protocol';

/** What a program did when asked in one form. */
export interface FormAnswer {
  readonly form: string;
  /** `null`: the answer says nothing about access. */
  readonly access: Extract<Access, 'open' | 'blocked' | 'asks'> | null;
  /** A call that has to come first was asked about, so that this one was never made. */
  readonly isBehindQuestion: boolean;
  /** Nothing came back, however often it was asked. */
  readonly isSilent: boolean;
  readonly message: string;
}

export interface ProgramAnswer {
  readonly probe: Probe;
  readonly forms: readonly FormAnswer[];
}

/** The program under test and where its case lies. */
export interface Stand {
  readonly adapter: ProgramAdapter;
  readonly program: InstalledProgram;
  readonly one: ConformanceCase;
  readonly laidOut: LaidOut;
  readonly api: FakeApi;
  /** Told of the end of every session. */
  readonly trace?: (end: ProgramEnd) => void;
}

const sessionLimitMs = 180_000;
/** A session that is ended by a refusal is taken up again; more often than this something else is wrong. */
const mostSessions = 60;
/** On a busy machine calls get lost; what nothing came back for is asked so many times more. */
const mostRepeats = 3;

/** Asks the program all probes of the case: mentions in one session, tool calls in another. */
export async function askProgram(stand: Stand): Promise<readonly ProgramAnswer[]> {
  const { channels } = modeOf(stand);
  const probes = stand.one.probes.filter(({ channel }) => channels.includes(channel));
  const mentions = probes.filter(({ channel }) => channel === 'mention');
  const isProtocol = ({ channel }: Probe): boolean => stand.adapter.protocol?.channels.includes(channel) ?? false;
  const others = probes.filter((probe) => probe.channel !== 'mention' && !isProtocol(probe));
  return [
    ...(await askMentions(stand, mentions)),
    ...(await askByTools(stand, others, runPrompted)),
    ...(await askByTools(stand, probes.filter(isProtocol), runOverProtocol)),
  ];
}

interface Asked {
  readonly id: string;
  readonly probe: Probe;
  readonly marker: string;
  readonly question: Question;
}

/** Runs a session in which all turns can be played; `isOver` tells when they have been. */
type Session = (stand: Stand, isOver: () => boolean) => Promise<ProgramEnd>;

async function askByTools(stand: Stand, probes: readonly Probe[], session: Session): Promise<readonly ProgramAnswer[]> {
  const asked = probes.flatMap((probe, index) => questionsFor(stand, probe, index));
  const results = new Map<string, ToolResult>();
  let silent: readonly Asked[] = asked;
  for (let count = 0; silent.length > 0 && count <= mostRepeats; count += 1) {
    await playAll(stand, silent, results, session);
    const open = new Set(asked.filter(({ id, marker }) => holds(results.get(id), marker)).map(({ probe }) => probe));
    silent = asked.filter(({ id, probe }) => !results.has(id) && !open.has(probe));
  }
  return probes.map((probe) => ({
    probe,
    forms: asked
      .filter((each) => each.probe === probe)
      .map((each) => formAnswer(stand.adapter, each, results.get(each.id))),
  }));
}

/** In as many sessions as it takes; calls that open an inner session come last. */
async function playAll(
  stand: Stand,
  asked: readonly Asked[],
  results: Map<string, ToolResult>,
  session: Session,
): Promise<void> {
  const inner = asked.filter(({ question }) => question.opening !== undefined);
  let waiting = turnsOf([...asked.filter((each) => !inner.includes(each)), ...inner], stand.adapter.callsPerTurn);
  for (let count = 0; waiting.length > 0 && count < mostSessions; count += 1) {
    const before = waiting.length;
    waiting = await playTurns(stand, waiting, results, session);
    if (waiting.length === before) break;
  }
}

function questionsFor({ adapter, laidOut }: Stand, probe: Probe, index: number): readonly Asked[] {
  const marker = laidOut.markerOf(probe.path);
  if (marker === null) return [];
  return adapter.questions(probe.channel, askedFile(laidOut, probe.path, marker)).map((question, form) => ({
    id: `call_${index}_${form}`,
    probe,
    marker,
    question,
  }));
}

function askedFile(laidOut: LaidOut, name: string, marker: string): AskedFile {
  const path = laidOut.place(name);
  return { path, relative: relative(laidOut.start, path), markerPattern: marker.replace(/[<>]/g, '.') };
}

function turnsOf(asked: readonly Asked[], callsPerTurn: number): readonly (readonly Asked[])[] {
  const turns: Asked[][] = [];
  for (const each of asked) {
    const last = turns.at(-1);
    const fits = last !== undefined && last.length < callsPerTurn && goTogether(last[0], each);
    if (fits) last.push(each);
    else turns.push([each]);
  }
  return turns;
}

function goTogether(first: Asked | undefined, other: Asked): boolean {
  const isAlone = first?.question.alone === true || other.question.alone === true;
  return !isAlone && openingOf(first) === openingOf(other);
}

function openingOf(asked: Asked | undefined): string {
  return JSON.stringify(asked?.question.opening ?? null);
}

/** Plays as many turns as one session takes; returns those that are left. A probe that is open is not asked again. */
async function playTurns(
  stand: Stand,
  turns: readonly (readonly Asked[])[],
  results: Map<string, ToolResult>,
  session: Session,
): Promise<readonly (readonly Asked[])[]> {
  const open = new Set<Probe>();
  const inside: Reply[] = [];
  const openings: { readonly id: string; readonly wanted: readonly Asked[] }[] = [];
  let next = 0;
  const recording = stand.api.play((soFar): Reply => {
    for (const each of turns.slice(0, next).flat()) if (holds(soFar.get(each.id), each.marker)) open.add(each.probe);
    const following = inside.shift();
    if (following !== undefined) return following;
    while (next < turns.length) {
      const wanted = (turns[next] ?? []).filter(({ probe }) => !open.has(probe));
      next += 1;
      const opening = wanted[0]?.question.opening;
      if (opening !== undefined) {
        // The inner session gets the calls and then nothing, which ends it.
        inside.push(wanted.map(callOf), []);
        openings.push({ id: `opening_${next}`, wanted });
        return [{ id: `opening_${next}`, ...opening }];
      }
      if (wanted.length > 0) return wanted.map(callOf);
    }
    return [];
  });
  const end = await session(stand, () => next >= turns.length);
  for (const result of recording.results.values()) results.set(result.id, result);
  for (const result of stand.adapter.resultsInOutput?.(end.output) ?? []) results.set(result.id, result);
  for (const { id, wanted } of openings) {
    const opened = results.get(id);
    results.delete(id);
    const [first] = wanted;
    if (opened === undefined || first === undefined || stand.adapter.judge(opened, first.question) === null) continue;
    // It was refused, so that the calls behind it were made by the outer session, or not at all.
    for (const each of wanted) results.set(each.id, opened);
  }
  return turns.slice(next);
}

function callOf({ id, question }: Asked): ToolCall {
  return { id, ...question.call };
}

function holds(result: ToolResult | undefined, marker: string): boolean {
  return result?.text.includes(marker) ?? false;
}

function formAnswer(adapter: ProgramAdapter, asked: Asked, result: ToolResult | undefined): FormAnswer {
  if (result === undefined) return silence(asked.question.form);
  const access = holds(result, asked.marker) ? 'open' : adapter.judge(result, asked.question);
  const isNeverMade = result.id !== asked.id;
  const isBehindQuestion = access === 'asks' && isNeverMade;
  return {
    form: asked.question.form,
    access: isNeverMade ? null : access,
    isBehindQuestion,
    isSilent: false,
    message: result.text,
  };
}

function silence(form: string): FormAnswer {
  return { form, access: null, isBehindQuestion: false, isSilent: true, message: '' };
}

/** One prompt names all files; what is open has its marker in the first request. */
async function askMentions(stand: Stand, probes: readonly Probe[]): Promise<readonly ProgramAnswer[]> {
  const asked = probes.flatMap((probe) => {
    const marker = stand.laidOut.markerOf(probe.path);
    if (marker === null) return [];
    const file = askedFile(stand.laidOut, probe.path, marker);
    return [{ probe, marker, file, mentions: stand.adapter.mentions(file) }];
  });
  const prompt = asked.flatMap(({ mentions }) => mentions.map(({ text }) => text)).join(' ');
  if (prompt === '') return probes.map((probe) => ({ probe, forms: [] }));
  const { firstRequest, errors } = await sentWith(stand, `look at ${prompt} please`);
  const sent = unescaped(firstRequest);
  // Where nothing at all was sent, the mentions may not have been understood.
  const isUnderstood = asked.some(({ marker }) => sent.includes(marker));
  return asked.map(({ probe, marker, file, mentions }) => {
    if (sent === '') return { probe, forms: mentions.map(({ form }) => silence(form)) };
    const refused = stand.adapter.judgeMention?.(errors, file, placeOf(stand)) ?? 'blocked';
    const access = sent.includes(marker) ? 'open' : refused;
    return {
      probe,
      forms: isUnderstood ? mentions.map(({ form }) => ({ ...silence(form), access, isSilent: false })) : [],
    };
  });
}

/** What the program sent first with this prompt, and what it printed. A session that never began is tried again. */
async function sentWith(
  stand: Stand,
  prompt: string,
): Promise<{ readonly firstRequest: string; readonly errors: string }> {
  for (let count = 0; ; count += 1) {
    const recording = stand.api.play(() => []);
    const { errors } = await runSession(stand, prompt);
    const { firstRequest } = recording;
    if (firstRequest !== '' || count >= mostRepeats) return { firstRequest, errors };
  }
}

/** JSON may write the marker's brackets as escapes. */
function unescaped(json: string): string {
  return json.replace(/\\u003c/gi, '<').replace(/\\u003e/gi, '>');
}

const runPrompted: Session = (stand) => runSession(stand, 'please go on');

async function runSession(stand: Stand, prompt: string): Promise<ProgramEnd> {
  const { adapter, program, one, laidOut } = stand;
  const place = placeOf(stand);
  const variables = { ...variablesOf(one, laidOut), ...adapter.environment(place) };
  const common = { program, folder: laidOut.start, variables, limitMs: sessionLimitMs };
  const preparation = adapter.preparation?.(place);
  if (preparation !== undefined) await runProgram({ ...common, arguments: preparation });
  const end = await runProgram({ ...common, arguments: adapter.arguments(place, modeOf(stand), prompt) });
  stand.trace?.(end);
  return end;
}

const runOverProtocol: Session = async (stand, isOver) => {
  const { protocol } = stand.adapter;
  if (protocol === undefined) throw new Error(`${stand.adapter.id} has no session over a protocol.`);
  const { program, one, laidOut } = stand;
  const variables = { ...variablesOf(one, laidOut), ...protocol.environment(placeOf(stand)) };
  const common = { program, folder: laidOut.start, variables, limitMs: sessionLimitMs };
  const end = await runProtocol({ ...common, arguments: protocol.arguments }, isOver);
  stand.trace?.(end);
  return end;
};

export function placeOf({ laidOut, api }: Pick<Stand, 'laidOut' | 'api'>): Place {
  return { home: laidOut.home, workspace: laidOut.workspace, start: laidOut.start, apiUrl: api.url };
}

function modeOf({ adapter, one }: Stand): Mode {
  const mode = adapter.modes[one.mode];
  if (mode === undefined) throw new Error(`${adapter.id} has no mode "${one.mode}".`);
  return mode;
}

/** A clean environment: nothing of the caller's but the way to programs. */
export function variablesOf(one: ConformanceCase, laidOut: LaidOut): Readonly<Record<string, string>> {
  const own = Object.entries(one.variables).map(([name, value]) => [name, laidOut.filled(value)] as const);
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: laidOut.home,
    TMPDIR: laidOut.temporary,
    TERM: 'dumb',
    LANG: 'C.UTF-8',
    DO_NOT_TRACK: '1',
    DISABLE_TELEMETRY: '1',
    ...Object.fromEntries(own),
  };
}
