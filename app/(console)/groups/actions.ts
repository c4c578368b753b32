"use server";

import { appointManager } from "@/domain/groups/commands/appoint-manager";
import { createGroup } from "@/domain/groups/commands/create-group";
import { recategoriseGroup } from "@/domain/groups/commands/recategorise-group";
import { removeManager } from "@/domain/groups/commands/remove-manager";
import { renameGroup } from "@/domain/groups/commands/rename-group";
import { formAction } from "@/lib/form-action";

const sampleId = "00000000-0000-7000-8000-000000000000";
const pages = ({ groupId }: { groupId: string }) => [`/groups/${groupId}`, "/groups"];

/** Create a group for a person of a platform. */
export const createGroupAction = formAction(createGroup, {
  sample: { name: "样例群", category: "other", creatorCode: "P-0000-0000" },
  redirect: ({ groupId }) => `/groups/${groupId}`,
});

/** Give a group another name. */
export const renameGroupAction = formAction(renameGroup, {
  sample: { groupId: sampleId, version: 1, name: "样例群" },
  revalidate: pages,
});

/** Put a group into another category. */
export const recategoriseGroupAction = formAction(recategoriseGroup, {
  sample: { groupId: sampleId, version: 1, category: "other" },
  revalidate: pages,
});

/** Make somebody a manager. */
export const appointManagerAction = formAction(appointManager, {
  sample: { groupId: sampleId, version: 1, personCode: "P-0000-0000" },
  revalidate: pages,
});

/** Make a manager an ordinary member again. */
export const removeManagerAction = formAction(removeManager, {
  sample: { groupId: sampleId, version: 1, personId: sampleId, reason: "样例理由" },
  revalidate: pages,
});
