import { describe, expect, it } from "vitest";
import { VERIFICATION_EVENTS, VERIFICATION_STATES } from "../vocabulary";
import { mayPublish, verificationAfter } from "./verification";

describe("identity verification", () => {
  it("allows exactly the transitions of the table", () => {
    const possible = VERIFICATION_STATES.flatMap((state) =>
      VERIFICATION_EVENTS.flatMap((event) => {
        const next = verificationAfter(state, event);
        return next ? [`${state} ${event} ${next}`] : [];
      }),
    );
    expect(possible).toEqual([
      "unverified submit submitted",
      "unverified attest verified",
      "submitted withdraw unverified",
      "submitted attest verified",
      "submitted approve verified",
      "submitted reject rejected",
      "verified require-again reverification-required",
      "rejected submit submitted",
      "rejected attest verified",
      "reverification-required submit submitted",
      "reverification-required attest verified",
    ]);
  });

  it("lets only verified people publish", () => {
    expect(VERIFICATION_STATES.filter(mayPublish)).toEqual(["verified"]);
  });
});
