import { describe, expect, it } from "vitest";
import { verificationEvents, verificationStates } from "../vocabulary";
import { mayPublish, verificationAfter } from "./verification";

describe("identity verification", () => {
  it("allows exactly the transitions of the table", () => {
    const possible = verificationStates.flatMap((state) =>
      verificationEvents.flatMap((event) => {
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
      "verified require-again re-verification",
      "rejected submit submitted",
      "rejected attest verified",
      "re-verification submit submitted",
      "re-verification attest verified",
    ]);
  });

  it("lets only verified people publish", () => {
    expect(verificationStates.filter(mayPublish)).toEqual(["verified"]);
  });
});
