/** The packs of `data/packs/`, built; see `vite.config.ts`. */
declare module 'virtual:packs' {
  import type { Pack } from '../../data/pack/schema.ts';

  export const packs: Pack[];
}
