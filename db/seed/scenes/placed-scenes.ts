import { type Scene, type SceneLine, sceneMessageId } from "@/db/seed/scenes/scene";
import type { Placed } from "@/db/seed/timeline";
import { instantOf, MINUTE, shanghaiText } from "@/db/seed/when";
import type { World, WorldGroup, WorldPerson } from "@/db/seed/world";

/** Around a scene its group is quiet, so that it reads as one conversation. */
const QUIET = 40 * MINUTE;

/** The scenes as events, and the spans (ms) during which their groups take no other conversation. */
export function placedScenes(
  scenes: readonly Scene[],
  world: World,
  asOf: number,
): { events: Placed[]; busy: Map<string, [number, number][]> } {
  const groups = new Map(world.groups.map((group) => [group.id, group]));
  const events: Placed[] = [];
  const busy = new Map<string, [number, number][]>();
  for (const scene of scenes) {
    const group = groups.get(scene.group);
    if (!group) throw new RangeError(`scene ${scene.key} plays in unknown group ${scene.group}`);
    const begins = instantOf(scene.begins, asOf);
    const last = begins + Math.max(...scene.lines.map((line) => line.after)) * MINUTE;
    busy.set(scene.group, [...(busy.get(scene.group) ?? []), [begins - QUIET, last + QUIET]]);
    scene.lines.forEach((line, index) => {
      // Some seconds of difference, so that lines do not all fall on the full minute.
      const at = begins + line.after * MINUTE + ((index * 17) % 50) * 1000;
      events.push(...placedLine(scene, line, index + 1, at, group));
    });
  }
  return { events, busy };
}

function placedLine(scene: Scene, line: SceneLine, number: number, at: number, group: WorldGroup): Placed[] {
  const where = { platform: group.platform, group: group.id };
  const id = sceneMessageId(scene.key, number);
  const sender = senderOf(line.by, group, at).id;
  const { kind = "text", text } = line;
  const thread = `s-${scene.key}`;
  const placed: Placed[] = [
    { at, event: { type: "message", ...where, id, sender, sentAt: shanghaiText(at), kind, text, thread, sequence: 0 } },
  ];
  if (line.edited) {
    const changed = at + line.edited.after * MINUTE;
    placed.push({
      at: changed,
      event: { type: "edit", ...where, message: id, at: shanghaiText(changed), text: line.edited.text },
    });
  }
  if (line.recalledAfter !== undefined) {
    const recalled = at + line.recalledAfter * MINUTE;
    placed.push({ at: recalled, event: { type: "recall", ...where, message: id, at: shanghaiText(recalled) } });
  }
  return placed;
}

/** The person of the cast, or for "@n" the n-th ordinary member who may publish then. */
function senderOf(by: string, group: WorldGroup, at: number): WorldPerson {
  const present = group.members.filter(({ since, until }) => since < at && (until === null || until > at));
  if (!by.startsWith("@")) {
    const person = present.find((member) => member.person.id === by)?.person;
    if (!person) throw new RangeError(`${by} is not in group ${group.id} then`);
    return person;
  }
  const ordinary = present.filter(
    ({ role, person }) =>
      role === "member" && person.verification && !person.id.startsWith("s-") && person.minor === null,
  );
  const person = ordinary[Number(by.slice(1)) * 3]?.person;
  if (!person) throw new RangeError(`group ${group.id} has no ordinary member ${by}`);
  return person;
}
