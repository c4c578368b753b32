"use client";

import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";

/** One button that acts at once on the thing named by the hidden fields; for what does no harm when pressed by mistake. */
export function SmallAction({
  label,
  fields,
  action,
}: {
  label: string;
  fields: Record<string, string>;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} className="relative z-1 inline-block text-left">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Submit variant="secondary" size="small">
        {label}
      </Submit>
    </ActionForm>
  );
}
