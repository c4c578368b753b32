"use client";

import { FileText, ImageIcon, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext, useId, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { FormAnswersContext } from "@/components/ui/form-context";
import { attachmentMaxCount } from "@/domain/appeals/rules/attachment-type";

interface Uploaded {
  id: string;
  name: string;
  mediaType: string;
}

/**
 * Files of an appeal. Each is uploaded when it is chosen, so that nothing is lost when the form is refused; the form then
 * names them by id. `uploaded` are those of an earlier visit that were not handed in.
 */
export function FileUploads({ uploaded, address }: { uploaded: readonly Uploaded[]; address: string }) {
  const t = useTranslations("appeals.form");
  const { fieldErrors } = useContext(FormAnswersContext);
  const [files, setFiles] = useState<readonly Uploaded[]>(uploaded.slice(0, attachmentMaxCount));
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const said = problem ?? fieldErrors.files;

  async function upload(chosen: readonly File[]) {
    setProblem(null);
    let held = files;
    for (const file of chosen) {
      if (held.length >= attachmentMaxCount) {
        setProblem(t("tooManyFiles"));
        break;
      }
      setSending(file.name);
      const answer = await send(file);
      if ("id" in answer) {
        held = [...held, answer];
        setFiles(held);
      } else setProblem(`${file.name}: ${answer.message}`);
    }
    setSending(null);
  }

  async function send(file: File): Promise<Uploaded | { message: string }> {
    const form = new FormData();
    form.set("file", file);
    try {
      const response = await fetch(address, { method: "POST", body: form });
      return (await response.json()) as Uploaded | { message: string };
    } catch {
      return { message: t("uploadFailed", { name: file.name }) };
    }
  }

  async function remove(file: Uploaded) {
    setFiles(files.filter((one) => one.id !== file.id));
    await fetch(`${address}/${file.id}`, { method: "DELETE" }).catch(() => null);
  }

  return (
    <div>
      <span className="mb-1 block text-support font-medium text-text-2" id={`${id}-label`}>
        {t("files")}
      </span>
      <ul className="flex flex-col gap-1" aria-labelledby={`${id}-label`}>
        {files.map((file) => (
          <li key={file.id} className="flex min-h-8 items-center gap-2">
            <input type="hidden" name="files[]" value={file.id} />
            {file.mediaType.startsWith("image/") ? (
              <ImageIcon className="size-4 shrink-0 text-text-3" aria-hidden="true" />
            ) : (
              <FileText className="size-4 shrink-0 text-text-3" aria-hidden="true" />
            )}
            <span className="min-w-0 truncate">{file.name}</span>
            <button
              type="button"
              aria-label={t("remove", { name: file.name })}
              className="ml-auto inline-grid size-8 place-items-center rounded-control text-text-2 hover:bg-surface-3 pointer-coarse:size-10"
              onClick={() => remove(file)}
            >
              <X className="size-4" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <label className={buttonClass({ size: "large", className: "mt-1 cursor-pointer" })}>
        {t("choose")}
        <input
          type="file"
          multiple
          className="sr-only"
          accept="image/png,image/jpeg,image/webp,text/plain,.txt"
          disabled={sending !== null || files.length >= attachmentMaxCount}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            // Emptied, so that the same file can be chosen again after a refusal.
            event.currentTarget.value = "";
            if (chosen.length > 0) upload(chosen).finally(() => setSending(null));
          }}
        />
      </label>
      <p role="status" className="text-support text-text-2">
        {sending ? t("uploading", { name: sending }) : null}
      </p>
      {said ? (
        <p role="alert" className="mt-1 text-support text-danger">
          {said}
        </p>
      ) : null}
      <p id={`${id}-hint`} className="mt-1 text-support text-text-3">
        {t("filesHint")}
      </p>
    </div>
  );
}
