import { contextRule } from './context-rule';
import type { SpotRule } from '../../rule';

/** Two lines of 44 characters at the foot of a passport's page: ICAO Doc 9303-4. */
const zone =
  /P[A-Z<]([A-Z<]{3})[A-Z<]{39}\r?\n[ \t]{0,40}([A-Z0-9<]{9}\d)[A-Z<]{3}(\d{7})[MFX<](\d{7})([A-Z0-9<]{14}[\d<])(\d)/y;
const line = 44;

/** Weights 7, 3, 1 in turn; letters count from 10, the filler 0. ICAO Doc 9303-3. */
function passesIcao(field: string): boolean {
  const sum = Array.from(field.slice(0, -1)).reduce(
    (total, char, place) => total + (char === '<' ? 0 : parseInt(char, 36)) * ([7, 3, 1][place % 3] ?? 0),
    0,
  );
  const check = field.at(-1);
  return String(sum % 10) === (check === '<' ? '0' : check);
}

const machineReadableZone: SpotRule = {
  kind: 'spot',
  id: 'passport-zone',
  title: 'Machine-readable zone of a passport',
  category: 'personal',
  severity: 'high',
  explanation: 'Name, number, birth date and nationality of a traveller; remove it, or use the specimen of ICAO.',
  source: 'https://www.icao.int/publications/pages/publication.aspx?docnum=9303',
  anchors: ['<<<<<'],
  match({ start }, { text, file }) {
    for (let begin = start; begin >= 0 && start - begin <= line; begin--) {
      if (text.charAt(begin) !== 'P') continue;
      zone.lastIndex = begin;
      const found = zone.exec(text);
      if (found === null) continue;
      const [all, state = '', number = '', born = '', expires = '', own = '', check = ''] = found;
      // UTO is the state of the specimen.
      const isZone = [number, born, expires, own, number + born + expires + own + check].every(passesIcao);
      if (!isZone || state === 'UTO') return null;
      const severity = file.isIllustration ? 'low' : 'high';
      const span = { start: begin, end: begin + all.length };
      return { span, severity, preview: 'machine-readable zone of a passport', identifiedBy: 'place' };
    }
    return null;
  },
};

const passportNumber = contextRule({
  id: 'passport-number',
  title: 'Passport number',
  severity: 'high',
  explanation: 'Names a traveller; replace it by a made-up number, or keep the data outside the workspace.',
  source: 'https://www.icao.int/publications/pages/publication.aspx?docnum=9303',
  presets: ['gdpr', 'hipaa'],
  words: ['passport number', 'passport no', 'passport', 'reisepassnummer', 'passeport', 'pasaporte', 'passaporto'],
  shape: '[a-z]{1,2}\\d{6,8}|\\d{8,9}|[cfghjk][cfghjklmnprtvwxyz\\d]{8}',
  isValid: (value) => /\d.*\d.*\d/.test(value),
});

export const travelDocumentRules = [machineReadableZone, passportNumber];
