/** The rules that values of a pack follow, as editors read them. Readers have a sentence for each. */
export const VALUE_RULES = {
  empty: 'must not be empty',
  id: 'must be lower-case words joined by hyphens',
  'member-id': 'must be card-id.own-id',
  'any-fact-id': 'must be own-id or card-id.own-id',
  edtf: 'must be an EDTF date such as 1992-04-05, 1992-04 or 1990/2000',
  'edtf-calendar': 'must be an EDTF date that is on the calendar',
  'brief-date': 'must be an EDTF date or "none"',
  day: 'must be a full date, YYYY-MM-DD',
  'day-calendar': 'must be a date that is on the calendar',
  'web-address': 'must be an http or https address without a user name',
  language: 'must be a language code such as es, or mul',
  version: 'must be a version such as 1.0.0',
  people: 'must be a number, a range 13-14 or a minimum 49+',
  degrees: 'must be a number of degrees',
  wikidata: 'must be a Wikidata item id',
  outline: 'must be an SVG path of straight lines',
  'picture-name': 'must be a file name such as ana-torres.jpg',
  picture: 'must be a small picture of this type',
  'needs-citation': 'needs a citation',
  'two-positions': 'a dispute needs two positions',
} as const;

/** The name of a rule. */
export type ValueRule = keyof typeof VALUE_RULES;

const RULES_BY_MESSAGE = new Map(Object.entries(VALUE_RULES).map(([rule, message]) => [message, rule as ValueRule]));

/** The rule that an issue's message states; undefined for those that the library words. */
export const ruleOf = (message: string): ValueRule | undefined =>
  RULES_BY_MESSAGE.get(message as (typeof VALUE_RULES)[ValueRule]);
