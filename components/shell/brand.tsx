import Link from "next/link";
import { useTranslations } from "next-intl";
import { Seal } from "@/components/shell/seal";

/** Seal and name of the product, as the way home. */
export function Brand({ href }: { href: string }) {
  const t = useTranslations("common");
  return (
    <Link href={href} className="flex shrink-0 items-center gap-3 rounded-badge text-[15px] font-semibold text-text">
      <Seal small />
      {t("product")}
    </Link>
  );
}
