import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabases, database, regulatorDatabase } from "@/db/client";
import { ctxAs, expectAudit, expectRefusal } from "@/db/testing";
import { approveOrder } from "./commands/approve-order";
import { bindOrder } from "./commands/bind-order";
import { registerOrder } from "./commands/register-order";
import { withdrawOrder } from "./commands/withdraw-order";
import { figuresInOrder } from "./queries/figures-in-order";
import { getCaseInOrder } from "./queries/get-case-in-order";
import { listCasesInOrder } from "./queries/list-cases-in-order";
import { listMeasuresInOrder } from "./queries/list-measures-in-order";
import { listOrderAccesses } from "./queries/list-order-accesses";
import { listOrders } from "./queries/list-orders";
import { oversightScene } from "./testing";

let scene: Awaited<ReturnType<typeof oversightScene>>;
beforeAll(async () => {
  scene = await oversightScene(database());
});
afterAll(closeDatabases);

it("shows a regulator nothing before an approved order is bound", async () => {
  await expectRefusal(listCasesInOrder.ask(scene.regulator, {}), "refused", "no-order-in-force");
  const { id } = await registerOrder.execute(scene.registrar, { ...scene.request, documentNumber: "测〔2026〕1 号" });
  await expectRefusal(bindOrder.execute(scene.regulator, { orderId: id }), "not-found");
});

it("needs two compliance officers for an order", async () => {
  const { id } = await registerOrder.execute(scene.registrar, { ...scene.request, documentNumber: "测〔2026〕2 号" });
  await expectRefusal(
    approveOrder.execute(scene.registrar, { orderId: id }),
    "refused",
    "own-act-needs-another-person",
  );
  await expectRefusal(approveOrder.execute(ctxAs(database(), "lead"), { orderId: id }), "forbidden");
  await approveOrder.execute(scene.approver, { orderId: id });
  await expectAudit(database(), "order.approved", { subjectId: id });
});

it("refuses a document number twice, unknown groups and a validity of more than 90 days", async () => {
  await registerOrder.execute(scene.registrar, { ...scene.request, documentNumber: "测〔2026〕3 号" });
  const again = registerOrder.execute(scene.registrar, { ...scene.request, documentNumber: "测〔2026〕3 号" });
  await expectRefusal(again, "refused", "order-number-taken");
  const unknown = { ...scene.request, documentNumber: "x", groupCodes: ["ZZZZ-ZZZZ"] };
  const error = await expectRefusal(registerOrder.execute(scene.registrar, unknown), "invalid");
  expect(error.fields[0]).toMatchObject({ field: "groupCodes", rule: "unknown-group" });
  const long = { ...scene.request, documentNumber: "y", validUntil: "2030-01-01T00:00:00+08:00" };
  await expectRefusal(registerOrder.execute(scene.registrar, long), "invalid");
});

it("shows the order's groups and cases masked, and hides the rest as if it did not exist", async () => {
  const orderId = await scene.inForce();
  const { rows } = await listCasesInOrder.ask(scene.regulator, {});
  expect(rows.map((row) => row.number)).toEqual([scene.inside.caseNumber]);
  const seen = await getCaseInOrder.ask(scene.regulator, { number: scene.inside.caseNumber });
  expect(seen.case.groupName).toBe("校园兼职信息站");
  await expectRefusal(getCaseInOrder.ask(scene.regulator, { number: scene.outside.caseNumber }), "not-found");
  await listMeasuresInOrder.ask(scene.regulator, {});
  const figures = await figuresInOrder.ask(scene.regulator, {});
  expect(figures.cases).toEqual([{ category: "SPM-01", severity: "S1", count: null }]);

  const accesses = await listOrderAccesses.ask(scene.registrar, { orderId });
  expect(accesses.rows.map((row) => row.action)).toEqual([
    "figures.viewed",
    "measure.listed",
    "case.viewed",
    "case.listed",
    "order.bound",
  ]);
  const listed = await listOrders.ask(scene.registrar, { state: "all" });
  expect(listed.find((row) => row.id === orderId)).toMatchObject({ groupCount: 1, readerCount: 1, viewCount: 5 });

  await withdrawOrder.execute(scene.registrar, { orderId, reason: "检查已经提前结束，收回授权" });
  await expectRefusal(listCasesInOrder.ask(scene.regulator, {}), "refused", "no-order-in-force");
});

it("refuses an order that names the same officer twice, however it is spaced", async () => {
  for (const officers of [["韩某", "韩某"], "韩某\n 韩 某", ["Ａnna", "anna"]]) {
    const request = { ...scene.request, documentNumber: "测〔2026〕8 号", officers };
    const error = await expectRefusal(registerOrder.execute(scene.registrar, request), "invalid");
    expect(error.fields).toMatchObject([{ field: "officers", rule: "officer-twice" }]);
  }
});

it("opens only the kinds of data that the order names", async () => {
  const narrow = { ...scene.request, documentNumber: "测〔2026〕9 号", dataClasses: ["cases" as const] };
  const { id } = await registerOrder.execute(scene.registrar, narrow);
  await approveOrder.execute(scene.approver, { orderId: id });
  await bindOrder.execute(scene.regulator, { orderId: id });
  expect((await listCasesInOrder.ask(scene.regulator, {})).rows).toHaveLength(1);
  await expectRefusal(listMeasuresInOrder.ask(scene.regulator, {}), "refused", "outside-data-classes");
  await expectRefusal(figuresInOrder.ask(scene.regulator, {}), "refused", "outside-data-classes");
});

it("gives the regulators' database role no right to change anything, nor to read identities or reporters", async () => {
  const db = regulatorDatabase();
  const writable = await db.execute(sql`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'p', 'v', 'm')
       and (has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
         or has_any_column_privilege(c.oid, 'INSERT, UPDATE'))`);
  expect([...writable]).toEqual([]);
  for (const query of [
    sql`select display_name from people`,
    sql`select document_number from people`,
    sql`select reporter_person_id from reports`,
    sql`select words from reports`,
    sql`select * from messages`,
    sql`select * from audit_entries`,
    sql`select * from sessions`,
    sql`select archive_search('[]', 'folded', '{}', 'newest', null, null, null, 10)`,
  ]) {
    await expect(db.execute(query)).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  for (const write of [sql`select lo_create(0)`, sql`select lo_from_bytea(0, 'x')`, sql`select lo_unlink(1)`]) {
    await expect(db.transaction((tx) => tx.execute(write), { accessMode: "read write" })).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  }
});
