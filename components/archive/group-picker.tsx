"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import type { KnownNames } from "@/components/archive/search-values";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-class";

/** A group that can be picked. */
export interface GroupChoice {
  code: string;
  name: string;
  platform: string;
  members: number;
}

const WAIT_MS = 250;

/** Several groups, looked up by name or code; a code typed in full can be taken as it is. */
export function GroupPicker({
  value,
  names,
  onChange,
  onName,
}: {
  /** Codes with blanks between. */
  value: string;
  names: KnownNames;
  onChange: (codes: string) => void;
  /** Tells the name of a code, for the chip. */
  onName: (code: string, name: string) => void;
}) {
  const t = useTranslations("archive.filter");
  const id = useId();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<{ for: string; groups: GroupChoice[] } | "failed" | null>(null);
  const chosen = value.split(/[\s,，、]+/).filter(Boolean);
  const asked = typed.trim();

  useEffect(() => {
    if (asked === "") return;
    const given = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/archive/groups?${new URLSearchParams({ q: asked })}`, { signal: given.signal });
        if (!answer.ok) throw new Error("no answer");
        setFound({ for: asked, groups: (await answer.json()) as GroupChoice[] });
      } catch {
        if (!given.signal.aborted) setFound("failed");
      }
    }, WAIT_MS);
    return () => {
      given.abort();
      clearTimeout(timer);
    };
  }, [asked]);

  const put = (code: string, name: string) => {
    onName(code, name);
    onChange([...chosen, code].join(" "));
  };
  const shown = asked !== "" && found !== "failed" && found?.for === asked ? found.groups : null;
  return (
    <div className="flex flex-col gap-2">
      {chosen.length > 0 ? (
        <ul aria-label={t("chosenGroups")} className="flex flex-col gap-0.5">
          {chosen.map((code) => (
            <li key={code} className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate">{names[code] ?? code}</span>
              <span className="font-mono text-micro text-text-3">{names[code] ? code : null}</span>
              <button
                type="button"
                aria-label={t("dropGroup", { name: names[code] ?? code })}
                onClick={() => onChange(chosen.filter((one) => one !== code).join(" "))}
                className="grid size-6 place-items-center rounded-badge text-text-2 hover:bg-surface-3 pointer-coarse:size-10"
              >
                <X className="size-3.5" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <label htmlFor={id} className="mb-1 block text-support font-medium text-text-2">
          {t("groupLookup")}
        </label>
        <input
          id={id}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing || asked === "") return;
            event.preventDefault();
            const [first] = shown ?? [];
            if (first && !chosen.includes(first.code)) put(first.code, first.name);
            setTyped("");
          }}
          autoComplete="off"
          spellCheck={false}
          className={cn(controlClass, "h-[30px] pointer-coarse:h-10")}
        />
      </div>
      {asked === "" ? null : (
        <div role="status" className="text-support text-text-2">
          {found === "failed" ? t("lookupFailed") : shown?.length === 0 ? t("noGroup") : null}
        </div>
      )}
      {shown && shown.length > 0 ? (
        <ul aria-label={t("foundGroups")} className="max-h-60 overflow-y-auto">
          {shown.map((group) => (
            <li key={group.code}>
              <label className="flex min-h-8 items-center gap-2 rounded-badge px-1 hover:bg-surface-3 pointer-coarse:min-h-10">
                <input
                  type="checkbox"
                  checked={chosen.includes(group.code)}
                  onChange={(event) =>
                    event.target.checked
                      ? put(group.code, group.name)
                      : onChange(chosen.filter((one) => one !== group.code).join(" "))
                  }
                  className="size-4 shrink-0 accent-accent"
                />
                <bdi className="min-w-0 flex-1 truncate">{group.name}</bdi>
                <span className="shrink-0 text-micro text-text-3">
                  {group.platform} {group.code}
                </span>
              </label>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
