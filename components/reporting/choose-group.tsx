import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { OwnGroupMessage } from "@/domain/desk/queries/own-group-messages";
import type { OwnGroup } from "@/domain/desk/queries/own-groups";
import { formatClock, formatDate } from "@/lib/format";

/** Which own group, and up to when its messages are shown: a plain GET form. */
export function ChooseGroup({
  groups,
  chosen,
  until,
  oldest,
}: {
  groups: readonly OwnGroup[];
  chosen: string | undefined;
  until: Date | undefined;
  /** The oldest message shown, when there are older ones. */
  oldest: OwnGroupMessage | undefined;
}) {
  const t = useTranslations("standing.report");
  return (
    <Form action="/my/report" className="flex flex-wrap items-end gap-2">
      <Field name="group" label={t("group")} className="min-w-56 flex-1">
        <Select
          key={chosen}
          defaultValue={chosen ?? ""}
          placeholder={t("chooseGroup")}
          options={groups.map(({ id, name, code }) => ({ value: id, label: `${name}（${code}）` }))}
        />
      </Field>
      {chosen ? (
        <Field name="until" label={t("upTo")}>
          <Input
            key={until?.getTime()}
            type="datetime-local"
            defaultValue={until ? `${formatDate(until)}T${formatClock(until)}` : undefined}
          />
        </Field>
      ) : null}
      <Button type="submit" variant={chosen ? "secondary" : "primary"} className="h-[30px] pointer-coarse:h-10">
        {chosen ? t("upToApply") : t("show")}
      </Button>
      {oldest ? (
        <Link
          href={`/my/report?group=${chosen}&until=${encodeURIComponent(oldest.sentAt.toISOString())}`}
          className="link inline-flex h-[30px] items-center"
        >
          {t("more")}
        </Link>
      ) : null}
      {until ? (
        <Link href={`/my/report?group=${chosen}`} className="link inline-flex h-[30px] items-center">
          {t("newest")}
        </Link>
      ) : null}
    </Form>
  );
}
