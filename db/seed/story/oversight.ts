import type { StaffKey } from "@/db/seed/story/case-story";
import { day, type When } from "@/db/seed/when";

/** A regulator's written request. */
export interface OrderStory {
  documentNumber: string;
  organ: string;
  jurisdiction: string;
  ground: string;
  purpose: string;
  officers: readonly string[];
  dataClasses: readonly ("messages" | "cases" | "measures" | "figures")[];
  groups: readonly string[];
  /** Time covered; to: null means until the order ends. */
  scope: { from: When; to: When | null };
  validDays: number;
  registered: { at: When; by: StaffKey };
  approved: { at: When; by: StaffKey };
  readers: readonly StaffKey[];
}

export const orders: readonly OrderStory[] = [
  {
    documentNumber: "云网检〔2026〕118 号",
    organ: "云州市网信办",
    jurisdiction: "云州市",
    ground: "《互联网群组信息服务管理规定》第 13 条第 1 款",
    purpose: "核查两个群组内违规信息的处置、留存和管理责任落实情况。",
    officers: ["方正平", "严守一"],
    dataClasses: ["messages", "cases", "measures", "figures"],
    groups: ["g-jianzhi", "g-yehang"],
    scope: { from: day(160, "00:00"), to: null },
    validDays: 30,
    registered: { at: day(3, "10:20"), by: "compliance" },
    approved: { at: day(3, "11:05"), by: "compliance2" },
    readers: ["regulator"],
  },
];
