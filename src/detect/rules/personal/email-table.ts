import type { FileRule } from '../../rule';
import { isDataFile, publicNames } from './data-files';
import { addressesIn } from './email-addresses';
import { isTableOfPeople } from './table-rules';

const atSign = 64;
const smallestTable = 5;
const largeTable = 50;

/** Many people's addresses in one data file: one finding where they begin, for the whole table. */
export const emailTable: FileRule = {
  kind: 'file',
  id: 'email-table',
  title: 'Table of e-mail addresses',
  category: 'personal',
  severity: 'medium',
  explanation:
    'Addresses of many people in one place; keep such data outside the workspace, or replace it by made-up rows.',
  source: 'https://www.rfc-editor.org/rfc/rfc5322',
  anchors: [],
  wants: (file, bytes) =>
    isDataFile(file) && !publicNames.test(file.name) && !file.isGenerated && bytes.includes(atSign),
  judge(subject) {
    const { text, file } = subject;
    const { count, first } = addressesIn(text);
    if (first === null || count < smallestTable || isTableOfPeople(subject)) return [];
    const severity = file.isIllustration ? 'low' : count >= largeTable ? 'high' : 'medium';
    return [{ span: first, severity, preview: `${count} e-mail addresses`, identifiedBy: 'place' }];
  },
};
