import type { EntityKind } from '../../data/pack/entity-kinds.ts';
import { Icon } from './Icon.tsx';

/** SVG paths in a 16 by 16 box. */
const PATHS: Record<EntityKind, string> = {
  person: 'M8 8.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM2.6 14a5.4 5.4 0 0 1 10.8 0',
  organization: [
    'M5.2 7a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
    'm5.8.6a1.8 1.8 0 1 0 0-3.6M1.4 13.4a3.9 3.9 0 0 1 7.6 0m2-3.2a3.3 3.3 0 0 1 3.6 3.2',
  ].join(''),
  event: 'M2.4 3.8h11.2v9.8H2.4ZM2.4 6.9h11.2M5.4 2.2v3m5.2-3v3',
  place:
    'M8 14.2S3.2 9.9 3.2 6.5a4.8 4.8 0 0 1 9.6 0c0 3.4-4.8 7.7-4.8 7.7Zm0-6.1a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  law: 'M8 2.2v11.4M4.6 13.6h6.8M3 4.2h10M3 4.2 1.2 8.6a1.9 1.9 0 0 0 3.6 0ZM13 4.2l-1.8 4.4a1.9 1.9 0 0 0 3.6 0Z',
  term: 'M3 2.6h7.4L13 5.2v8.2H3ZM5.4 6.4h5M5.4 8.8h5M5.4 11.2h3',
};

/** The icon of an entity kind. */
export function KindIcon({ kind }: { kind: EntityKind }) {
  return <Icon class="kind-icon" d={PATHS[kind]} width={1.4} />;
}
