import { describe, expect, it } from "vitest";
import { addressKind } from "./address-kind";

describe("addresses", () => {
  it.each(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])("%s is this machine", (ip) => {
    expect(addressKind(ip)).toBe("loopback");
  });

  it.each([
    "10.1.2.3",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::",
    "fd00::1",
    "fe80::1",
    "64:ff9b::a00:1",
    "::ffff:10.0.0.1",
    "2002:a00:1::",
    "not an address",
  ])("%s is not public", (ip) => {
    expect(addressKind(ip)).toBe("private");
  });

  it.each(["8.8.8.8", "172.32.0.1", "2400:3200::1", "::ffff:8.8.8.8"])("%s is public", (ip) => {
    expect(addressKind(ip)).toBe("public");
  });
});
