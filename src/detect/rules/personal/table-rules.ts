import type { Severity } from '../../../model/finding';
import type { FileRule, Match, RuleInfo, Subject } from '../../rule';
import { tableExtensions, tablesIn } from '../../structured/read-tables';
import { holdingOf } from './holding';
import type { Holding } from './holding';
import { publicNames } from './data-files';
import { tableAnchors } from './table-anchors';

interface TableRule extends Omit<RuleInfo, 'category'> {
  /** Severity of a table with these columns of people; `null` where the rule has nothing to say. */
  readonly judge: (holding: Holding) => Severity | null;
}

/** A list that is long enough to be one of people, and one that is long enough to be worth stealing. */
const list = 5;
const longList = 50;

const byLength = (rows: number): Severity => (rows >= longList ? 'high' : 'medium');
const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const keepOut = 'keep such data outside the workspace, or replace it by made-up rows';

/** What tables hold of people; the first rule that has something to say names the whole table. */
const tableRules: readonly TableRule[] = [
  {
    id: 'card-table',
    title: 'Table of payment cards',
    severity: 'high',
    explanation: `Cards of people, with the security code enough to pay with them; delete the codes and ${keepOut}.`,
    source: 'https://www.pcisecuritystandards.org/document_library/',
    judge: ({ has, rows }) => {
      if (!has('card')) return null;
      return has('security-code') ? 'critical' : rows >= list ? 'high' : 'medium';
    },
  },
  {
    id: 'national-id-table',
    title: 'Table of national ids',
    severity: 'high',
    explanation: `Numbers that name people for life; ${keepOut}.`,
    source: 'https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164/subpart-E/section-164.514',
    judge: ({ has, rows }) => (!has('identity') ? null : rows >= list ? 'high' : 'medium'),
  },
  {
    id: 'health-table',
    title: 'Table of health data',
    severity: 'high',
    explanation: `Health of people who can be told apart; ${keepOut}.`,
    source: gdpr,
    judge: ({ has, rows, isOfPeople }) => (!has('health') || !isOfPeople ? null : rows >= list ? 'high' : 'medium'),
  },
  {
    id: 'special-category-table',
    title: 'Table of religion, origin, opinion and the like',
    severity: 'high',
    explanation: `Data that the GDPR protects most (Art. 9 and 10), beside the people it is about; ${keepOut}.`,
    source: gdpr,
    judge: ({ has, rows, isOfPeople }) => (!has('special') || !isOfPeople ? null : rows >= list ? 'high' : 'medium'),
  },
  {
    id: 'account-table',
    title: 'Table of bank accounts',
    severity: 'high',
    explanation: `Accounts of people or firms; ${keepOut}.`,
    source: 'https://www.swift.com/standards/data-standards/iban-international-bank-account-number',
    judge: ({ has, rows }) => (!has('account') ? null : rows >= list ? 'high' : 'medium'),
  },
  {
    id: 'pay-table',
    title: 'Table of pay or credit',
    severity: 'high',
    explanation: `What people earn or owe, with their names; ${keepOut}.`,
    source: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-C/part-314',
    judge: ({ has, rows, isOfPeople }) => (!has('pay') || !isOfPeople || rows < list ? null : byLength(rows)),
  },
  {
    id: 'person-table',
    title: 'Table of people',
    severity: 'medium',
    explanation: `Names with what tells people apart; ${keepOut}.`,
    source: gdpr,
    judge: ({ has, rows }) => {
      const isPerson = has('name') && (has('email') || has('phone') || has('detail'));
      return isPerson && rows >= list ? byLength(rows) : null;
    },
  },
  {
    id: 'phone-table',
    title: 'Table of phone numbers',
    severity: 'medium',
    explanation: `Numbers of many people in one place; ${keepOut}.`,
    source: 'https://www.itu.int/rec/T-REC-E.164/',
    judge: ({ has, rows }) => (has('phone') && rows >= list ? byLength(rows) : null),
  },
  {
    id: 'personal-schema',
    title: 'Columns for ids, cards, health or the like',
    severity: 'low',
    explanation: 'Describes data about people and holds none; tells a reader where such data lies.',
    source: gdpr,
    judge: ({ describes }) => (describes ? 'low' : null),
  },
];

/** One rule for each kind of table; all share one reading of the file. */
export const tableFileRules: readonly FileRule[] = tableRules.map(({ id, title, severity, explanation, source }) => ({
  kind: 'file',
  id,
  title,
  severity,
  explanation,
  source,
  category: 'personal',
  anchors: tableAnchors,
  marks: { extensions: tableExtensions },
  judge: (subject) =>
    matchesIn(subject)
      .filter(({ ruleId }) => ruleId === id)
      .map(({ match }) => match),
}));

interface TableMatch {
  readonly ruleId: string;
  readonly match: Match;
}

const known = new WeakMap<Subject, readonly TableMatch[]>();

/** What the tables of a file give away, one match for a table. */
function matchesIn(subject: Subject): readonly TableMatch[] {
  const judged = known.get(subject);
  if (judged !== undefined) return judged;
  const isPublic = publicNames.test(subject.file.name);
  const matches = isPublic ? [] : tablesIn(subject).flatMap((table) => matchOf(holdingOf(table), subject) ?? []);
  known.set(subject, matches);
  return matches;
}

function matchOf(holding: Holding | null, { file }: Subject): TableMatch | null {
  if (holding === null) return null;
  for (const { id, judge } of tableRules) {
    const severity = judge(holding);
    if (severity === null) continue;
    const { span, preview } = holding;
    return {
      ruleId: id,
      match: { span, severity: file.isIllustration ? 'low' : severity, preview, identifiedBy: 'place' },
    };
  }
  return null;
}

/** True when a table of the file names the people whose addresses it holds, so that the addresses alone need no mention. */
export function isTableOfPeople(subject: Subject): boolean {
  return matchesIn(subject).some(({ ruleId }) => ruleId !== 'phone-table' && ruleId !== 'personal-schema');
}
