/**
 * The day a page is dated, by its metadata or address: it helps to tell whom "President Torres"
 * means.
 */
import { isMatch, isOrHolds, parentOf } from './native.ts';

const META = [
  '[property="article:published_time"]',
  '[name="date"]',
  '[name="DC.date.issued"]',
  '[name="dcterms.date"]',
  '[name="parsely-pub-date"]',
  '[name="sailthru.date"]',
  '[itemprop="datePublished"]',
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

function fromJsonLd(page: Document): string | undefined {
  for (const script of elementsNamed(page, 'script')) {
    if (!isMatch(script, JSON_LD)) continue;
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

/**
 * The elements of a name. Browsers search a page for a name ten times faster than for all these
 * selectors.
 */
const elementsNamed = (page: Document, name: string) => [...page.getElementsByTagName(name)];

function fromMeta(page: Document): string | undefined {
  const metas = elementsNamed(page, 'meta');
  for (const selector of META) {
    const found = isoDay(metas.find((meta) => isMatch(meta, selector))?.getAttribute('content'));
    if (found) return found;
  }
  return undefined;
}

function fromTime(page: Document): string | undefined {
  const time = elementsNamed(page, 'time').find((element) => isMatch(element, TIME));
  return isoDay(time?.getAttribute('datetime'));
}

/** An ISO date, as precise as the page gives it; undefined when it gives none. */
export function readDate(page: Document): string | undefined {
  return fromMeta(page) ?? fromJsonLd(page) ?? fromTime(page) ?? fromAddress(page.location.pathname);
}

/** Elements that may hold the date. */
const DATED = `meta, time, ${JSON_LD}`;

const mayDate = (node: Node) => isOrHolds(node, DATED);

function touchesDate({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return target instanceof Element && isMatch(target, DATED);
  const element = target instanceof Element ? target : parentOf(target);
  if (element instanceof Element && isMatch(element, DATED)) return true;
  return type === 'childList' && [...addedNodes, ...removedNodes].some(mayDate);
}

export interface PageDate {
  /** Takes note of changes of the page. */
  onRecords(records: readonly MutationRecord[]): void;
  /** The page may have changed unseen. */
  forget(): void;
  /**
   * The date now; read again only when the address, or something that may hold the date, has
   * changed.
   */
  current(): string | undefined;
}

/** Follows the date of a page that may turn into another one without being loaded again. */
export function followDate(page: Document): PageDate {
  let readAt: string | undefined;
  let date: string | undefined;
  return {
    onRecords(records) {
      if (readAt !== undefined && records.some(touchesDate)) readAt = undefined;
    },
    forget() {
      readAt = undefined;
    },
    current() {
      const { pathname } = page.location;
      if (readAt === pathname) return date;
      readAt = pathname;
      date = readDate(page);
      return date;
    },
  };
}
