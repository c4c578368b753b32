import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DomainError } from "@/domain/kernel/errors";
import { parseInput } from "./parse-input";

const schema = z.strictObject({
  purpose: z.string().trim().min(4),
  officers: z.array(z.strictObject({ name: z.string() })).default([]),
  facts: z.record(z.string(), z.string()).default({}),
});

function problems(raw: unknown, verbatim?: boolean): string[] {
  try {
    parseInput(schema, raw, verbatim);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.fields.map(({ field, rule }) => `${field}: ${rule}`);
  }
}

it("tells a value of the wrong kind from one that is missing", () => {
  const counted = z.strictObject({
    members: z.coerce.number().int(),
    name: z.string(),
    at: z.coerce.date().optional(),
  });
  const rules = (raw: unknown) => {
    try {
      return parseInput(counted, raw);
    } catch (error) {
      return error instanceof DomainError ? error.fields.map(({ field, rule }) => `${field}: ${rule}`) : error;
    }
  };
  expect(rules({ members: "abc", name: 7 })).toEqual(["members: type", "name: type"]);
  expect(rules({ name: null })).toEqual(["members: required", "name: required"]);
  expect(rules({ members: "1", name: "一", at: "" })).toEqual(["at: required"]);
  expect(rules(null)).toEqual([": required"]);
  expect(rules("text")).toEqual([": type"]);
});

describe("typed words", () => {
  it.each(["专项检查\0", "\u0007专项检查", "专项\ud800检查", "专项\udc00检查", "专项检查\u0085"])(
    "with a character that is none are a problem of their field: %j",
    (purpose) => expect(problems({ purpose })).toEqual(["purpose: control-characters"]),
  );

  it("may have line breaks, tabs, emoji and characters beyond the first plane", () => {
    expect(problems({ purpose: "一、专项\r\n\t检查 👨‍👩‍👧 𠮷" })).toEqual([]);
  });

  it("are looked at in lists, in records and in the names of a record", () => {
    const officers = [{ name: "张" }, { name: "李\0" }];
    expect(problems({ purpose: "专项检查", officers, facts: { a: "\0", "b\0": "x" } })).toEqual([
      "officers.1.name: control-characters",
      "facts.a: control-characters",
      "facts: control-characters",
    ]);
  });

  it("have one problem a field when the field breaks its own rule too", () => {
    expect(problems({ purpose: "\0" })).toEqual(["purpose: too-short"]);
  });

  it("are kept as they came where the command says so", () => {
    expect(problems({ purpose: "专项检查\0" }, true)).toEqual([]);
  });
});

it("tells a field that was left out from one that has another type", () => {
  const schema = z.strictObject({ count: z.coerce.number(), person: z.strictObject({ id: z.uuid() }) });
  const problems = (raw: unknown) => {
    try {
      parseInput(schema, raw);
    } catch (error) {
      return (error as DomainError).fields.map(({ field, rule }) => `${field} ${rule}`);
    }
  };
  expect(problems({ person: {} })).toEqual(["count required", "person.id required"]);
  expect(problems({ count: "many", person: { id: 7 } })).toEqual(["count type", "person.id type"]);
});
