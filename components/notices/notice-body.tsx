import { MarkedText } from "@/components/cases/marked-text";
import type { NoticeLine, NoticeText } from "@/components/notices/notice-text";

/**
 * A notice as its reader sees it, on screen and in print. `quotes` holds the text of quoted messages by message id, as
 * far as the reader may see them.
 */
export function NoticeBody({
  notice,
  quotes = {},
  heading: Heading = "h3",
}: {
  notice: NoticeText;
  quotes?: Readonly<Record<string, string>>;
  /** Level of the sections' titles, one below what stands above the notice. */
  heading?: "h2" | "h3";
}) {
  return (
    <article className="flex flex-col gap-3">
      <p className="text-message font-semibold">{notice.summary}</p>
      {notice.sections.map(({ key, title, lines }) => (
        <section key={key} className="grid gap-x-3 md:grid-cols-[96px_minmax(0,1fr)]">
          <Heading className="text-support font-medium text-text-2 md:leading-[22px]">{title}</Heading>
          <div className="measure flex min-w-0 flex-col gap-1">
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a rendered text never move
              <Line key={index} line={line} quotes={quotes} />
            ))}
          </div>
        </section>
      ))}
    </article>
  );
}

function Line({ line, quotes }: { line: NoticeLine; quotes: Readonly<Record<string, string>> }) {
  switch (line.kind) {
    case "text":
      return <p>{line.text}</p>;
    case "item":
      return <p className="pl-3 -indent-3 before:mr-1.5 before:text-text-3 before:content-['–']">{line.text}</p>;
    case "words":
      return (
        <blockquote className="whitespace-pre-line border-l-2 border-border-strong pl-2.5">
          <MarkedText text={line.text} />
        </blockquote>
      );
    case "quote": {
      const said = quotes[line.quote.messageId];
      return (
        <figure className="border-l-2 border-border-strong pl-2.5">
          {said ? (
            <blockquote className="text-message">
              <MarkedText text={said} />
            </blockquote>
          ) : null}
          <figcaption className="text-support text-text-3">{line.caption}</figcaption>
        </figure>
      );
    }
  }
}
