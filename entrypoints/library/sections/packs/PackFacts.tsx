import { displayDate } from '../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import type { PackSummary } from '../../../../data/installed-packs/pack-list.ts';
import { displaySize } from './display-size.ts';

type Shown = Pick<PackSummary, 'version' | 'asOf' | 'author' | 'license' | 'languages' | 'cards' | 'facts' | 'sources'>;

interface Props {
  pack: Shown & Partial<Pick<PackSummary, 'size' | 'isPackaged' | 'signedBy'>>;
}

/** Who made a pack, when, and how much it holds. */
export function PackFacts({ pack }: Props) {
  const { t, count, lang } = useTexts();
  const made = [
    pack.author ? t('packs.by', pack.author) : t('packs.anonymous'),
    pack.isPackaged ? t('packs.packaged') : '',
    pack.signedBy ? t('packs.signed') : '',
  ];
  const held = [
    count('library.cards', pack.cards),
    count('library.facts', pack.facts),
    count('library.about.sourceCount', pack.sources),
    pack.languages.map((one) => t(`packs.language.${one}`)).join(', '),
    t('packs.license', pack.license),
    pack.size === undefined ? '' : displaySize(pack.size, lang),
  ];
  return (
    <>
      <p class="quiet">{made.filter(Boolean).join(' · ')}</p>
      <p class="quiet">{t('library.about.version', pack.version, displayDate(pack.asOf, lang))}</p>
      <p class="quiet">{held.filter(Boolean).join(' · ')}</p>
    </>
  );
}
