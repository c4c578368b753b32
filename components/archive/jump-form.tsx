import Form from "next/form";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-class";

/** Goes to a time of the conversation, in Beijing; the rest of the address stays. */
export function JumpForm({ action, keep, value }: { action: string; keep: Record<string, string>; value: string }) {
  const t = useTranslations("archive.talk");
  return (
    <Form action={action} className="flex items-center gap-2">
      {Object.entries(keep).map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <label htmlFor="jump-time" className="whitespace-nowrap text-support text-text-2">
        {t("jump")}
      </label>
      <input
        id="jump-time"
        key={value}
        type="datetime-local"
        name="t"
        defaultValue={value}
        required
        className={cn(controlClass, "h-7 w-auto text-support pointer-coarse:h-10")}
      />
      <button type="submit" className={buttonClass({ size: "small" })}>
        {t("jumpGo")}
      </button>
    </Form>
  );
}
