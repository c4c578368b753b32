import { z } from "zod";
import { measureMarks } from "@/domain/measures/inputs";
import { type MeasureState, measureKinds } from "@/domain/measures/vocabulary";

export const measureViews = ["in-force", "scheduled", "awaiting", "ended", "suspended"] as const;
export type MeasureView = (typeof measureViews)[number];

/** States of measures that are over. */
export const endedStates = ["expired", "lifted", "void"] as const satisfies MeasureState[];

/** States that a view lists. */
export const statesOf: Record<Exclude<MeasureView, "suspended">, MeasureState[]> = {
  "in-force": ["active", "stayed"],
  scheduled: ["scheduled"],
  awaiting: ["awaiting-approval"],
  ended: [...endedStates],
};

const schema = z.object({
  view: z.enum(measureViews).catch("in-force"),
  kind: z.enum(measureKinds).optional().catch(undefined),
  state: z.enum(endedStates).optional().catch(undefined),
  only: z.enum(measureMarks).optional().catch(undefined),
  platform: z.uuid().optional().catch(undefined),
  cursor: z.string().max(500).optional().catch(undefined),
});

export type MeasureParams = z.output<typeof schema>;

/** The state of the list in its address; what does not parse counts as not given. */
export const readMeasureParams = (given: Record<string, string | string[] | undefined>): MeasureParams =>
  schema.parse(given);

/** The address of the list in a state; defaults are left out. */
export function measuresAddress(params: Partial<MeasureParams>): string {
  const given = Object.entries({ ...params, view: params.view === "in-force" ? undefined : params.view }).flatMap(
    ([name, value]) => (value ? [[name, value]] : []),
  );
  return given.length === 0 ? "/measures" : `/measures?${new URLSearchParams(given)}`;
}
