/** Where staff report a message. */
export function reportHref({ groupId, messageId }: { groupId: string; messageId: string }): string {
  return `/cases/reports/new?${new URLSearchParams({ group: groupId, message: messageId })}`;
}
