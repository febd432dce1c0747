/** A text box with a list of offers under it, after the ARIA combobox pattern: the focus stays in the box, the keys go through the list. */
import { useEffect, useId, useState } from 'preact/hooks';

/** `count`: how many offers there are now. */
export function useCombobox(count: number, startsOpen = false) {
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  /** The offer that the keys have come to; -1 for none. */
  const [active, setActive] = useState(-1);
  const expanded = isOpen && count > 0;
  const optionId = (index: number) => `${id}-${index}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function show(open: boolean): void {
    setOpen(open);
    setActive(-1);
  }

  return {
    /** The reader wants the list, be there something in it or not. */
    isOpen,
    /** The list is seen. */
    expanded,
    active,
    show,
    /** Goes through the list with the arrow keys, and round; false for any other key. */
    walk(key: string): boolean {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
      const last = count - 1;
      setOpen(true);
      if (key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
      else setActive(active <= 0 ? last : active - 1);
      return true;
    },
    labelFor: `${id}-input`,
    // An object, for the types tie this role to a <datalist>, which could not show what matched.
    input: {
      id: `${id}-input`,
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': expanded,
      'aria-controls': `${id}-list`,
      'aria-activedescendant': expanded && active >= 0 ? optionId(active) : undefined,
    } as object,
    list: { id: `${id}-list`, hidden: !expanded },
    option: (index: number) => ({
      id: optionId(index),
      'aria-selected': index === active,
      // The focus stays in the box.
      onPointerDown: (event: Event) => event.preventDefault(),
    }),
  };
}
