import type { GroupCategory } from "@/domain/groups/vocabulary";
/** Code of a platform of the demo. */
export type PlatformCode = "wechat" | "qq" | "tieba" | "alipay" | "weibo";

/** Every platform code of the demo, in the order in which the loader creates the platforms. */
export const platformCodes: readonly PlatformCode[] = ["wechat", "qq", "tieba", "alipay", "weibo"];

/** An instant as text: ISO 8601 with the offset +08:00. */
export type InstantText = string;

export interface PersonEvent {
  type: "person";
  platform: PlatformCode;
  id: string;
  displayName: string;
  registeredAt: InstantText;
  verification: { state: "verified"; method: "id-number" | "network-id" | "mobile"; at: InstantText } | null;
  minor: "under14" | "under18" | null;
}

export interface GroupEvent {
  type: "group";
  platform: PlatformCode;
  id: string;
  name: string;
  category: GroupCategory;
  intro: string;
  createdAt: InstantText;
  creator: string;
}

export interface MembershipEvent {
  type: "membership";
  platform: PlatformCode;
  group: string;
  person: string;
  role: "creator" | "manager" | "member";
  since: InstantText;
  until: InstantText | null;
}

export type MessageKind = "text" | "image" | "file" | "link" | "red-packet" | "system";

export interface MessageEvent {
  type: "message";
  platform: PlatformCode;
  group: string;
  id: string;
  sender: string;
  sentAt: InstantText;
  kind: MessageKind;
  text: string;
  thread: string | null;
  /** Position in its group, from 1, in the order of `sentAt`. */
  sequence: number;
}

export interface EditEvent {
  type: "edit";
  platform: PlatformCode;
  group: string;
  message: string;
  at: InstantText;
  text: string;
}

export interface RecallEvent {
  type: "recall";
  platform: PlatformCode;
  group: string;
  message: string;
  at: InstantText;
}

/** One line of what a platform sends in: who exists, where they belong, what was said and changed. */
export type PlatformEvent = PersonEvent | GroupEvent | MembershipEvent | MessageEvent | EditEvent | RecallEvent;
