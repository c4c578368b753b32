import { expect, test } from "./fixtures/test";

test("a lead drafts a version and simulates it, compliance publishes it, and everybody reads it with the one in force", async ({
  pageAs,
}) => {
  const page = await pageAs("lead");
  await page.goto("/credit/policy");
  await page.getByRole("button", { name: "拟订新版本" }).click();
  await expect(page.getByRole("heading", { name: "名称、日期和说明" })).toBeVisible();

  // Out of order: the field says so and what was typed stays.
  await page.getByLabel(/公开说明（中文）/).fill("第二次同类违规的扣分调高，其余不变。");
  await page.getByLabel(/公开说明（英文）/).fill("Second violations of a family cost more.");
  await page.getByLabel(/基准扣分 S3/).fill("5");
  await page.getByRole("button", { name: "保存草案" }).click();
  await expect(page.getByText("不能小于 6：更重的不能更轻。").first()).toBeVisible();
  await expect(page.getByLabel(/公开说明（中文）/)).toHaveValue("第二次同类违规的扣分调高，其余不变。");
  await page.getByLabel(/基准扣分 S3/).fill("16");
  await page.getByLabel(/基准扣分 S4/).fill("45");
  await page.getByRole("button", { name: "保存草案" }).click();
  await expect(page.getByRole("row", { name: /基准扣分 S4 30 45/ })).toBeVisible();

  await page.getByRole("button", { name: "开始试算" }).click();
  await expect(page.getByRole("heading", { name: "会变化的人" })).toBeVisible();
  await page.getByRole("button", { name: "提交发布" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交发布" }).click();
  await expect(page.getByText(/待发布/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "保存草案" })).toHaveCount(0);

  const approving = await pageAs("compliance");
  await approving.goto(page.url());
  await approving.getByRole("button", { name: "发布", exact: true }).click();
  await approving.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
  await expect(approving.getByText(/已发布/).first()).toBeVisible();
  await approving.goto("/credit/policy");
  await expect(approving.getByRole("listitem").filter({ hasText: "SHA-256" })).toHaveCount(2);
});
