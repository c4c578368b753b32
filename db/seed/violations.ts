import { campusScenes } from "@/db/seed/scenes/campus";
import { leisureScenes } from "@/db/seed/scenes/leisure";
import { moneyScenes } from "@/db/seed/scenes/money";
import { neighbourhoodScenes } from "@/db/seed/scenes/neighbourhood";
import { type Scene, sceneMessageId, type Violation } from "@/db/seed/scenes/scene";

/** Every scene written for the demo. */
export const scenes: readonly Scene[] = [...neighbourhoodScenes, ...moneyScenes, ...campusScenes, ...leisureScenes];

/** A written line that breaks a rule: the only kind of message that is anybody's offence in the demo. */
export interface ViolationLine extends Violation {
  scene: string;
  group: string;
  message: string;
  by: string;
  text: string;
}

/** All lines that break a rule, scene by scene. */
export const violations: readonly ViolationLine[] = scenes.flatMap((scene) =>
  scene.lines.flatMap((line, index) =>
    line.violation
      ? [
          {
            ...line.violation,
            scene: scene.key,
            group: scene.group,
            message: sceneMessageId(scene.key, index + 1),
            by: line.by,
            text: line.text,
          },
        ]
      : [],
  ),
);
