"use client";

import { Clock as ClockIcon, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useDuration } from "@/components/ui/use-duration";
import { formatDateTime, formatHours } from "@/lib/format";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Time left to a deadline. Red under 1 h or overdue (with triangle and word), amber under 2 h. Ticks once a minute, once
 * a second under 2 minutes, and tells screen readers at 10 min, 2 min and 0. `now` is the server's clock at rendering.
 */
export function Clock({
  dueAt,
  now,
  words = false,
}: {
  dueAt: Date | string;
  now: Date | string;
  /** “剩 2 天 23 小时” instead of 6:09. */
  words?: boolean;
}) {
  const t = useTranslations("common.clock");
  const say = useDuration();
  const due = new Date(dueAt).getTime();
  const started = new Date(now).getTime();
  const [left, setLeft] = useState(due - started);

  useEffect(() => {
    const opened = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const remaining = due - (started + performance.now() - opened);
      setLeft(remaining);
      timer = setTimeout(tick, Math.abs(remaining) < 2 * MINUTE_MS ? 1000 : MINUTE_MS);
    };
    timer = setTimeout(tick, 1000);
    return () => clearTimeout(timer);
  }, [due, started]);

  const overdue = left <= 0;
  const urgent = left < HOUR_MS;
  const length = words || Math.abs(left) >= 48 * HOUR_MS ? say(left) : formatHours(left);
  const minutes = Math.ceil(left / MINUTE_MS);
  return (
    <span
      title={formatDateTime(dueAt)}
      className={cn(
        "inline-flex shrink-0 items-center gap-1 whitespace-nowrap text-support [&>svg]:size-3.5",
        urgent ? "font-semibold text-danger" : left < 2 * HOUR_MS ? "font-semibold text-warn" : "text-text-2",
      )}
    >
      {overdue ? <TriangleAlert aria-hidden="true" /> : <ClockIcon aria-hidden="true" />}
      {overdue ? t("overdue", { duration: length }) : words ? t("left", { duration: length }) : length}
      <span role="status" className="sr-only">
        {minutes === 10 || minutes === 2 ? t("announceLeft", { minutes }) : minutes === 0 ? t("announceDue") : null}
      </span>
    </span>
  );
}
