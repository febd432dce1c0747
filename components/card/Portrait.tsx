import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Entity } from '../../data/pack/schema.ts';
import { useTexts } from '../texts-context.ts';

type Portrait = NonNullable<Entity['portrait']>;

/** The address of a portrait's bytes, once the browser has made one. */
function useAddress({ data, type }: Portrait): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data, type]);
  return address;
}

interface Props {
  portrait: Portrait;
  /** The name of its card. */
  name: string;
  /** Stands in its place where the browser cannot show it. */
  instead?: ComponentChildren;
}

/** The picture that a pack brings for a card. */
export function PortraitImage({ portrait, name, instead = null }: Props) {
  const { t, lang } = useTexts();
  const address = useAddress(portrait);
  const [broken, setBroken] = useState<string>();
  if (address !== undefined && broken === address) return <>{instead}</>;
  const alt = portrait.alt?.[lang] ?? t('card.portraitOf', name);
  return <img class="portrait" src={address} alt={alt} onError={() => setBroken(address)} />;
}

/** Who made the picture, and its licence. */
export function PortraitCredit({ portrait: { author, license, url } }: { portrait: Portrait }) {
  const { t } = useTexts();
  const credit = t('card.portraitCredit', author, license);
  if (!url) return <>{credit}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {credit}
    </a>
  );
}
