"use client";

import { useEffect } from "react";

/** Brings a message into view when the page opens on it, within the column that scrolls; the page itself stays. */
export function ScrollToMessage({ messageId }: { messageId: string }) {
  useEffect(() => {
    const message = document.getElementById(`m-${messageId}`);
    const column = message?.closest("section");
    if (!message || !column || column.scrollHeight <= column.clientHeight) return;
    const from = message.getBoundingClientRect().top - column.getBoundingClientRect().top;
    column.scrollTop += from - column.clientHeight / 3;
  }, [messageId]);
  return null;
}
