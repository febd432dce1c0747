/** Whether an address is http(s). No other becomes a link: a note's text may come from any page. */
export function isWebAddress(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '');
}
