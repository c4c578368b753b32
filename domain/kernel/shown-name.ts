/** Where a schema reports its problems: zod's refinement context, as far as it is used here. */
interface Problems {
  addIssue(issue: { code: "custom"; params: { rule: string } }): void;
}

/** Characters that turn the direction of what stands around a name, or break its line (Unicode UAX #9, section 2). */
const turning = /[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** What leaves no mark on a screen: spaces, format and control characters, fillers, marks that stand alone. */
const invisible = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{C}\p{M}\u2800]/gu;

/** Refines a name that a platform gives: it must be seen and must not change how its neighbours look. */
export function shownName(name: string, problems: Problems): void {
  if (name.trim() === "") problems.addIssue({ code: "custom", params: { rule: "required" } });
  else if (turning.test(name) || name.replace(invisible, "") === "")
    problems.addIssue({ code: "custom", params: { rule: "hidden-characters" } });
}
