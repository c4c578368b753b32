import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";

/** A notice as a list shows it: title and the one sentence that says all that matters, already in words. */
export interface ListedNotice {
  number: string;
  title: string;
  summary: string;
  publishedAt: Date;
  readAt: Date | null;
}

/** Notices, newest first; the whole row is the link. */
export function NoticesList({ notices }: { notices: readonly ListedNotice[] }) {
  const t = useTranslations("standing.notices");
  return (
    <ul className="divide-y divide-border">
      {notices.map((notice) => (
        <li key={notice.number} className="relative px-4 py-3 hover:bg-surface-3 focus-within:bg-surface-3">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <Link
              href={`/my/notices/${notice.number}`}
              className={cn("covers text-text", notice.readAt ? "font-medium" : "font-semibold")}
            >
              {notice.title}
            </Link>
            {notice.readAt ? null : (
              <Badge tone="accent" dense>
                {t("unread")}
              </Badge>
            )}
            <span className="ml-auto text-support text-text-2">
              <Time at={notice.publishedAt} />
            </span>
          </div>
          <p className="measure mt-0.5 text-text-2">{notice.summary}</p>
          <p className="text-support text-text-3">{notice.number}</p>
        </li>
      ))}
    </ul>
  );
}
