import { type Permission, permissions } from "@/domain/access/vocabulary";
import type { Role } from "@/domain/kernel/actor";

/** Whether the role holds the permission. An unknown role or permission holds nothing. */
export function can(role: Role, permission: Permission): boolean {
  const found = permissions[permission];
  return found !== undefined && (found.roles as readonly Role[]).includes(role);
}

/** Every permission of a role, for screens that show what the viewer may do. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => can(role, permission));
}
