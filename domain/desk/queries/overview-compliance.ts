import { and, count, eq, gt, gte, inArray, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { z } from "zod";
import {
  findingEvidence,
  findings,
  groups,
  managerAlerts,
  measures,
  memberships,
  orders,
  people,
  reports,
  standings,
} from "@/db/schema";
import { queueCondition } from "@/domain/cases/queries/list-queue";
import { defineQuery } from "@/domain/command/define-query";
import { policyBook } from "@/domain/credit/queries/policy-book";
import { policyAt } from "@/domain/credit/rules/credit-policy";
import { tierDeadlines } from "@/domain/credit/rules/manager-tier";
import { identityShare } from "@/domain/desk/queries/overview-figures";
import { countWhere } from "@/domain/desk/queries/overview-queue";
import { overviewRanges, rangeFrom } from "@/domain/desk/queries/overview-range";
import type { Ctx } from "@/domain/kernel/ctx";
