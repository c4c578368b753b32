import { z } from "zod";
import { staffRoles } from "@/domain/kernel/actor";

/** Sign-in name as typed: trimmed and lower case; 3–64 letters, digits, dot, dash, underscore, at. */
export const loginName = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(64)
  .refine((name) => /^[a-z0-9][a-z0-9._@-]*$/.test(name), { params: { rule: "login-name" } });

/** Name shown to colleagues. */
export const accountDisplayName = z.string().trim().min(1).max(60);

/** A new password; its strength is judged with the account's name at hand. */
export const newPassword = z.string().max(200);

/** Six digits of an authenticator; spaces as shown by some are dropped. */
export const totpCode = z
  .string()
  .transform((code) => code.replace(/\s/g, ""))
  .refine((code) => /^\d{6}$/.test(code), { params: { rule: "totp-code" } });

export const signInInput = z.object({
  account: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(200),
  code: z.string().max(12).optional(),
  userAgent: z.string().max(1000).optional(),
});

export const linkToken = z.string().min(20).max(100);

export const redeemLinkInput = z.object({ token: linkToken, userAgent: z.string().max(1000).optional() });

export const inviteStaffInput = z.object({
  loginName,
  displayName: accountDisplayName,
  role: z.enum(staffRoles),
  locale: z.enum(["zh-CN", "en"]).default("zh-CN"),
});

export const inviteRegulatorInput = z.object({
  loginName,
  displayName: accountDisplayName,
  organ: z.string().trim().min(2).max(120),
  locale: z.enum(["zh-CN", "en"]).default("zh-CN"),
});

export const acceptInvitationInput = z
  .object({ token: linkToken, password: newPassword, passwordAgain: newPassword.optional() })
  .refine((input) => input.passwordAgain === undefined || input.passwordAgain === input.password, {
    path: ["passwordAgain"],
    params: { rule: "password-differs" },
  });

export const setOwnPasswordInput = z
  .object({
    currentPassword: z.string().max(200).optional(),
    password: newPassword,
    passwordAgain: newPassword.optional(),
    /** Chosen once by a person who has no sign-in name yet. */
    loginName: loginName.optional(),
  })
  .refine((input) => input.passwordAgain === undefined || input.passwordAgain === input.password, {
    path: ["passwordAgain"],
    params: { rule: "password-differs" },
  });

export const accountInput = z.object({ accountId: z.uuid() });
export const accountVersionInput = z.object({ accountId: z.uuid(), version: z.coerce.number().int().positive() });
export const changeRoleInput = accountVersionInput.extend({ role: z.enum(staffRoles) });
export const ownSessionInput = z.object({ sessionId: z.uuid() });
export const passwordInput = z.object({ currentPassword: z.string().min(1).max(200) });
export const confirmTotpInput = z.object({ code: totpCode });

export const linkPersonInput = z.object({
  personId: z.uuid(),
  /** Name the platform shows for the person; kept encrypted. */
  displayName: z.string().trim().min(1).max(200),
  locale: z.enum(["zh-CN", "en"]).default("zh-CN"),
});

export const createAccountInput = z
  .object({
    kind: z.enum(["staff", "regulator", "person"]),
    role: z.enum(staffRoles).optional(),
    loginName: loginName.optional(),
    displayName: z.string().trim().min(1).max(200),
    organ: z.string().trim().max(120).optional(),
    personId: z.uuid().optional(),
    platformId: z.uuid().optional(),
    /** Without one, a one-time link is made. */
    password: newPassword.optional(),
    locale: z.enum(["zh-CN", "en"]).default("zh-CN"),
  })
  .refine((input) => (input.kind === "staff") === (input.role !== undefined), {
    path: ["role"],
    params: { rule: "role-of-staff" },
  })
  .refine((input) => (input.kind === "person") === (input.personId !== undefined && input.platformId !== undefined), {
    path: ["personId"],
    params: { rule: "person-of-account" },
  })
  .refine((input) => input.kind === "person" || input.loginName !== undefined, {
    path: ["loginName"],
    params: { rule: "required" },
  });

export const listAccountsInput = z.object({
  kind: z.enum(["staff", "regulator"]),
  cursor: z.string().max(200).optional(),
});
