"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { JumpTarget } from "@/components/shell/palette";
import { KeyCap } from "@/components/ui/key-cap";

const Palette = dynamic(() => import("@/components/shell/palette").then((module) => module.Palette), { ssr: false });

export type JumpWords = { open: string; search: string; none: string; pages: string };

/** The box at the right of the bar: opens the palette, as Ctrl+K (⌘K) does everywhere. */
export function JumpBox({ targets, words }: { targets: JumpTarget[]; words: JumpWords }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing)
        return;
      event.preventDefault();
      setWanted(true);
      setOpen((before) => !before);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
        className="flex h-7 items-center gap-2 rounded-control border border-border-strong bg-surface px-2 text-support text-text-3 hover:border-control pointer-coarse:h-10 lg:w-56 xl:w-[300px] xl:pr-1.5"
      >
        <Search className="size-4 text-text-2" aria-hidden="true" />
        <span className="sr-only lg:not-sr-only lg:truncate">{words.open}</span>
        <span className="ml-auto hidden lg:inline">
          <KeyCap>Ctrl K</KeyCap>
        </span>
      </button>
      {wanted ? <Palette open={open} onOpenChange={setOpen} targets={targets} words={words} /> : null}
    </>
  );
}
