import { redirect } from "next/navigation";
import { settingsTabs } from "@/components/settings/settings-tabs";
import { requireViewer } from "@/lib/viewer";

/** The first section of the settings that the viewer may open. */
export default async function SettingsPage() {
  const viewer = await requireViewer("staff");
  redirect(`/settings/${settingsTabs(viewer.permissions)[0] ?? "account"}`);
}
