import { z } from "zod";
import { defineQuery } from "@/domain/command/define-query";
import {
  answeredAlerts,
  creatorsUnverified,
  currentOrders,
  foundWithGround,
  groupFacts,
  imposedMeasures,
  levelFacts,
  reportFacts,
} from "@/domain/desk/queries/overview-evidence";
import { identityShare } from "@/domain/desk/queries/overview-identity";
import { overviewRanges, rangeFrom } from "@/domain/desk/queries/overview-range";
import { retention } from "@/domain/desk/queries/overview-retention";

/** Articles of the Provisions that ask something of the provider's system. */
export const providerArticles = [6, 7, 8, 9, 10, 11, 12, 13] as const;
export type ProviderArticle = (typeof providerArticles)[number];

/**
 * What the records hold for one article. `gap` counts what is missing; null where the product does not measure whether
 * anything is: such an article is never called complete.
 */
export interface ArticleEvidence {
  article: ProviderArticle;
  facts: Record<string, number | string | Date>;
  gap: number | null;
}

/** Evidence for articles 6 to 13, counted from the records since the range began; states counted as they are now. */
export const overviewCompliance = defineQuery({
  name: "desk.overview-compliance",
  permission: "overview.view",
  input: z.strictObject({ range: z.enum(overviewRanges) }),
  async run({ ctx, input }): Promise<ArticleEvidence[]> {
    const from = rangeFrom(input.range, ctx.now());
    const [identity, unverified, levels, groups, alerts, found, imposed, reported, orders, kept] = await Promise.all([
      identityShare(ctx),
      creatorsUnverified(ctx),
      levelFacts(ctx),
      groupFacts(ctx),
      answeredAlerts(ctx, from),
      foundWithGround(ctx, from),
      imposedMeasures(ctx, from),
      reportFacts(ctx, from),
      currentOrders(ctx),
      retention(ctx),
    ]);
    return [
      { article: 6, facts: { ...identity }, gap: unverified },
      { article: 7, facts: { ...levels }, gap: null },
      { article: 8, facts: { ...groups }, gap: groups.unknown },
      { article: 9, facts: { ...alerts }, gap: alerts.missed },
      { article: 10, facts: { ...found }, gap: found.withoutGround },
      { article: 11, facts: { ...imposed }, gap: null },
      { article: 12, facts: { ...reported }, gap: reported.overdue },
      {
        article: 13,
        facts: { orders, messageDays: kept.messages?.days ?? 0, logDays: kept.log?.days ?? 0 },
        gap: null,
      },
    ];
  },
});
