import { useEffect, useId, useState } from 'preact/hooks';

/**
 * State and attributes of a text box with a list of options, after the ARIA combobox pattern: the
 * focus stays in the box, and the arrow keys move through the list. `count`: number of options.
 */
export function useCombobox(count: number, startsOpen = false) {
  const id = useId();
  const [isRequested, setRequested] = useState(startsOpen);
  /** Index of the option chosen by key; -1 for none. */
  const [active, setActive] = useState(-1);
  const expanded = isRequested && count > 0;
  const optionId = (index: number) => `${id}-${index}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function show(open: boolean): void {
    setRequested(open);
    setActive(-1);
  }

  return {
    /** The list should be shown, even if it is empty now. */
    isRequested,
    /** The list is shown. */
    expanded,
    active,
    show,
    /** Moves through the list for an arrow key, wrapping around; false for any other key. */
    moveWithKey(key: string): boolean {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
      const last = count - 1;
      setRequested(true);
      if (key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
      else setActive(active <= 0 ? last : active - 1);
      return true;
    },
    labelFor: `${id}-input`,
    // Typed as object: Preact's types allow this role only with a <datalist>.
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
      // Keeps the focus in the box.
      onPointerDown: (event: Event) => event.preventDefault(),
    }),
  };
}
