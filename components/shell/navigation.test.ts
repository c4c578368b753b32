import { expect, test } from "vitest";
import { CONSOLE_NAV, OVERSIGHT_NAV, PERSON_NAV, permittedEntries } from "@/components/shell/navigation";
import { permissionsOf } from "@/domain/access/rules/can";
import type { Role } from "@/domain/kernel/actor";

const seen = (role: Role) => permittedEntries(CONSOLE_NAV, permissionsOf(role)).map(({ key }) => key);

test("an administrator, who sees no content, is offered neither search nor cases nor people", () => {
  expect(seen("administrator")).toEqual(["overview", "retention", "audit", "settings"]);
});

test("an auditor is offered what can be audited, not the queue and not the archive", () => {
  expect(seen("auditor")).toEqual([
    "overview",
    "groups",
    "people",
    "measures",
    "credit",
    "retention",
    "officialOrders",
    "audit",
    "settings",
  ]);
});

test("a moderator is offered every working page but retention and the authorities’ orders", () => {
  expect(seen("moderator")).toEqual(
    CONSOLE_NAV.map(({ key }) => key).filter((key) => key !== "officialOrders" && key !== "retention"),
  );
});

test("a regulator and a person are offered every page of their own shell and none of the desk's work", () => {
  expect(permittedEntries(OVERSIGHT_NAV, permissionsOf("regulator"))).toHaveLength(OVERSIGHT_NAV.length);
  expect(permittedEntries(PERSON_NAV, permissionsOf("person"))).toHaveLength(PERSON_NAV.length);
  expect(permittedEntries(CONSOLE_NAV, permissionsOf("person")).map(({ key }) => key)).toEqual(["settings"]);
});
