import { jsonList } from '../formats/json-list';
import { plainPathDialect } from '../spelling/dialect';
import { effects } from './effect';
import { readValues, valueAt } from './settings-values';
import { inFull, pathsOf, type Place, type Writer } from './writer';

const list = ['sandbox', 'filesystem', 'denyRead'];

/**
 * `sandbox.filesystem.denyRead`, paths in full: what a relative one starts from is not documented. The project's settings
 * are committed, so the path stands in those of the user. https://docs.factory.ai/cli/configuration/sandbox
 */
export const factoryDroid: Writer = {
  id: 'factory-droid',
  agent: 'factory-droid',
  scopes: ['local', 'user'],
  effect: effects.asks,
  dialect: plainPathDialect,
  format: jsonList(list, 'with comments'),
  obstacle: (place) => switchedOff(place) ?? besideOther(place),
  pathObstacle: ({ isDirectory }) =>
    isDirectory ? 'whether a folder in the list stands for the files in it is not documented; name the files' : null,
  file: (place) => fileIn(place, place.scope === 'user' ? place.environment.home : place.root, place.scope === 'local'),
  subject: inFull,
  rule: (pattern) => `/${pattern}`,
};

/** The local file goes before the one that is committed, those of the project before those of the user. */
function switchedOff(place: Place): string | null {
  const { root, environment } = place;
  if (environment.platform === 'win32') return 'the sandbox that would hold the file back does not exist on Windows';
  const files = [root, environment.home].flatMap((folder) => [
    fileIn(place, folder, true),
    fileIn(place, folder, false),
  ]);
  const values = files.map((file) => valueAt(readValues(place, file), 'sandbox', 'enabled'));
  const isOn = values.find((value) => value !== undefined) === true;
  return isOn ? null : 'only the sandbox holds files back, and it is not switched on ("sandbox": { "enabled": true })';
}

/** How a local list joins the one beside it is not documented, so that a second list would put the first in doubt. */
function besideOther(place: Place): string | null {
  const isUser = place.scope === 'user';
  const other = fileIn(place, isUser ? place.environment.home : place.root, isUser);
  return valueAt(readValues(place, other), ...list) === undefined
    ? null
    : `${other} has a list of its own, and how two lists of one folder join is not documented; add the path there`;
}

function fileIn({ environment }: Place, folder: string, isLocal: boolean): string {
  return pathsOf(environment.platform).join(folder, '.factory', isLocal ? 'settings.local.json' : 'settings.json');
}
