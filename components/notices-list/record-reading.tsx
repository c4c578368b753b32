"use client";

import { useEffect, useRef } from "react";
import type { FormAction } from "@/components/forms/form-state";
import { IDLE } from "@/components/forms/form-state";

/** Tells the server, once the page is seen by its reader (a prefetch does not count), that the notice was read. */
export function RecordReading({ number, record }: { number: string; record: FormAction }) {
  const told = useRef(false);
  useEffect(() => {
    const tell = () => {
      if (told.current || document.visibilityState !== "visible") return;
      told.current = true;
      const form = new FormData();
      form.set("number", number);
      // A lost connection only means that the next opening records it.
      record(IDLE, form).catch(() => undefined);
    };
    tell();
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [number, record]);
  return null;
}
