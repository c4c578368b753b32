import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { noteSocketAddresses, remoteAddress } from "./remote-address";

it.each([
  ["203.0.113.9", 0, "203.0.113.9"],
  ["198.51.100.1, 203.0.113.9", 0, "203.0.113.9"],
  ["198.51.100.1, 198.51.100.2, 10.0.0.1", 1, "198.51.100.2"],
  ["198.51.100.1, 198.51.100.2, 10.0.0.2, 10.0.0.1", 2, "198.51.100.2"],
  ["203.0.113.9", 2, "203.0.113.9"],
  ["", 0, null],
  [null, 1, null],
])("of %j with %i proxies in front, the address is %j", (header, proxies, address) =>
  expect(remoteAddress(header, proxies)).toBe(address),
);

it("without proxies is the socket's, whatever the request says", async () => {
  noteSocketAddresses();
  noteSocketAddresses();
  const server = createServer((request, response) => response.end(String(request.headers["x-forwarded-for"])));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    expect(await (await fetch(url)).text()).toBe("127.0.0.1");
    const forged = await (await fetch(url, { headers: { "x-forwarded-for": "198.51.100.1" } })).text();
    expect(forged).toBe("198.51.100.1, 127.0.0.1");
    expect(remoteAddress(forged, 0)).toBe("127.0.0.1");
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
