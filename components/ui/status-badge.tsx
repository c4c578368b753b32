import { CircleCheck, CircleDashed, Flag, Hourglass, Lock, Stamp, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";

const LOOK = {
  ok: { tone: "ok", icon: <CircleCheck aria-hidden="true" /> },
  waiting: { tone: "warn", icon: <Hourglass aria-hidden="true" /> },
  attention: { tone: "warn", icon: <TriangleAlert aria-hidden="true" /> },
  danger: { tone: "danger", icon: <TriangleAlert aria-hidden="true" /> },
  reported: { tone: "danger", icon: <Flag aria-hidden="true" /> },
  hold: { tone: "hold", icon: <Lock aria-hidden="true" /> },
  regulator: { tone: "hold", icon: <Stamp aria-hidden="true" /> },
  neutral: { tone: "neutral", icon: <CircleDashed aria-hidden="true" /> },
} as const satisfies Record<string, { tone: Tone; icon: ReactNode }>;

export type Status = keyof typeof LOOK;

/** A status with the icon that belongs to it. The word comes from the caller's vocabulary. */
export function StatusBadge({ status, dense, children }: { status: Status; dense?: boolean; children: ReactNode }) {
  const { tone, icon } = LOOK[status];
  return (
    <Badge tone={tone} dense={dense} icon={icon}>
      {children}
    </Badge>
  );
}
