import { type Role, type StaffRole, staffRoles } from "@/domain/kernel/actor";

interface Grant {
  roles: readonly Role[];
  /** Why exactly these roles; the reason of each carve-out of design section 9. */
  why: string;
}

const grant = (roles: readonly Role[], why: string): Grant => ({ roles, why });
const moderation = ["moderator", "lead"] as const;
const caseworkers = ["moderator", "lead", "compliance"] as const;
const everyStaff: readonly StaffRole[] = staffRoles;

/** The permission matrix of design section 9: who may do what, and why no one else. */
export const permissions = {
  // Cases and reports
  "case.view-queue": grant(moderation, "Only those who decide see what waits; compliance sees cases, not the queue."),
  "case.view": grant(["moderator", "lead", "compliance"], "Case files are read by those who decide or must account."),
  "case.claim": grant(moderation, "Deciding is the moderators' work."),
  "case.decide": grant(moderation, "People decide; S4 and above is only proposed and needs a second person."),
  "case.approve": grant(["lead"], "The second person is a lead; never the proposer."),
  "case.approve-legal": grant(["compliance"], "ORD and LGL need a legal review (domain 3, principle 5)."),
  "case.take-effect": grant(["system"], "A job: what was decided takes effect when the time to undo is over."),
  "case.note": grant(moderation, "Notes belong to those who decide."),
  "case.add-evidence": grant(moderation, "Those who decide gather what the decision rests on."),
  "report.create": grant(caseworkers, "Staff report what they come across."),
  "report.create-own": grant(["person"], "A person reports in the own groups."),
  "report.create-public": grant(["anonymous", "person"], "Provisions art. 12: an easy entry for everyone."),
  "public.read": grant(
    ["anonymous", "person", "regulator", ...everyStaff],
    "Published rules, figures with small cells suppressed, and the platforms' names are for everyone (domain 6.5).",
  ),
  "report.create-platform": grant(["platform"], "The platform passes on its members' reports."),
  "report.view": grant(caseworkers, "Reports hold reporters' words; administrators and auditors do not need them."),
  // Archive
  "archive.search": grant(caseworkers, "Within a case or a stated purpose, logged; administrators see no content."),
  "archive.view-conversation": grant(caseworkers, "Within a case or a stated purpose, logged."),
  "evidence.collect": grant(
    [...caseworkers, "regulator"],
    "Whoever may search puts aside what was found: own baskets only, bound to the case, order or purpose of the search.",
  ),
  "evidence.maintain": grant(["system"], "A job ends baskets and saved searches with their basis."),
  "archive.search-operator": grant(["system"], "The operator's command line on the server itself, audited."),
  "archive.append": grant(["platform", "system"], "Only platforms and the import write content."),
  "archive.maintain": grant(["system"], "Partitions and purge are jobs."),
  "retention.view": grant(
    ["lead", "compliance", "administrator", "auditor"],
    "How long content is kept, what was purged and what is missing: figures for those who account for it, no content.",
  ),
  "retention.change": grant(["compliance"], "Two people: the one who approves is never the one who proposed."),
  "hold.view": grant(["lead", "compliance", "auditor"], "What is kept past its time; the reason is sealed."),
  "hold.read-reason": grant(["lead", "compliance"], "Reasons may name people: read one hold at a time, logged."),
  "hold.place": grant(["compliance"], "Content is kept past its time only by those who answer for it (domain 6.4)."),
  "hold.release": grant(["compliance"], "Two people: what is released may be purged the same night."),
  // People
  "person.view": grant(["moderator", "lead", "compliance", "auditor"], "Masked; administrators need no people."),
  "person.write": grant(["platform", "system"], "Accounts come from the platform."),
  "identity.verify": grant(moderation, "Verification is a moderator's task (Provisions art. 6)."),
  "identity.reveal": grant(caseworkers, "One field, with a reason, logged (domain 5.3)."),
  "identity.submit": grant(["person", "platform"], "Nobody submits another's identity."),
  "standing.write": grant(["system"], "Credit and measures write what holds for a person, as consequences."),
  // Groups
  "group.view": grant(["moderator", "lead", "compliance", "auditor"], "Group facts without content."),
  "group.manage": grant(moderation, "Create, rename, recategorise, appoint, remove (Provisions art. 7–9)."),
  "group.write": grant(["platform", "system"], "Groups come from the platform."),
  "group.flag": grant(["system"], "Only a consequence or a job flags a group without a manager."),
  "group.set-status": grant(["system"], "A group's status follows a measure (Provisions art. 11 ¶1)."),
  // Credit and measures
  "credit.view": grant(
    ["moderator", "lead", "compliance", "auditor"],
    "Case at hand for moderators; masked for auditors.",
  ),
  "credit.draft-policy": grant(["lead"], "Leads know what the rules do; publishing is not theirs (design section 9)."),
  "credit.publish-policy": grant(["compliance"], "The second person, who files the rules and answers for them."),
  "credit.record": grant(["system"], "Findings are recorded only as a consequence of a decision."),
  "reward.grant": grant(["system"], "Rewards follow a decision, a passed quiz or the clock; nobody hands them out."),
  "reward.reverse": grant(
    ["lead", "compliance"],
    "A report found invented costs its reward; people say so (domain 4.3).",
  ),
  "measure.view": grant(["moderator", "lead", "compliance", "auditor"], "Everybody who accounts for measures."),
  "measure.impose": grant(["system"], "Measures follow a decision; nobody imposes one without."),
  "measure.suspend-directly": grant(["lead"], "With a ground; above 7 days a second person approves."),
  "measure.approve": grant(["lead", "compliance"], "The second person; never the proposer."),
  "measure.lift": grant(["lead", "compliance"], "Lifting and shortening is for those who answer for it."),
  "rectification.confirm": grant(moderation, "Who decides about groups checks that they have been put right."),
  "measure.expire": grant(["system"], "Ends by the clock."),
  "measure.acknowledge": grant(["platform"], "The platform says what it has enforced."),
  "measure.list-platform": grant(["platform"], "A platform sees measures against its own people and groups."),
  "gate.ask": grant(["platform"], "A platform asks about its own people."),
  // Appeals
  "appeal.view": grant(caseworkers, "Appeals are read by those who answer or account for them, with the case."),
  "appeal.review": grant(
    moderation,
    "Never one's own decision; S4 and above and further reviews by a lead (design 9).",
  ),
  "appeal.assign": grant(["lead"], "A lead gives appeals to reviewers who took no part."),
  "appeal.keep-time": grant(["system"], "Acknowledging, staying what is overdue, and clearing drafts are jobs."),
  "calendar.manage": grant(
    ["administrator", "compliance"],
    "The working-day clock is a setting without personal data.",
  ),
  // Persons' own pages
  "standing.view-own": grant(["person"], "Own only."),
  "notice.read-own": grant(["person"], "Own only."),
  "group.view-own": grant(["person"], "Own groups only."),
  "appeal.file-own": grant(["person"], "Whoever got a notice appeals against it, and nobody for them."),
  "rectification.tick": grant(["person"], "Managers say what they have put right in their own groups."),
  "managed-alert.answer": grant(["person"], "Managers act on what was reported in their groups."),
  // Oversight
  "order.view": grant(["compliance", "lead", "auditor"], "Orders and their use are visible to those who account."),
  "order.register": grant(["compliance"], "A written request is registered by compliance (PIPL 34, 35)."),
  "order.approve": grant(["compliance"], "Two people; never the one who registered it."),
  "oversight.view": grant(["regulator"], "Within the written order only."),
  "oversight.search": grant(["regulator"], "Within the order's groups and time only."),
  // Accounts and settings
  "account.manage-staff": grant(["administrator"], "Administrators run accounts and see no content."),
  "account.manage-regulators": grant(["compliance", "administrator"], "Regulators' accounts follow written orders."),
  "account.view": grant(["administrator", "compliance"], "Compliance sees accounts because it answers for access."),
  "account.own": grant([...everyStaff, "regulator", "person"], "One's own password, second factor and sessions."),
  "account.enter": grant(["anonymous"], "Sign-in and one-time links are for those not signed in yet."),
  "account.bootstrap": grant(["system"], "The first administrator is made on the server."),
  "account.link-person": grant(["platform"], "A person's sign-in link is asked for by the own platform."),
  "platform.view": grant(["administrator", ...caseworkers, "auditor"], "Names of the platforms, for filters."),
  "platform.manage": grant(["administrator", "system"], "Platforms, keys and endpoints are system settings."),
  "outbox.deliver": grant(["system"], "A job."),
  "overview.view": grant(["moderator", "lead", "compliance", "auditor"], "Figures without personal data."),
  "overview.health": grant(["administrator"], "System health only."),
  // Audit
  "audit.view": grant(["lead", "compliance", "auditor"], "The whole log."),
  "audit.view-own": grant([...everyStaff, "regulator"], "Everybody sees the own accesses."),
  "audit.read-note": grant(
    ["lead", "compliance"],
    "Free text of entries may name people: those who account for decisions read it, one entry at a time, logged.",
  ),
  "demo.load": grant(["system"], "Only into a database marked as a demo."),
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof permissions;
