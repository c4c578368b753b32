import type { Viewer } from "./viewer";

/** Sections of each shell; an address outside of them is not where this viewer belongs. */
const sections: Record<Viewer["kind"], RegExp> = {
  staff: /^\/(overview|groups|people|archive|cases|credit|measures|appeals|audit|settings)(\/|$)/,
  regulator: /^\/oversight(\/|$)/,
  person: /^\/my(\/|$)/,
};

function homeOf(viewer: Pick<Viewer, "kind" | "role">): string {
  if (viewer.kind === "regulator") return "/oversight";
  if (viewer.kind === "person") return "/my/standing";
  return viewer.role === "administrator" ? "/settings" : "/overview";
}

/** Where somebody goes after signing in: the page asked for when it is of this site and the own shell, else the shell's first. */
export function landing(viewer: Pick<Viewer, "kind" | "role">, wanted: string | undefined): string {
  const home = homeOf(viewer);
  if (!wanted?.startsWith("/") || /^\/[/\\]/.test(wanted) || /[\p{Cc}\\]/u.test(wanted)) return home;
  const url = new URL(wanted, "http://here.invalid");
  if (url.host !== "here.invalid" || !sections[viewer.kind].test(url.pathname)) return home;
  return url.pathname + url.search;
}
