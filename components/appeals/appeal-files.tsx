import { FileText, ImageIcon } from "lucide-react";
import type { AppealAttachment } from "@/domain/appeals/appeal-file";
import { formatNumber } from "@/lib/format";

/** Files handed in, each a link; the hash is in the title. */
export function AppealFiles({ files, address }: { files: readonly AppealAttachment[]; address: string }) {
  return (
    <ul className="flex flex-col gap-1">
      {files.map(({ id, name, mediaType, size, sha256 }) => (
        <li key={id} className="flex min-w-0 items-center gap-2">
          {mediaType.startsWith("image/") ? (
            <ImageIcon className="size-4 shrink-0 text-text-3" aria-hidden="true" />
          ) : (
            <FileText className="size-4 shrink-0 text-text-3" aria-hidden="true" />
          )}
          <a
            href={`${address}/${id}`}
            target="_blank"
            rel="noreferrer"
            className="link truncate"
            title={`SHA-256 ${sha256}`}
          >
            {name}
          </a>
          <span className="ml-auto whitespace-nowrap text-support text-text-3">
            {formatNumber(Math.ceil(size / 1024))} KB
          </span>
        </li>
      ))}
    </ul>
  );
}
