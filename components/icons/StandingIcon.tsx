import type { Standing } from '../../data/pack/source-schema.ts';
import { Icon } from './Icon.tsx';

const NEWSPAPER =
  'M2 3.4h9.6v9.2H3.4A1.4 1.4 0 0 1 2 11.2Zm9.6 3H14v4.8a1.4 1.4 0 0 1-2.4 1M4.4 6h4.8M4.4 8.4h4.8m-4.8 2h3';

/** SVG paths in a 16 by 16 box. */
const PATHS: Record<Standing, string> = {
  court: 'M8 2.2v11.4M4.6 13.6h6.8M3 4.2h10M3 4.2 1.2 8.6a1.9 1.9 0 0 0 3.6 0ZM13 4.2l-1.8 4.4a1.9 1.9 0 0 0 3.6 0Z',
  official: 'M2 6.2 8 2.4l6 3.8ZM3.8 6.4v5m2.8-5v5m2.8-5v5m2.8-5v5M2 13.4h12',
  commission: 'M3.4 2.2h6.2l3 3v8.6H3.4ZM5.8 9.2l1.6 1.6 3-3.2',
  organisation:
    'M5.2 7a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Zm5.8.6a1.8 1.8 0 1 0 0-3.6M1.4 13.4a3.9 3.9 0 0 1 7.6 0m2-3.2a3.3 3.3 0 0 1 3.6 3.2',
  agency: NEWSPAPER,
  press: NEWSPAPER,
  reference: 'M8 4.2C6.4 3 4.2 2.8 2 3v9.4c2.2-.2 4.4 0 6 1.2 1.6-1.2 3.8-1.4 6-1.2V3c-2.2-.2-4.4 0-6 1.2Zm0 0v9.2',
  party: 'M3.6 14V2.4m0 .8c3-1.6 5.4 1.6 8.8 0v6c-3.4 1.6-5.8-1.6-8.8 0',
};

/** The icon of the standing of a source: a court, the press, a party. */
export function StandingIcon({ standing }: { standing: Standing }) {
  return <Icon class="standing-icon" d={PATHS[standing]} width={1.3} />;
}
