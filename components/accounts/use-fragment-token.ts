"use client";

import { useEffect, useState } from "react";

/**
 * The token behind the # of a one-time link: undefined before the page has read it, null when there is none. A fragment is
 * sent to no server and stands in no log; it is taken out of the address bar once read.
 */
export function useFragmentToken(): string | null | undefined {
  const [token, setToken] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    const read = () => {
      const given = window.location.hash.slice(1);
      if (given) {
        setToken(given);
        window.history.replaceState(null, "", window.location.pathname);
      } else setToken((before) => before ?? null);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  return token;
}
