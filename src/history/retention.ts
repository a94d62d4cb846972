import policy from './data-policy.json';

/** What a vendor says about keeping what it was sent. Shown with its date: statements change. */
export interface Retention {
  /** One sentence, never a date by which something is gone. */
  readonly text: string;
  /** When the statement was read, ISO date. */
  readonly asOf: string;
  /** The vendor's page. */
  readonly source: string;
}

type Vendor = (typeof policy.vendors)[number];

/**
 * The stated period for what an agent sends to its own vendor: of all plans, since no log tells the user's. `null` for an
 * agent whose vendor is not known, such as one that is used with models of many.
 */
export function retentionOf(agent: string): Retention | null {
  const vendor = policy.vendors.find(({ agents }) => agents.includes(agent));
  const [first] = vendor?.plans ?? [];
  if (vendor === undefined || first === undefined) return null;
  const asOf = vendor.plans.map(({ seen }) => seen).reduce((one, other) => (one < other ? one : other));
  return { text: sentenceOf(vendor), asOf, source: first.source };
}

function sentenceOf({ name, plans, exceptions }: Vendor): string {
  const stated = plans.map((plan) => `${plan.retention} (${plan.name}${doubt(plan)})`).join('; ');
  return `${name} states: ${stated}. ${exceptions.join(' ')}`;
}

function doubt({ evidence }: Vendor['plans'][number]): string {
  return evidence === 'vendor' ? '' : ', known at second hand';
}
