import { Search } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterChips } from "@/components/data-table/filter-chips";
import { type FilterField, hrefWithout, type LockedChip, type Values } from "@/components/data-table/filters";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-class";
import { KeyCap } from "@/components/ui/key-cap";
import { Select } from "@/components/ui/select";

/**
 * Filters of a list as a plain GET form, so that they live in the URL and work without script. What is set stands below as
 * chips with a link that takes each off; locked chips (case, order) come first and stay. Never for personal data: such
 * searches are POSTed and named by a server-side id.
 */
export function FilterBar({
  action,
  fields,
  values,
  keep = {},
  locked = [],
  result,
  children,
}: {
  /** Path of the list. */
  action: string;
  fields: readonly FilterField[];
  values: Values;
  /** Other parameters that must survive (sort, tab); the cursor must not. */
  keep?: Values;
  locked?: readonly LockedChip[];
  /** Count and composition of the result. */
  result?: ReactNode;
  /** Controls at the right of the result line. */
  children?: ReactNode;
}) {
  const t = useTranslations("common.filter");
  return (
    <div className="border-b border-border bg-surface px-3 py-2 md:px-4">
      <Form action={action} className="flex flex-wrap items-end gap-2">
        {fields.map((field) => (
          <FilterControl key={`${field.name}=${values[field.name] ?? ""}`} field={field} value={values[field.name]} />
        ))}
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Button type="submit" variant="primary" className="h-[30px]">
          {t("apply")}
        </Button>
      </Form>
      <FilterChips
        fields={fields}
        values={values}
        locked={locked}
        hrefWithout={(name) => hrefWithout(action, { ...keep, ...values }, name)}
        clearHref={hrefWithout(action, keep)}
      />
      {result || children ? (
        <div className="mt-2 flex flex-wrap items-center gap-2 text-support text-text-2">
          <p role="status" className="[&_b]:text-body [&_b]:font-semibold [&_b]:text-text">
            {result}
          </p>
          {children ? <div className="ml-auto flex items-center gap-2">{children}</div> : null}
        </div>
      ) : null}
    </div>
  );
}

function FilterControl({ field, value }: { field: FilterField; value: string | undefined }) {
  const box = cn(controlClass, "h-[30px] pointer-coarse:h-10");
  const id = `filter-${field.name}`;
  const wide = field.kind === "search";
  return (
    <div className={cn("flex min-w-0 flex-col gap-0.5", wide && "min-w-48 flex-1")}>
      <label htmlFor={id} className="text-micro text-text-3">
        {field.label}
      </label>
      {field.kind === "select" ? (
        <Select
          id={id}
          name={field.name}
          defaultValue={value ?? ""}
          options={field.options}
          placeholder={field.anyLabel ?? "—"}
          className="max-w-44"
        />
      ) : wide ? (
        <span className="relative block">
          <Search className="absolute left-2 top-1/2 size-4 -translate-y-1/2 text-text-2" aria-hidden="true" />
          <input
            id={id}
            type="search"
            name={field.name}
            defaultValue={value}
            placeholder={field.placeholder}
            data-search=""
            className={cn(box, "pl-8 pr-8")}
          />
          <span className="absolute right-1.5 top-1/2 -translate-y-1/2">
            <KeyCap>/</KeyCap>
          </span>
        </span>
      ) : (
        <input
          id={id}
          type={field.kind}
          name={field.name}
          defaultValue={value}
          placeholder={field.placeholder}
          className={cn(box, "max-w-44")}
        />
      )}
    </div>
  );
}
