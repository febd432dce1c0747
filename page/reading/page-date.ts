/** The day a page is dated, from what the page says of itself: evidence for whom "President Fujimori" means. */
import { runToEnd } from '../../linking/text/run-to-end.ts';
import { holds, isMatch, parentOf } from './native.ts';

const META = [
  'meta[property="article:published_time"]',
  'meta[name="date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[itemprop="datePublished"]',
];

const JSON_LD = 'script[type="application/ld+json"]';
const TIME = 'article time[datetime], main time[datetime], time[pubdate]';

const ISO_DAY = /^(\d{4})-(\d{2})(?:-(\d{2}))?/;

/** A news site's address often holds the day: /2024/09/16/ or /2024-09-16-. */
const IN_ADDRESS = /[/-]((?:19|20)\d{2})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-]|$)/;

function isoDay(value: string | null | undefined): string | undefined {
  return ISO_DAY.exec(value?.trim() ?? '')?.[0];
}

function publishedIn(data: unknown, depth = 0): string | undefined {
  // JSON-LD nests ("@graph", lists of items), but never deep; a hostile page's may.
  if (depth > 4 || typeof data !== 'object' || data === null) return undefined;
  if (Array.isArray(data)) {
    for (const item of data) {
      const found = publishedIn(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const record = data as Record<string, unknown>;
  const own = typeof record.datePublished === 'string' ? isoDay(record.datePublished) : undefined;
  return own ?? publishedIn(record['@graph'], depth + 1);
}

function* fromJsonLd(page: Document): Generator<void, string | undefined> {
  for (const script of elementsNamed(page, 'script')) {
    if (!isMatch(script, JSON_LD)) continue;
    yield;
    try {
      const found = publishedIn(JSON.parse(script.textContent ?? ''));
      if (found) return found;
    } catch {
      // Not JSON: the page's own mistake, and no evidence.
    }
  }
  return undefined;
}

function fromAddress(address: string): string | undefined {
  const match = IN_ADDRESS.exec(address);
  if (!match) return undefined;
  const [, year = '', month = '', day] = match;
  if (Number(month) < 1 || Number(month) > 12) return year;
  const parts = [year, month.padStart(2, '0'), ...(day && Number(day) <= 31 ? [day.padStart(2, '0')] : [])];
  return parts.join('-');
}

/** The elements of a name. Browsers go through a page for a name some ten times quicker than for all these selectors. */
const elementsNamed = (page: Document, name: string) => [...page.getElementsByTagName(name)];

function* fromMeta(page: Document): Generator<void, string | undefined> {
  const metas = elementsNamed(page, 'meta');
  for (const selector of META) {
    yield;
    const found = isoDay(metas.find((meta) => isMatch(meta, selector))?.getAttribute('content'));
    if (found) return found;
  }
  return undefined;
}

function* fromTime(page: Document): Generator<void, string | undefined> {
  const times = elementsNamed(page, 'time');
  yield;
  return isoDay(times.find((time) => isMatch(time, TIME))?.getAttribute('datetime'));
}

/** An ISO date, as precise as the page gives it; undefined when it gives none. In steps. */
function* dateIn(page: Document): Generator<void, string | undefined> {
  const inMeta = yield* fromMeta(page);
  if (inMeta) return inMeta;
  yield;
  const inScript = yield* fromJsonLd(page);
  if (inScript) return inScript;
  yield;
  return (yield* fromTime(page)) ?? fromAddress(page.location.pathname);
}

/** The same at once. */
export const readDate = (page: Document) => runToEnd(dateIn(page));

/** Elements that may hold the date. */
const DATED = `meta, time, ${JSON_LD}`;

function mayDate(node: Node): boolean {
  return node instanceof Element && (isMatch(node, DATED) || holds(node, DATED));
}

function touchesDate({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return target instanceof Element && isMatch(target, DATED);
  const element = target instanceof Element ? target : parentOf(target);
  if (element instanceof Element && isMatch(element, DATED)) return true;
  return type === 'childList' && [...addedNodes, ...removedNodes].some(mayDate);
}

export interface PageDate {
  /** Takes note of changes of the page. */
  heed(records: readonly MutationRecord[]): void;
  /** The page may have changed unseen. */
  forget(): void;
  /** The date as the page gives it now: looked for again only when something that may hold it, or the address, has changed. In steps. */
  current(): Generator<void, string | undefined>;
}

/** Follows the date of a page that may become another without being loaded anew. */
export function followDate(page: Document): PageDate {
  let readAt: string | undefined;
  let date: string | undefined;
  return {
    heed(records) {
      if (readAt !== undefined && records.some(touchesDate)) readAt = undefined;
    },
    forget() {
      readAt = undefined;
    },
    *current() {
      const { pathname } = page.location;
      if (readAt === pathname) return date;
      // What changes while it is read has it read again.
      readAt = pathname;
      date = yield* dateIn(page);
      return date;
    },
  };
}
