import { describe, expect, it } from "vitest";
import { landing } from "./landing";

const moderator = { kind: "staff", role: "moderator" } as const;

describe("after signing in", () => {
  it.each([
    [moderator, undefined, "/overview"],
    [{ kind: "staff", role: "administrator" } as const, undefined, "/settings"],
    [{ kind: "regulator", role: "regulator" } as const, undefined, "/oversight"],
    [{ kind: "person", role: "person" } as const, undefined, "/my/standing"],
  ])("%j lands in the own shell", (viewer, wanted, home) => {
    expect(landing(viewer, wanted)).toBe(home);
  });

  it("goes to the page asked for when it is of the own shell", () => {
    expect(landing(moderator, "/cases/0190?tab=notice")).toBe("/cases/0190?tab=notice");
    expect(landing({ kind: "person", role: "person" }, "/my/notices")).toBe("/my/notices");
  });

  it.each([
    "https://evil.example/overview",
    "//evil.example/overview",
    "/\\evil.example",
    "/\t/evil.example",
    "/oversight",
    "/my/standing",
    "/overviewer",
    "/groups/../../my",
    "javascript:alert(1)",
    "",
  ])("does not follow %j", (wanted) => {
    expect(landing(moderator, wanted)).toBe("/overview");
  });
});
