"use client";

import "./globals.css";

/** The last resort, when the layout itself failed: no language is known here, so both are spoken. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <html lang="zh-CN" data-theme="system">
      <body>
        <main role="alert" className="mx-auto flex max-w-[520px] flex-col items-start gap-3 px-4 py-16">
          <title>群鉴</title>
          <h1 className="text-heading font-semibold">这一页没有打开</h1>
          <p className="text-text-2">不知道刚才的操作是否已保存。重试前先看记录。</p>
          <p lang="en" className="text-text-2">
            This page did not open. It is unknown whether your last action was saved; check before trying again.
          </p>
          {reference ? (
            <p className="text-support text-text-3">
              编号 / Reference <span className="select-all font-mono text-text-2">{reference}</span>
            </p>
          ) : null}
          <button
            type="button"
            onClick={retry}
            className="h-8 rounded-control border border-accent bg-accent px-3 font-semibold text-on-accent"
          >
            重试 / Try again
          </button>
        </main>
      </body>
    </html>
  );
}
