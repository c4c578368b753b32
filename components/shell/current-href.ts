/** The href among `hrefs` that a path belongs to: the longest that equals it or is a folder above it. */
export function currentHref(path: string, hrefs: readonly string[]): string | undefined {
  return hrefs.filter((href) => path === href || path.startsWith(`${href}/`)).sort((a, b) => b.length - a.length)[0];
}
