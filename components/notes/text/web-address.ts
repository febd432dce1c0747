/** Only web addresses become links: a note may come from any page, and say anything. */
export function isWebAddress(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '');
}
