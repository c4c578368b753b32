"use client";

import type { ReactNode } from "react";
import { SearchControls, type SearchOffer } from "@/components/archive/search-controls";
import type { SearchValues } from "@/components/archive/search-values";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";

/**
 * The form of a search. It is posted: words that may name people never stand in the address. Give it the kept search's id
 * as `key`, so that it begins anew with what was asked.
 */
export function SearchForm({
  action,
  initial,
  offer,
  label,
  save,
}: {
  action: FormAction;
  initial: SearchValues;
  offer: SearchOffer;
  label: string;
  save?: ReactNode;
}) {
  return (
    <ActionForm action={action} quiet label={label} className="border-b border-border bg-surface px-4 py-3 md:px-5">
      <SearchControls initial={initial} offer={offer} save={save} />
    </ActionForm>
  );
}
