export function browserLaunch(): { executablePath?: string; args: string[] } | null;
