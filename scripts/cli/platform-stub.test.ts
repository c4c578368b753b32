import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";
import { run } from "./platform-stub";

const registerStub = vi.hoisted(() => vi.fn());
vi.mock("../platform-stub/register", () => ({ registerStub }));
vi.mock("@/db/client", () => ({ closeDatabases: async () => {} }));

it("registers nothing when its port is taken, and says so", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  const { port } = taken.address() as AddressInfo;
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    expect(await run(["--port", String(port), "--register"])).toBe(1);
    expect(said).toHaveBeenCalledWith(`Port ${port} is in use: choose another with --port.\n`);
    expect(registerStub).not.toHaveBeenCalled();
  } finally {
    said.mockRestore();
    await new Promise((resolve) => taken.close(resolve));
  }
});
